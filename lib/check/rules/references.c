/* Whether the model holds together: references that lead nowhere, hierarchies that go in circles,
 * ids and appointments that are there twice. */
#include <stdio.h>
#include <stdlib.h>

#include "check/check.h"

/* ---- what is missing ---- */

/* Where a part stands among those of its owner, counted over all its fields. */
static size_t part_position(const isms_object *part)
{
    const isms_object *owner = part->home.owner;
    size_t position = 0;
    for (size_t i = 0; i < type_field_total(object_type(owner)); i++) {
        const union slot *slot = object_slot(owner, i);
        if (type_field_at(object_type(owner), i)->kind != ISMS_PART || !slot || !slot->list)
            continue;
        for (size_t n = 0; n < slot->list->count; n++, position++)
            if (slot->list->items[n].object == part)
                return position;
    }
    return position;
}

static void found_missing(struct checker *c, isms_object *object, const struct isms_field *field)
{
    const isms_object *top = object_top(object);
    const char *kind = object_type(object)->name, *what = field_item(field);
    if (object == top)
        isms__found(c, object, "the %s %s has no %s", kind, isms__name(c, top), what);
    else
        isms__found(c, object, "%s %s of the %s %s has no %s", type_a(object_type(object)), kind,
                    object_type(top)->name, isms__name(c, top), what);
    isms__found_remedy(c, "Add it, or remove the object.");
    isms__found_key(c, "missing");
    isms__found_key(c, kind);
    isms__found_key(c, field->name);
    if (object != top) {
        char place[24];
        snprintf(place, sizeof place, "%zu", part_position(object));
        isms__found_key(c, place);
    }
    isms__found_end(c);
}

/* ---- dangling references ---- */

static void found_dangling(struct checker *c, isms_object *object, const struct isms_field *field,
                           const struct symbol *symbol)
{
    const isms_object *target = symbol->to.object;
    const char *owner = isms__name(c, object_top(object));
    const char *refer = field_is_list(field) ? "refer" : "refers";
    if (target)
        isms__found(c, object, "%s of the %s %s %s to %s, which is %s %s and cannot stand there",
                    field->name, object_type(object_top(object))->name, owner, refer, symbol->text,
                    type_a(object_type(target)), object_type(target)->name);
    else
        isms__found(c, object, "%s of the %s %s %s to %s, which nothing has as its id", field->name,
                    object_type(object_top(object))->name, owner, refer, symbol->text);
    isms__found_remedy(c, target ? "Name something that can stand there."
                                 : "Correct the id, or add what it names.");
    isms__found_key(c, field->name);
    isms__found_key(c, symbol->text);
    isms__found_related(c, target);
    isms__found_end(c);
}

/* Fields of a type, by position. */
struct looked_at {
    uint64_t required, references, parts, all;
};

/* References wait until there are some: where they lead is fetched from memory for all at once. */
enum { WAITING = 64 };
struct reference_check {
    struct checker *c;
    struct looked_at types[TYPE_LIMIT];
    size_t count;
    struct waiting {
        isms_object *object;
        const struct isms_field *field;
        struct symbol *symbol;
    } waiting[WAITING];
};

static void prepare(struct reference_check *check, struct checker *c)
{
    *check = (struct reference_check){.c = c};
    for (unsigned t = 0; t < TYPE_LIMIT; t++) {
        struct looked_at *at = &check->types[t];
        for (size_t i = 0; isms__types[t] && i < type_field_total(isms__types[t]); i++) {
            const struct isms_field *field = type_field_at(isms__types[t], i);
            at->required |= (uint64_t)((field->flags & REQUIRED) != 0) << i;
            at->references |= (uint64_t)(field->kind == ISMS_REFERENCE) << i;
            at->parts |= (uint64_t)(field->kind == ISMS_PART) << i;
        }
        at->references &= ~c->snapshot->sound[t];
        at->all = at->required | at->references | at->parts;
    }
}

static void check_waiting(struct reference_check *check)
{
    for (size_t i = 0; i < check->count; i++)
        __builtin_prefetch(check->waiting[i].symbol->to.object);
    for (size_t i = 0; i < check->count; i++) {
        const struct waiting *w = &check->waiting[i];
        const struct symbol *symbol = symbol_final(w->symbol);
        if (!symbol->to.object || !isms__field_accepts(w->field, object_type(symbol->to.object)))
            found_dangling(check->c, w->object, w->field, symbol);
    }
    check->count = 0;
}

static void add_waiting(struct reference_check *check, isms_object *object,
                        const struct isms_field *field, struct symbol *symbol)
{
    __builtin_prefetch(symbol);
    check->waiting[check->count++] = (struct waiting){object, field, symbol};
    if (check->count == WAITING)
        check_waiting(check);
}

/* Those of the fields that are looked at in which something is written. */
static uint64_t written(const struct reference_check *check, const isms_object *object)
{
    const union slot *slot = object->slots;
    uint64_t found = 0;
    for (uint64_t left = object->present; left; left &= left - 1, slot++) {
        size_t i = (size_t)__builtin_ctzll(left);
        if ((check->types[object->type].all >> i & 1) &&
            isms__slot_is_set(type_field_at(object_type(object), i), slot))
            found |= (uint64_t)1 << i;
    }
    return found;
}

