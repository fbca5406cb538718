/* Whether contracts with suppliers say what they must, are looked after, and cover who has access
 * and who has duties. */
#include <stdlib.h>

#include "check/rules/contracts.h"

/* Of one asset this many classes are looked at, and of one class this many controls. */
enum { CLASSES = 8, CONTROLS = 200 };

/* ---- SUP-01 ---- */

static void found_unsaid(struct checker *c, const struct reach *r, const isms_classification *class,
                         const isms_control *control)
{
    isms__found(c, r->supplier,
                "%s has access to %s of the class %s, but no contract with it lays down %s",
                isms__name(c, r->supplier), isms__name(c, r->asset), isms__name(c, class),
                isms__name(c, control));
    isms__found_related(c, control);
    isms__found_related(c, class);
    isms__found_related(c, r->asset);
    isms__found_key(c, isms_control_id(control));
    isms__found_path(c, "%s has a right to %s", isms__name(c, r->person), isms__name(c, r->asset));
    isms__found_end(c);
}

/* Looks whether what the classes of an asset ask for is laid down. What was told is marked, too. */
static void check_laid_down(struct checker *c, const struct reach *r, uint32_t *marks,
                            uint32_t mark)
{
    for (size_t n = 0; n < isms_asset_classification_count(r->asset) && n < CLASSES; n++) {
        const isms_classification *class = isms_asset_classification_at(r->asset, n);
        size_t count = class ? isms_classification_contract_control_count(class) : 0;
        for (size_t i = 0; i < count && i < CONTROLS; i++) {
            const isms_control *control = isms_classification_contract_control_at(class, i);
            uint32_t at = control ? index_of(c->snapshot, (const isms_object *)control) : 0;
            if (!control || marks[at] == mark)
                continue;
            marks[at] = mark;
            found_unsaid(c, r, class, control);
        }
    }
}

static void mark_laid_down(struct checker *c, const struct contracts *contracts, uint32_t body,
                           uint32_t *marks)
{
    for (uint32_t i = contracts->first[body]; i; i = contracts->items[i - 1].next) {
        const isms_document *document = contracts->items[i - 1].document;
        for (size_t n = 0; n < isms_document_control_count(document); n++) {
            const isms_object *control = (const isms_object *)isms_document_control_at(document, n);
            if (control)
                marks[index_of(c->snapshot, control)] = body + 1;
        }
    }
}

static void sup_01(struct checker *c)
{
    struct contracts contracts;
    size_t count;
    bool asked = false;
    struct reach *all = isms__read_reach(c, &count);
    uint32_t *marks = isms__scratch(c, isms_control_count(c->model), sizeof *marks);
    for (size_t i = 0; i < isms_classification_count(c->model) && !asked; i++)
        asked = isms_classification_contract_control_count(isms_classification_at(c->model, i)) > 0;
    if (!asked)
        isms__cannot_tell(c, "no class says what contracts must lay down: whether contracts with "
                             "suppliers do cannot be told");
    if (!asked || !isms__read_contracts(c, &contracts))
        return;
    for (size_t i = 0; i < count && !c->failed; i++) {
        uint32_t body = index_of(c->snapshot, (const isms_object *)all[i].supplier);
        if (!contracts.first[body])
            continue; /* SUP-03 */
        if (i == 0 || all[i - 1].supplier != all[i].supplier)
            mark_laid_down(c, &contracts, body, marks);
        check_laid_down(c, &all[i], marks, body + 1);
    }
}

/* ---- SUP-02 ---- */

/* The last day on which a supplier or a contract was looked at, by a record. */
struct looked_at {
    isms_date *body, *document;
    bool any;
};

static bool read_looked_at(struct checker *c, struct looked_at *l)
{
    l->any = false;
    l->body = isms__scratch(c, isms_organization_count(c->model), sizeof *l->body);
    l->document = isms__scratch(c, isms_document_count(c->model), sizeof *l->document);
    for (size_t i = 0; !c->failed && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        enum isms_record_kind kind = isms_record_kind(record);
        if (kind != ISMS_RECORD_KIND_ASSESSMENT && kind != ISMS_RECORD_KIND_AUDIT)
            continue;
        for (size_t n = 0; n < isms_record_about_count(record); n++) {
            const isms_object *what = isms_record_about_at(record, n);
            isms_date *last = isms__supplier(what) && what->type == TYPE_ORGANIZATION
                                  ? &l->body[index_of(c->snapshot, what)]
                              : what && what->type == TYPE_DOCUMENT &&
                                      isms__is_contract((const isms_document *)what)
                                  ? &l->document[index_of(c->snapshot, what)]
                                  : NULL;
            l->any = l->any || last;
            if (last)
                *last = later_of(*last, isms__happened(c, isms_record_date(record)));
        }
    }
    return !c->failed;
}

