/* One cause, one finding. Where a reference leads nowhere, other rules miss what it would have led
 * to: a role whose only appointment names a person who is not there has no holder, and a control
 * whose number is misspelt has no responsibility. Findings that may only follow from that are taken
 * back, and REF-01 says which rules they are of.
 *
 * A finding may follow where its rule goes by the field (the table below), and the finding names
 * the object of the reference, or what that object also refers to. What else the reference could
 * have led to nobody knows: other findings of the rule are taken back if they are about no more
 * objects than there are such references; but where a reference only matters to what is named
 * beside it, none are. */
#include <stdio.h>

#include "check/waivers.h"

/* Rules that miss somebody: behind a role, at the top, in a team, for each person. */
#define NOBODY                                                                                                \
    "RACI-05 RACI-06 DUP-01~ ROL-01 VAL-02 DEP-01 DEP-03 CMP-02 CMP-03 AST-01 IND-03 MGT-01 "                 \
    "MGT-02 MGT-03~ MGT-05 MGT-06 ORG-01~ DST-01+ DST-02~ RSK-01 RSK-02 BUD-03 PHY-01~ POL-02 "               \
    "JOB-02~ JOB-03 AWR-01 AWR-02 AWR-03 COM-02 COM-03 COM-04~ COM-05~ COM-08~ MRV-03 AUD-04~ INC-01+ AUT-01 " \
    "AUT-02 AUT-04 AUT-05 SOD-M1~ REP-01"