static void check_missing(struct reference_check *check, isms_object *object, uint64_t missing)
{
    if (missing)
        check_waiting(check); /* what stands before it is told before */
    for (; missing; missing &= missing - 1)
        found_missing(check->c, object,
                      type_field_at(object_type(object), (size_t)__builtin_ctzll(missing)));
}

static void check_references(struct reference_check *check, isms_object *object, uint64_t fields)
{
    for (; fields; fields &= fields - 1) {
        size_t i = (size_t)__builtin_ctzll(fields);
        const struct isms_field *field = type_field_at(object_type(object), i);
        const union slot *slot = object_slot(object, i);
        if (!field_is_list(field))
            add_waiting(check, object, field, slot->symbol);
        for (size_t n = 0; field_is_list(field) && n < slot->list->count; n++)
            add_waiting(check, object, field, slot->list->items[n].symbol);
    }
}

/* The object and all parts in it. */
static void check_object(struct reference_check *check, isms_object *object)
{
    const struct looked_at *at = &check->types[object->type];
    uint64_t set = written(check, object);
    check_missing(check, object, at->required & ~set);
    check_references(check, object, at->references & set);
    for (uint64_t left = at->parts & set; left; left &= left - 1) {
        const struct list *list = object_slot(object, (size_t)__builtin_ctzll(left))->list;
        for (size_t n = 0; n < list->count && !check->c->failed; n++)
            check_object(check, list->items[n].object);
    }
}

static void found_duplicate(struct checker *c, isms_object *object)
{
    const isms_object *other = isms_model_find(c->model, isms_object_id(object));
    isms__found(c, object, "the %s has the same id \"%s\" as the %s in %s, line %u",
                object_type(object)->name, isms_object_id(object),
                other ? object_type(other)->name : "object that was",
                other ? isms_object_file(other) : "the model", other ? other->line : 0);
    isms__found_remedy(c, "Give one of them another id, or remove it.");
    isms__found_key(c, "duplicate");
    isms__found_related(c, other);
    isms__found_end(c);
}

static void check_objects(struct checker *c)
{
    struct reference_check check;
    prepare(&check, c);
    for (unsigned t = 0; t < TYPE_LIMIT; t++) {
        for (size_t i = 0; i < object_count(c->snapshot, t) && !c->failed; i++) {
            isms_object *object = object_at(c->snapshot, t, i);
            if (isms_object_is_content(object))
                continue; /* it speaks of things that a model need not have */
            check_object(&check, object);
            if (object->flags & OBJECT_DUPLICATE) {
                check_waiting(&check);
                found_duplicate(c, object);
            }
        }
        check_waiting(&check);
    }
}

/* ---- the same appointment twice ---- */

/* An appointment into one role, by what makes it the same as another one. */
struct entry {
    uint32_t person, position, index;
};

static int by_person(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    if (x->position != y->position)
        return x->position < y->position ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index);
}

static bool periods_meet(const struct post *a, const struct post *b)
{
    return (!isms_date_is_set(a->until) || !isms_date_is_set(b->from) ||
            isms_date_compare(b->from, a->until) <= 0) &&
           (!isms_date_is_set(b->until) || !isms_date_is_set(a->from) ||
            isms_date_compare(a->from, b->until) <= 0);
}

static bool same_appointment(const isms_snapshot *s, const struct post *a, const struct post *b)
{
    return a->kind == b->kind && a->deputy_of == b->deputy_of && periods_meet(a, b) &&
           isms__scopes_overlap(s, a->scope, b->scope);
}

/* One of those just before that says the same; NONE for none. */
static uint32_t earlier_same(const isms_snapshot *s, const struct entry *sorted, size_t index)
{
    enum { LOOKED_BACK = 20 };
    const struct entry *b = &sorted[index];
    for (size_t n = index; n-- > 0 && index - n <= LOOKED_BACK;) {
        const struct entry *a = &sorted[n];
        if (a->person != b->person || a->position != b->position)
            break;
        if (same_appointment(s, &s->posts[a->index], &s->posts[b->index]))
            return a->index;
    }
    return NONE;
}

static void found_same(struct checker *c, uint32_t earlier, uint32_t later)
{
    const isms_appointment *a = post_object(c->snapshot, earlier);
    const isms_appointment *b = post_object(c->snapshot, later);
    isms__found(c, b, "the appointment %s says the same as %s for a time in which both hold",
                isms__name(c, b), isms__name(c, a));
    isms__found_remedy(
        c, "Remove one of them, or say with dates or scopes when and where each holds.");
    isms__found_related(c, a);
    isms__found_key(c, isms_object_id((const isms_object *)a));
    isms__found_end(c);
}