static const isms_organization *supplier_of(const isms_document *document)
{
    const isms_organization *body = NULL;
    for (size_t i = 0; i < isms_document_party_count(document) && !body; i++)
        body = isms__supplier(isms_document_party_at(document, i));
    return body;
}

static void check_review(struct checker *c, const isms_document *document,
                         const isms_organization *body, isms_date looked)
{
    char day[11];
    isms_duration interval = isms_document_review_interval(document);
    isms_date last = later_of(looked, isms__happened(c, isms_document_reviewed_on(document)));
    last = later_of(last, isms__happened(c, isms_document_approved_on(document)));
    last = later_of(last, isms__happened(c, isms_document_effective(document)));
    if (!isms_duration_is_set(interval))
        interval = isms__months(c, THRESHOLD_SUPPLIER_MONTHS);
    isms_date due = isms_date_add(last, interval, 1);
    if (isms_date_is_set(last) && !is_past(c, due))
        return;
    if (isms_date_is_set(last))
        isms__found(c, document, "%s and what %s does should have been reviewed by %s",
                    isms__name(c, document), isms__name(c, body), isms__date_text(due, day));
    else
        isms__found(c, document, "%s and what %s does were never reviewed", isms__name(c, document),
                    isms__name(c, body));
    isms__found_related(c, body);
    isms__found_key(c, "review");
    isms__found_end(c);
}

static void check_contract_owner(struct checker *c, const isms_document *document)
{
    enum attendance attendance = isms__attendance(c, document, ISMS_DOCUMENT_OWNER);
    if (attendance == ATTENDANCE_THERE)
        return;
    if (attendance == ATTENDANCE_NONE)
        isms__found(c, document, "%s has no owner", isms__name(c, document));
    else
        isms__found(c, document, "%s is owned by %s, behind which there is nobody on this date",
                    isms__name(c, document), isms__name(c, isms_document_owner(document)));
    isms__found_related(c, isms_document_owner(document));
    isms__found_key(c, "owner");
    isms__found_end(c);
}

/* The last day on which the contract or one of the suppliers in it was looked at. */
static isms_date looked_at(const struct checker *c, const struct looked_at *l,
                           const isms_document *document)
{
    isms_date last = l->document[index_of(c->snapshot, (const isms_object *)document)];
    for (size_t i = 0; i < isms_document_party_count(document); i++) {
        const isms_object *body =
            (const isms_object *)isms__supplier(isms_document_party_at(document, i));
        if (body)
            last = later_of(last, l->body[index_of(c->snapshot, body)]);
    }
    return last;
}

static void sup_02(struct checker *c)
{
    struct looked_at l;
    bool used = false, reviewed;
    if (!read_looked_at(c, &l))
        return;
    reviewed = l.any;
    for (int pass = 0; pass < 2 && !c->failed; pass++)
        for (size_t i = 0; i < isms_document_count(c->model) && !c->failed; i++) {
            const isms_document *document = isms_document_at(c->model, i);
            const isms_organization *body =
                isms__is_contract(document) && isms__in_force(c, document) ? supplier_of(document)
                                                                           : NULL;
            if (!body)
                continue;
            used = true;
            if (pass == 0) {
                reviewed = reviewed || isms_document_has_review_interval(document) ||
                           isms_document_has_reviewed_on(document);
                check_contract_owner(c, document);
            } else if (reviewed) {
                check_review(c, document, body, looked_at(c, &l, document));
            }
        }
    if (!used || !reviewed)
        isms__cannot_tell(c, "no contract with a supplier that holds on this date is recorded, or "
                             "no review of any: whether suppliers are reviewed in time cannot be "
                             "told");
}

/* ---- SUP-03 ---- */

/* Who signed to keep secrets, by index. */
struct signed_by {
    bool *body, *person;
    bool recorded; /* whether any agreement is */
};