/* Which rules go by a field: would find less, if only it led somewhere. */
static const struct follow {
    unsigned type, field;
    const char *rules; /* names: see listing() */
} follows[] = {
    {TYPE_SITE, ISMS_SITE_ORGANIZATION, "RACI-01 RACI-02 RACI-05 VAL-02~ PHY-01 POL-04"},
    {TYPE_SITE, ISMS_SITE_PARENT, "RACI-01 RACI-02 RACI-05 VAL-02~ PHY-01 POL-04~"},
    {TYPE_SITE, ISMS_SITE_PHYSICAL_SECURITY, "RSK-01 PHY-01"},
    {TYPE_ORGANIZATION, ISMS_ORGANIZATION_PARENT, "POL-04~"},
    {TYPE_UNIT, ISMS_UNIT_ORGANIZATION, "POL-04"},
    {TYPE_UNIT, ISMS_UNIT_SITE, "POL-04"},
    {TYPE_UNIT, ISMS_UNIT_HEAD, NOBODY},
    {TYPE_UNIT, ISMS_UNIT_PARENT,
     "RACI-01 RACI-02 RACI-05 VAL-02~ COV-01~ SOD-M1~ DST-02 CTL-01 RSK-01 POL-04 AWR-01~ AWR-02~ AWR-03"},
    {TYPE_COMMITTEE, ISMS_COMMITTEE_CHAIR, "RACI-05 ORG-01 DST-02 COM-03 COM-04 COM-06"},
    {TYPE_POSITION, ISMS_POSITION_JOB_DESCRIPTION, "AWR-01~"},
    {TYPE_POSITION, ISMS_POSITION_ROLES, "RACI-05~ VAL-02~ DEP-03~ " NOBODY},
    {TYPE_PERSON, ISMS_PERSON_ORGANIZATION, "ORG-01 AGR-01 AGR-03 HR-01 AWR-01 AWR-02 AWR-03"},
    {TYPE_PERSON, ISMS_PERSON_UNIT, "RACI-05 COV-01~ DST-02 AWR-01 AWR-02 AWR-03 COM-06~"},
    {TYPE_ROLE, ISMS_ROLE_COMBINABLE, "SMALL-01"},
    {TYPE_ROLE, ISMS_ROLE_SPECIALIZES, NOBODY},
    {TYPE_AUTHORITY, ISMS_AUTHORITY_GRANTED_TO, "AUT-01 AUT-02 AUT-04 AUT-05 SOD-M1"},
    {TYPE_RESPONSIBILITY, ISMS_RESPONSIBILITY_CONCERNS, "RACI-05!"},
    {TYPE_RESPONSIBILITY, ISMS_RESPONSIBILITY_CONTROLS,
     "COV-03 COV-04 MGT-01~ MGT-02 MGT-04 CTL-01 CTL-03 POL-01 REV-01 AUD-02 INC-01 ENF-03"},
    {TYPE_RESPONSIBILITY, ISMS_RESPONSIBILITY_INDEPENDENT_OF, "DUP-01 SOD-00"},
    {TYPE_RESPONSIBILITY, ISMS_RESPONSIBILITY_PARENT, "DUP-01 SUP-04 POL-01"},
    {TYPE_RESPONSIBILITY, ISMS_RESPONSIBILITY_PROCESS, "CTL-02"},
    {TYPE_APPOINTMENT, ISMS_APPOINTMENT_DEPUTY_OF, "DEP-03"},
    {TYPE_APPOINTMENT, ISMS_APPOINTMENT_PERSON, NOBODY},
    {TYPE_APPOINTMENT, ISMS_APPOINTMENT_POSITION, NOBODY},
    {TYPE_APPOINTMENT, ISMS_APPOINTMENT_ROLE, NOBODY},
    {TYPE_APPOINTMENT, ISMS_APPOINTMENT_SCOPE, "RACI-05 VAL-02 DEP-02 DEP-03 SOD-*"},
    {TYPE_DELEGATION, ISMS_DELEGATION_DELEGATE, NOBODY},
    {TYPE_DELEGATION, ISMS_DELEGATION_ROLE, NOBODY},
    {TYPE_DELEGATION, ISMS_DELEGATION_RESPONSIBILITIES, NOBODY},
    {TYPE_SEPARATION, ISMS_SEPARATION_RESPONSIBILITIES, "DUP-01 SOD-00"},
    {TYPE_CONTROL, ISMS_CONTROL_CATALOG, "COV-03 COV-04"},
    {TYPE_CONTROL, ISMS_CONTROL_PARENT, "COV-03 COV-04 SOA-01 AUD-02"},
    {TYPE_IMPLEMENTATION, ISMS_IMPLEMENTATION_CONTROL, "COV-04 CTL-01 SOA-01 SOA-04"},
    {TYPE_CLASSIFICATION, ISMS_CLASSIFICATION_BASELINE, "AST-06"},
    {TYPE_ASSET, ISMS_ASSET_CLASSIFICATIONS, "AST-06"},
    {TYPE_ASSET, ISMS_ASSET_CONTROLS, "AST-05 AST-06"},
    {TYPE_ASSET, ISMS_ASSET_OWNER, "RSK-01"},
    {TYPE_ASSET, ISMS_ASSET_SITE, "RSK-01"},
    {TYPE_ASSET, ISMS_ASSET_UNIT, "RSK-01 AST-06"},
    {TYPE_ACCESS, ISMS_ACCESS_PERSON, "ACR-01"},
    {TYPE_PROCESS, ISMS_PROCESS_PARENT, "CTL-02"},
    {TYPE_PROCESS, ISMS_PROCESS_UNIT, "RSK-01"},
    {TYPE_DOCUMENT, ISMS_DOCUMENT_CONTROLS, "SUP-01 POL-01~ ENF-03 REV-01"},
    {TYPE_DOCUMENT, ISMS_DOCUMENT_PARTIES, "SUP-01 SUP-03 SUP-04"},
    {TYPE_DOCUMENT, ISMS_DOCUMENT_RESPONSIBILITIES, "SUP-04 POL-01"},
    {TYPE_DOCUMENT, ISMS_DOCUMENT_SUPERSEDES, "POL-* SOD-17 JOB-01"},
    {TYPE_AGREEMENT, ISMS_AGREEMENT_PARTY, "SUP-03 AGR-01 AGR-02 AGR-03 AWR-01"},
    {TYPE_RECORD, ISMS_RECORD_ABOUT,
     "DEF-02 ACR-01 ACR-02 OBJ-03 SUP-02 REV-01 HR-01 HR-02 JOB-04 AWR-* CHG-01 TST-01 AUD-02 AUD-04 IND-04 IND-05 "
     "ENF-01 ENF-03"},
    {TYPE_RECORD, ISMS_RECORD_BY, "MGT-02 MGT-03 IND-04"},
    {TYPE_RECORD, ISMS_RECORD_COMMITTEE, "MGT-03 COM-07"},
    {TYPE_RECORD, ISMS_RECORD_DOCUMENT, "AWR-* MRV-03 ENF-03"},
    {TYPE_RECORD, ISMS_RECORD_RECIPIENTS, "AWR-* AUD-04"},
    {TYPE_RECORD, ISMS_RECORD_RESPONSIBILITY, "MGT-02 REV-01 REP-01~ TST-01"},
    {TYPE_AUDIT_FINDING, ISMS_AUDIT_FINDING_OWNER, "FND-02"},
    {TYPE_ACTION, ISMS_ACTION_COMPETENCE, "DEP-04 CMP-02"},
    {TYPE_ACTION, ISMS_ACTION_FINDING, "FND-01 FND-02"},
    {TYPE_ACTION, ISMS_ACTION_PERSON, "DEP-04 CMP-02"},
    {TYPE_ACTION, ISMS_ACTION_RECORD, "CHG-01 MRV-03 INC-02"},
    {TYPE_ACTION, ISMS_ACTION_RISK, "RSK-03"},
    {TYPE_SEAT, ISMS_SEAT_HOLDER,
     "RACI-05 SOD-M1 ORG-01 DST-02 COM-03 COM-04 COM-05 COM-06 IND-01"},
    {TYPE_OCCUPANCY, ISMS_OCCUPANCY_POSITION, "RACI-05~ VAL-02~ DEP-03~ " NOBODY},
    {TYPE_HELD_COMPETENCE, ISMS_HELD_COMPETENCE_COMPETENCE, "DEP-04 CMP-02 CMP-03 IND-03"},
    {TYPE_PARTICIPATION, ISMS_PARTICIPATION_HOLDER,
     "RACI-01 RACI-03 RACI-04 RACI-05! RACI-11 DUP-01 COV-01~ ROL-01 IND-02 MGT-01 ORG-01 DST-01+ DST-02 CTL-01 "
     "CTL-03 JOB-02~ JOB-03 COM-03 INC-01"},
    {TYPE_PARTICIPATION, ISMS_PARTICIPATION_ROLE, "RACI-05 RACI-11 ROL-01"},
    {TYPE_PARTICIPATION, ISMS_PARTICIPATION_SCOPE,
     "RACI-01 RACI-03 RACI-04 RACI-09 DUP-01 SOD-* DEP-02"},
    {TYPE_PARTICIPANT, ISMS_PARTICIPANT_WHO,
     "MGT-02 MGT-03 HR-01 HR-02 JOB-03 AWR-* CMP-02 CMP-03 COM-05"},
    {TYPE_DECISION, ISMS_DECISION_ABOUT, "CHG-01"},
};