/* Puts down the appointments into a role (by index plus 1) whose person is in more than one of
 * them, or not named. By person, `seen` tells what was seen last: twice a role, plus 1 where the
 * person was in more than one. */
static size_t gather_entries(const isms_snapshot *s, uint32_t role, uint32_t *seen,
                             struct entry *entries)
{
    enum { AHEAD = 32 }; /* so far on is fetched from memory what will be asked for */
    const uint32_t *items = s->posts_of.items;
    uint32_t first = s->posts_of.start[role], end = s->posts_of.start[role + 1];
    size_t count = 0, total = object_count(s, TYPE_APPOINTMENT);
    for (uint32_t i = first; i < end; i++) {
        uint32_t person = s->posts[items[i]].person;
        if (i + AHEAD < total)
            __builtin_prefetch(&s->posts[items[i + AHEAD]]);
        if (person != NONE)
            seen[person] = 2 * role + (seen[person] / 2 == role);
    }
    for (uint32_t i = first; i < end; i++) {
        const struct post *post = &s->posts[items[i]];
        if (post->person == NONE || seen[post->person] % 2)
            entries[count++] = (struct entry){post->person, post->position, items[i]};
    }
    return count;
}

static void check_appointments(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    struct entry *entries = isms__scratch(c, object_count(s, TYPE_APPOINTMENT), sizeof *entries);
    uint32_t *seen = isms__scratch(c, object_count(s, TYPE_PERSON), sizeof *seen);
    for (uint32_t role = 1; role <= object_count(s, TYPE_ROLE) && !c->failed; role++) {
        size_t count = gather_entries(s, role, seen, entries);
        if (count)
            qsort(entries, count, sizeof *entries, by_person);
        for (size_t i = 1; i < count && !c->failed; i++) {
            uint32_t earlier = earlier_same(s, entries, i);
            if (earlier != NONE)
                found_same(c, earlier, entries[i].index);
        }
    }
}

/* ---- names of rules and limits ---- */

static void check_rule_name(struct checker *c, const void *object, const char *name)
{
    if (!name || isms_rule_find(name))
        return;
    isms__found(c, object, "the %s %s speaks of the rule %s, which there is not",
                object_type(object_top(object))->name, isms__name(c, object_top(object)), name);
    isms__found_remedy(c, "Correct the name: `isms rules` lists all rules.");
    isms__found_key(c, "rule");
    isms__found_key(c, name);
    isms__found_end(c);
}

static bool is_limit(const char *key)
{
    for (size_t t = 0; t < isms_threshold_info_count(); t++)
        if (strcmp(isms_threshold_info_at(t).key, key) == 0)
            return true;
    return false;
}

static void check_settings(struct checker *c, const isms_settings *settings)
{
    for (size_t n = 0; n < isms_settings_rule_count(settings); n++) {
        const isms_rule_setting *rule = isms_settings_rule_at(settings, n);
        check_rule_name(c, rule, isms_rule_setting_rule(rule));
    }
    for (size_t n = 0; n < isms_settings_threshold_count(settings); n++) {
        const isms_threshold *threshold = isms_settings_threshold_at(settings, n);
        const char *key = isms_threshold_key(threshold);
        if (!key || is_limit(key))
            continue;
        isms__found(c, threshold, "the settings %s set the limit %s, which no rule has",
                    isms__name(c, settings), key);
        isms__found_remedy(c, "Correct the name: `isms rules` lists all limits.");
        isms__found_key(c, "limit");
        isms__found_key(c, key);
        isms__found_end(c);
    }
}

/* What is misspelt would be passed over in silence. */
static void check_names(struct checker *c)
{
    for (size_t i = 0; i < isms_settings_count(c->model); i++)
        check_settings(c, isms_settings_at(c->model, i));
    for (size_t i = 0; i < isms_waiver_count(c->model); i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        check_rule_name(c, waiver, isms_waiver_rule(waiver));
    }
    for (size_t i = 0; i < isms_separation_count(c->model); i++) {
        const isms_separation *separation = isms_separation_at(c->model, i);
        check_rule_name(c, separation, isms_separation_rule(separation));
    }
}

static void ref_01(struct checker *c)
{
    check_objects(c);
    isms__check_circles(c);
    check_appointments(c);
    check_names(c);
}

/* ---- the rule ---- */

static const struct isms_rule rules[] = {
    {"REF-01", "the model holds together", ISMS_SEVERITY_ERROR, 0, "design of the model",
     "Something has no value where its type requires one (an appointment no role, a participation "
     "no holder); settings, a waiver or a separation speak of a rule or a limit that there is "
     "not; a reference leads to an id that nothing has, or to something that cannot stand "
     "there; a "
     "hierarchy (parent, superior, specialized role, manager, contained asset, superseded "
     "document) leads back to where it began; two objects have the same id; or two appointments "
     "put the same person into the same role, as the same, in scopes and times that meet. What "
     "would only follow from a reference that leads nowhere is not reported beside it.",
     "Add what is missing, correct the id, or cut the circle.", ref_01},
};

const struct rule_list isms__reference_rules = RULE_LIST(rules);