static bool read_signed(struct checker *c, struct signed_by *s)
{
    s->body = isms__scratch(c, isms_organization_count(c->model), sizeof *s->body);
    s->person = isms__scratch(c, isms_person_count(c->model), sizeof *s->person);
    s->recorded = isms_agreement_count(c->model) > 0;
    for (size_t i = 0; !c->failed && i < isms_agreement_count(c->model); i++) {
        const isms_agreement *agreement = isms_agreement_at(c->model, i);
        const isms_object *party = isms_agreement_party(agreement);
        enum isms_agreement_kind kind = isms_agreement_kind(agreement);
        if (!party ||
            !isms__holds(c->snapshot, isms_agreement_signed(agreement),
                         isms_agreement_until(agreement)) ||
            (kind != ISMS_AGREEMENT_KIND_CONFIDENTIALITY &&
             kind != ISMS_AGREEMENT_KIND_SECURITY_TERMS))
            continue;
        bool *of = party->type == TYPE_PERSON ? s->person : s->body;
        of[index_of(c->snapshot, party)] = true;
    }
    return !c->failed;
}

static void found_access(struct checker *c, const struct reach *r, const char *lack,
                         const char *key)
{
    isms__found(c, r->supplier, "%s has access to %s through %s, but %s",
                isms__name(c, r->supplier), isms__name(c, r->asset), isms__name(c, r->person),
                lack);
    isms__found_related(c, r->person);
    isms__found_related(c, r->asset);
    isms__found_key(c, key);
    isms__found_end(c);
}

static void sup_03(struct checker *c)
{
    struct contracts contracts;
    struct signed_by s;
    size_t count;
    struct reach *all = isms__read_reach(c, &count);
    bool told = false;
    if (!all || !isms__read_contracts(c, &contracts) || !read_signed(c, &s))
        return;
    if (isms_access_count(c->model) == 0 || (count && (!contracts.recorded || !s.recorded)))
        isms__cannot_tell(c, "no rights, no contracts or no agreements are recorded: whether "
                             "suppliers with access have both a contract and an agreement on "
                             "secrets cannot be told");
    for (size_t i = 0; i < count && !c->failed; i++) {
        uint32_t body = index_of(c->snapshot, (const isms_object *)all[i].supplier);
        bool first = i == 0 || all[i - 1].supplier != all[i].supplier;
        if (first && contracts.recorded && !contracts.first[body])
            found_access(c, &all[i], "no contract with it holds on this date", "contract");
        told = told && !first;
        if (told || !s.recorded || s.body[body] ||
            s.person[index_of(c->snapshot, (const isms_object *)all[i].person)])
            continue;
        found_access(c, &all[i], "neither has signed an agreement on secrets that holds",
                     "agreement");
        told = true;
    }
}

/* ---- SUP-04 ---- */

/* That a contract of a supplier lays a responsibility down; by index. */
struct laid_down {
    uint32_t body, responsibility;
};

static int compare_laid_down(const void *a, const void *b)
{
    const struct laid_down *x = a, *y = b;
    if (x->body != y->body)
        return x->body < y->body ? -1 : 1;
    return (x->responsibility > y->responsibility) - (x->responsibility < y->responsibility);
}

/* Pairs that are kept: parties times responsibilities of a contract. */
enum { PAIRS = 1000000 };

static struct laid_down *read_laid_down(struct checker *c, const struct contracts *contracts,
                                        size_t *count)
{
    struct laid_down *all = NULL;
    for (int fill = 0; fill < 2 && !c->failed; fill++) {
        *count = 0;
        for (size_t b = 0; b < isms_organization_count(c->model); b++)
            for (uint32_t i = contracts->first[b]; i; i = contracts->items[i - 1].next) {
                const isms_document *d = contracts->items[i - 1].document;
                for (size_t n = 0; n < isms_document_responsibility_count(d); n++) {
                    const isms_object *r =
                        (const isms_object *)isms_document_responsibility_at(d, n);
                    if (!r || *count >= PAIRS)
                        continue;
                    if (all)
                        all[*count] = (struct laid_down){(uint32_t)b, index_of(c->snapshot, r)};
                    ++*count;
                }
            }
        if (!fill)
            all = isms__scratch(c, *count, sizeof *all);
    }
    if (all)
        qsort(all, *count, sizeof *all, compare_laid_down);
    return all;
}

/* Whether a contract lays down a responsibility or a wider one. */
static bool is_laid_down(const struct checker *c, const struct laid_down *all, size_t count,
                         uint32_t body, const isms_responsibility *responsibility)
{
    enum { HIGHEST = 64 };
    for (int depth = 0; responsibility && depth < HIGHEST; depth++) {
        struct laid_down wanted = {body,
                                   index_of(c->snapshot, (const isms_object *)responsibility)};
        if (bsearch(&wanted, all, count, sizeof *all, compare_laid_down))
            return true;
        responsibility = isms_responsibility_parent(responsibility);
    }
    return false;
}