enum { ROWS = COUNT_OF(follows) };

/* The row of a field; ROWS where no rule goes by it. */
static uint32_t row_of(const struct dangling *d)
{
    uint32_t row = 0;
    while (row < ROWS &&
           (follows[row].type != d->object->type || follows[row].field != d->field->number))
        row++;
    return row;
}

/* What a list of names says of a rule. A name may end in an asterisk, for all that begin so; in a
 * tilde, where a finding follows over other things, too, than it names; in a plus, where one
 * reference is enough for any number of findings; or in an exclamation mark, where only a finding
 * about what is named beside the reference follows: by the same object or part, or a part of that.
 */
enum listing { LISTED_NOT, LISTED, LISTED_FAR, LISTED_ANY, LISTED_BESIDE };

static enum listing listing(const char *names, const char *rule)
{
    for (size_t length; *names; names += length + (names[length] == ' ')) {
        length = strcspn(names, " ");
        char last = length ? names[length - 1] : '\0';
        size_t name = last && strchr("*~+!", last) ? length - 1 : length;
        if (strncmp(names, rule, name) == 0 && (last == '*' || !rule[name]))
            return last == '+'   ? LISTED_ANY
                   : last == '~' ? LISTED_FAR
                   : last == '!' ? LISTED_BESIDE
                                 : LISTED;
    }
    return LISTED_NOT;
}

/* ---- what a reference is near ---- */

/* References by the objects that are near them: of each row one, and one beside which it is named.
 */
struct near {
    uint32_t row, dangling;
    bool beside;
    struct near *next;
};
/* All references: by rows, and by what is near them. */
struct references {
    struct checker *c;
    struct pointer_map map;
    size_t count[ROWS];
    uint32_t first[ROWS];
    uint32_t at, row; /* being noted */
    bool beside;
};

static void note_near(struct references *r, const isms_object *object)
{
    struct checker *c = r->c;
    struct near *known = isms__map_get(&r->map, (uintptr_t)object);
    for (const struct near *near = known; near; near = near->next)
        if (near->row == r->row && near->beside == r->beside)
            return;
    struct near *near = isms__scratch(c, 1, sizeof *near);
    if (!near || !isms__map_reserve(&r->map, &c->memory, 1)) {
        c->failed = true;
        return;
    }
    *near = (struct near){r->row, r->at, r->beside, known};
    isms__map_set(&r->map, (uintptr_t)object, near);
}

static void note_targets(struct references *r, const isms_object *object)
{
    const struct isms_type *type = object_type(object);
    for (size_t i = 0; i < type_field_total(type) && !r->c->failed; i++) {
        const struct isms_field *field = type_field_at(type, i);
        if (field->kind != ISMS_REFERENCE || !isms_has(object, field->number))
            continue;
        size_t count = field_is_list(field) ? isms_item_count(object, field->number) : 1;
        for (size_t k = 0; k < count; k++) {
            const isms_object *to = field_is_list(field)
                                        ? isms_item_reference(object, field->number, k)
                                        : isms_get_reference(object, field->number);
            if (to)
                note_near(r, to);
        }
    }
}

static bool note_beside(void *context, isms_object *object)
{
    struct references *r = context;
    note_targets(r, object);
    return !r->c->failed;
}

static bool read_references(struct references *r)
{
    struct checker *c = r->c;
    const isms_object *before = NULL;
    uint32_t row = ROWS;
    for (; r->at < c->dangling_count && !c->failed; r->at++) {
        const isms_object *object = c->dangling[r->at].object, *top = object_top(object);
        r->row = row_of(&c->dangling[r->at]);
        if (r->row == ROWS)
            continue;
        if (r->count[r->row]++ == 0)
            r->first[r->row] = r->at;
        if (object == before && r->row == row)
            continue; /* another of a list */
        before = object;
        row = r->row;
        note_near(r, top);
        note_targets(r, top);
        if (object != top)
            note_targets(r, object);
        r->beside = true;
        isms__object_visit((isms_object *)object, note_beside, r);
        r->beside = false;
    }
    return !c->failed;
}

/* A reference near one object by which the rule goes; NONE for none. `about` says that a finding is
 * about the object, and does not only name it. */
static uint32_t near_object(const struct references *r, const isms_object *object, const char *rule,
                            bool about)
{
    const struct near *near = object ? isms__map_get(&r->map, (uintptr_t)object) : NULL;
    for (; near; near = near->next) {
        enum listing listed = listing(follows[near->row].rules, rule);
        if (listed == LISTED_BESIDE ? about && near->beside : listed != LISTED_NOT)
            return near->dangling;
    }
    return NONE;
}

/* ---- taking back ---- */

/* What becomes of each finding: the reference that it may follow from, NONE for none. */
struct cause {
    uint32_t dangling;
    uint32_t possible; /* one that is not near, but may have been meant to lead there */
    bool far;          /* there is such a one */
};

static uint32_t cause_near(const struct references *r, size_t index)
{
    const isms_findings *f = r->c->findings;
    const isms_finding *told = &f->items[index].told;
    const char *rule = told->rule->id;
    uint32_t found = near_object(r, told->object, rule, true);
    for (size_t i = 0; i < told->related_count && found == NONE; i++)
        found = near_object(r, f->related[f->items[index].first_related + i], rule, false);
    return found;
}

/* Whether a finding is about the organization as a whole. */
static bool is_of_all(const struct checker *c, const isms_object *object)
{
    return !object || object == c->own;
}

/* Whether a finding is about the same as one of those from `start` on: either names what the other
 * is about. */
static bool is_again(const struct checker *c, const struct cause *causes, size_t start,
                     size_t index)
{
    enum { LOOKED_BACK = 100 };
    struct named own = isms__named_by_finding(c->findings, index);
    size_t i = index - start > LOOKED_BACK ? index - LOOKED_BACK : start;
    for (; i < index && !is_of_all(c, own.first); i++) {
        struct named other = isms__named_by_finding(c->findings, i);
        if (causes[i].far && !is_of_all(c, other.first) &&
            (isms__names(&own, other.first) || isms__names(&other, own.first)))
            return true;
    }
    return false;
}

/* Whether something that a finding names could be what a reference was to lead to; or it is about
 * everything. */
static bool may_be_meant(const struct checker *c, const struct isms_field *field, size_t index)
{
    struct named named = isms__named_by_finding(c->findings, index);
    for (size_t i = 0; i <= named.rest_count; i++) {
        const isms_object *object = isms__named_at(&named, i);
        if (object && isms__field_accepts(field, object_type(object)))
            return true;
    }
    return is_of_all(c, named.first);
}