static void check_outside(struct checker *c, const struct part *part, const struct laid_down *all,
                          size_t count, uint32_t *told)
{
    const uint32_t codes = ISMS_BIT(ISMS_CODE_RESPONSIBLE) | ISMS_BIT(ISMS_CODE_ACCOUNTABLE);
    const isms_responsibility *r = isms_responsibility_at(c->model, part->responsibility);
    const isms_object *holder = isms__node_object(c->snapshot, part->node);
    const isms_object *body = (const isms_object *)isms__supplier(holder);
    uint32_t at = body ? index_of(c->snapshot, body) : 0;
    if (!body || !(part->codes & codes) || told[at] == part->responsibility + 1 ||
        !isms__is_duty(c, r) || is_laid_down(c, all, count, at, r))
        return;
    told[at] = part->responsibility + 1;
    isms__found(c, r, "%s has a part in %s, but no contract with it that holds lays that down",
                isms__name(c, body), isms__name(c, r));
    isms__found_related(c, body);
    isms__found_related(c, holder);
    isms__found_key(c, isms_object_id(body));
    isms__found_end(c);
}

static void sup_04(struct checker *c)
{
    struct contracts contracts;
    size_t count = 0;
    bool used = false;
    uint32_t *told = isms__scratch(c, isms_organization_count(c->model), sizeof *told);
    for (size_t i = 0; i < isms_document_count(c->model) && !used; i++)
        used = isms__is_contract(isms_document_at(c->model, i)) &&
               isms_document_responsibility_count(isms_document_at(c->model, i)) > 0;
    if (!used)
        isms__cannot_tell(c, "no contract says which responsibilities it lays down: whether those "
                             "of suppliers are laid down cannot be told");
    if (!used || !isms__read_contracts(c, &contracts))
        return;
    struct laid_down *all = read_laid_down(c, &contracts, &count);
    for (size_t i = 0; all && i < c->snapshot->part_count && !c->failed; i++)
        check_outside(c, &c->snapshot->parts[i], all, count, told);
}

static const struct isms_rule rules[] = {
    {"SUP-01", "contracts lay down the controls that the class of the assets requires",
     ISMS_SEVERITY_ERROR, 0, "S83; ISO/IEC 27001 A.5.20",
     "Somebody of a supplier has a right on the date to an asset in use, and a class of the asset "
     "says that contracts lay down a control (contract-controls), but no contract with the "
     "supplier that holds on the date names it. Suppliers without a contract are a matter of "
     "SUP-03. Looked at are the first 8 classes of an asset and the first 200 controls of a "
     "class. Where no class says what contracts lay down, it cannot be told.",
     "Have the contract amended.", .check = sup_01},
    {"SUP-02", "contracts with suppliers have an owner and are reviewed in time",
     ISMS_SEVERITY_WARNING, 0, "S83; ISO/IEC 27001 A.5.22",
     "A contract with a supplier that holds on the date has no owner behind whom there is "
     "somebody; or it was approved, began, was reviewed, or was assessed or audited itself or the "
     "supplier in it, longer ago than its review-interval or, where it has none, the limit "
     "supplier-review-months. The day on which a review is due is still good. Where no review, no "
     "interval and no record about any is there, the second cannot be told.",
     "Name an owner; review what the supplier does, and record it.", .check = sup_02,
     .thresholds = USES(SUPPLIER_MONTHS)},
    {"SUP-03", "suppliers with access have a contract and keep secrets", ISMS_SEVERITY_ERROR, 0,
     "S75 S83; ISO/IEC 27001 A.5.20, A.6.6",
     "Somebody who belongs to a supplier and has not left has a right on the date to an asset in "
     "use, but no contract with the supplier holds on the date; or neither the supplier nor the "
     "person has signed an agreement of the kind confidentiality or security-terms that holds. "
     "Each is told once for a supplier. Where no rights, no contracts or no agreements are "
     "recorded, it cannot be told.",
     "Stop the access until the contract and the agreement are there.", .check = sup_03},
    {"SUP-04", "contracts lay down the responsibilities of suppliers", ISMS_SEVERITY_WARNING, 0,
     "S83; ISO/IEC 27001 A.5.19",
     "A supplier, or a person of one by name, is responsible or accountable on the date, but no "
     "contract with the supplier that holds on the date lays the responsibility, or a wider one, "
     "down (responsibilities). Where no contract says which responsibilities it lays down, it "
     "cannot be told.",
     "Have the contract amended.", .check = sup_04},
};

const struct rule_list isms__supplier_rules = RULE_LIST(rules);