/* Notes which of the findings of one rule may follow from a reference of a row that is not near. */
static void note_far(const struct references *r, uint32_t row, enum listing listed,
                     struct cause *causes, size_t start, size_t end)
{
    const struct checker *c = r->c;
    const struct isms_field *field = c->dangling[r->first[row]].field;
    for (size_t i = start; i < end; i++) {
        if (c->findings->items[i].told.kind != ISMS_FINDING_VIOLATION ||
            causes[i].dangling != NONE || causes[i].far ||
            (listed == LISTED && !may_be_meant(c, field, i)))
            continue;
        causes[i].far = true;
        causes[i].possible = r->first[row];
    }
}

/* Findings of one rule, from `start` to before `end`, of which some are near no reference. */
static void judge_far(const struct references *r, struct cause *causes, size_t start, size_t end)
{
    const isms_findings *f = r->c->findings;
    size_t references = 0, objects = 0;
    for (uint32_t row = 0; row < ROWS; row++) {
        if (!r->count[row])
            continue;
        enum listing listed = listing(follows[row].rules, f->items[start].told.rule->id);
        if (listed == LISTED_BESIDE)
            continue;
        references += listed == LISTED_ANY ? f->count : listed ? r->count[row] : 0;
        if (listed)
            note_far(r, row, listed, causes, start, end);
    }
    for (size_t i = start; i < end && objects <= references; i++)
        objects += causes[i].far && !is_again(r->c, causes, start, i);
    for (size_t i = start; i < end && objects <= references; i++)
        if (causes[i].far)
            causes[i].dangling = causes[i].possible;
}

static void find_causes(const struct references *r, struct cause *causes)
{
    const isms_findings *f = r->c->findings;
    for (size_t i = 0; i < f->count; i++)
        causes[i].dangling =
            f->items[i].told.kind == ISMS_FINDING_VIOLATION ? cause_near(r, i) : NONE;
    for (size_t start = 0, end; start < f->count; start = end) {
        for (end = start + 1;
             end < f->count && f->items[end].told.rule == f->items[start].told.rule; end++)
            ;
        judge_far(r, causes, start, end);
    }
}

/* Says at the finding of REF-01 what is taken back. */
static void tell(struct checker *c, const struct cause *cause, const char *rule)
{
    char line[80];
    size_t finding = c->dangling[cause->dangling].finding;
    snprintf(line, sizeof line, "%s says nothing of what may only follow from this", rule);
    if (finding >= c->findings->count)
        return;
    const struct finding *told = &c->findings->items[finding];
    for (size_t i = 0; i < told->told.path_count; i++)
        if (strcmp(c->findings->path[told->first_path + i], line) == 0)
            return;
    isms__add_step(c, finding, line);
}

static void take_back(struct checker *c, const struct cause *causes)
{
    isms_findings *f = c->findings;
    size_t kept = 0;
    for (size_t i = 0; i < f->count && !c->failed; i++)
        if (causes[i].dangling != NONE)
            tell(c, &causes[i], f->items[i].told.rule->id);
    for (size_t i = 0; i < f->count; i++)
        if (causes[i].dangling == NONE)
            f->items[kept++] = f->items[i];
    f->count = kept;
}

void isms__found_dangling(struct checker *c, const isms_object *object,
                          const struct isms_field *field)
{
    size_t finding = c->findings->count, known = c->findings->known_count;
    isms__found_end(c);
    if (c->findings->count == finding && c->findings->known_count == known)
        return; /* nobody is told of it: too slight for the options */
    isms__note_dangling(c, object, field, finding < c->findings->count ? finding : SIZE_MAX);
}

void isms__note_dangling(struct checker *c, const isms_object *object,
                         const struct isms_field *field, size_t finding)
{
    if (!isms__memory_grow(&c->memory, (void **)&c->dangling, &c->dangling_capacity,
                           c->dangling_count + 1, sizeof *c->dangling)) {
        c->failed = true;
        return;
    }
    c->dangling[c->dangling_count++] = (struct dangling){object, field, finding};
}

bool isms__hold_back(struct checker *c)
{
    if (!c->dangling_count || !c->findings->count)
        return true;
    struct references *r = isms__scratch(c, 1, sizeof *r);
    struct cause *causes = isms__scratch(c, c->findings->count, sizeof *causes);
    if (!r || !causes)
        return false;
    r->c = c;
    if (read_references(r)) {
        find_causes(r, causes);
        take_back(c, causes);
    }
    isms__map_clear(&r->map, &c->memory);
    return !c->failed;
}
