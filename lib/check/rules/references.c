/* Whether the model holds together: what is missing, ends before it begins, leads nowhere, is there
 * twice, or names rules that there are not (names.c). Circles and double appointments are in
 * circles.c. */
#include <stdio.h>

#include "check/rules/references.h"

/* ---- one object ---- */

/* How many parts of one object have the same wrong. */
struct again {
    const isms_object *top;
    unsigned count;
    const struct isms_field *field; /* of those that belong to one symbol: which */
    struct again *next;
};

/* A control that a document of OSCAL names where it says how it is implemented, and that there is
 * not: who is responsible stands inside of that, and names it no second time. */
struct named_control {
    uint16_t file;
    bool noted;
    size_t finding;
    struct named_control *next;
};

/* Fields of a type, by position. */
struct looked_at {
    uint64_t required, last_days, references, parts, all;
};

/* How much of one list leads nowhere: beyond the first ones, what is told of each would take many
 * times as much as the list. */
enum { TOLD_OF_LIST = 100 };
struct lost {
    isms_object *object;
    const struct isms_field *field;
    size_t count;
};

/* What is looked at in one object after the other. References wait until there are some: where they
 * lead is fetched from memory for all at once. */
enum { WAITING = 64 };
struct reference_check {
    struct checker *c;
    struct looked_at types[TYPE_LIMIT];
    struct again *flaws;       /* by type and position of the field */
    struct pointer_map counts; /* struct again, by symbol, one for each field, or by object */
    struct pointer_map named;  /* struct named_control, by symbol */
    struct pointer_map looks;  /* objects whose ids can be taken for others */
    struct lost lost;          /* of the list at hand */
    size_t count;
    struct waiting {
        isms_object *object;
        const struct isms_field *field;
        struct symbol *symbol;
    } waiting[WAITING];
};

/* Tells which one it is by how many before it in the same object have the same wrong, so that their
 * order does not matter. */
static void key_again(struct checker *c, struct again *again, const isms_object *object)
{
    char times[24];
    if (!again)
        return;
    if (again->top != object_top(object))
        *again = (struct again){object_top(object), 0, again->field, again->next};
    if (again->count++ == 0)
        return;
    snprintf(times, sizeof times, "%u", again->count);
    isms__found_key(c, times);
}

static void key_field(struct reference_check *check, const isms_object *object,
                      const struct isms_field *field)
{
    size_t position = isms__field_index(object_type(object), field->number);
    isms__found_key(check->c, object_type(object)->name);
    isms__found_key(check->c, field->name);
    key_again(check->c, &check->flaws[object->type * FIELD_LIMIT + position], object);
}

/* ---- what is missing ---- */

static void found_missing(struct reference_check *check, isms_object *object,
                          const struct isms_field *field)
{
    struct checker *c = check->c;
    const isms_object *top = object_top(object);
    const char *kind = object_type(object)->name, *what = field_item(field);
    if (object == top)
        isms__found(c, object, "the %s %s has no %s", kind, isms__name(c, top), what);
    else
        isms__found(c, object, "%s %s of the %s %s has no %s", type_a(object_type(object)), kind,
                    object_type(top)->name, isms__name(c, top), what);
    isms__found_remedy(c, "Add it, or remove the object.");
    isms__found_key(c, "missing");
    key_field(check, object, field);
    if (field->kind == ISMS_REFERENCE)
        isms__found_dangling(c, object, field);
    else
        isms__found_end(c);
}

/* ---- what ends before it begins ---- */

static bool ends_early(const isms_object *object, const struct isms_field *last)
{
    isms_date begins = isms_get_date(object, last->begins);
    isms_date ends = isms_get_date(object, last->number);
    return isms_date_is_set(begins) && isms_date_is_set(ends) &&
           isms_date_compare(begins, ends) > 0;
}

static void found_range(struct reference_check *check, isms_object *object,
                        const struct isms_field *last)
{
    char first_day[11], last_day[11];
    struct checker *c = check->c;
    const isms_object *top = object_top(object);
    const struct isms_type *type = object_type(object);
    const struct isms_field *first = type_field_at(type, isms__field_index(type, last->begins));
    isms_date_format(first_day, isms_get_date(object, last->begins));
    isms_date_format(last_day, isms_get_date(object, last->number));
    isms__found(c, object, "%s of the %s %s%s%s is %s, before %s, %s", last->name,
                object_type(top)->name, isms__name(c, top), object == top ? "" : ", in a part ",
                object == top ? "" : type->name, last_day, first->name, first_day);
    isms__found_remedy(c, "Correct one of the two days.");
    isms__found_key(c, "range");
    key_field(check, object, last);
    isms__found_end(c);
}

/* ---- dangling references ---- */

/* The count that belongs to a symbol and a field, or to an object; NULL where memory is out. */
static struct again *again_of(struct reference_check *check, const void *thing,
                              const struct isms_field *field)
{
    struct checker *c = check->c;
    struct again *first = isms__map_get(&check->counts, (uintptr_t)thing);
    for (struct again *again = first; again; again = again->next)
        if (again->field == field)
            return again;
    struct again *again = isms__scratch(c, 1, sizeof *again);
    if (!again || !isms__map_reserve(&check->counts, &c->memory, 1)) {
        c->failed = true;
        return NULL;
    }
    *again = (struct again){.field = field, .next = first};
    isms__map_set(&check->counts, (uintptr_t)thing, again);
    return again;
}

enum { LIKE_TOLD = ID_LIMIT + CHARACTER_TOLD + 64 };

/* Says what nobody sees: that there is such an id, in other letters. */
static void tell_lookalike(char out[LIKE_TOLD], const char *id, const isms_object *lookalike)
{
    char character[CHARACTER_TOLD];
    *out = '\0';
    if (!lookalike)
        return;
    isms__tell_character(character, id, isms_object_id(lookalike));
    snprintf(out, LIKE_TOLD, ": it looks like %s, the id of %s %s: %s", isms_object_id(lookalike),
             type_a(object_type(lookalike)), object_type(lookalike)->name, character);
}

static void found_dangling(struct reference_check *check, isms_object *object,
                           const struct isms_field *field, const struct symbol *symbol)
{
    struct checker *c = check->c;
    const isms_object *target = symbol->to.object;
    const isms_object *lookalike = target ? NULL : isms__lookalike(c, &check->looks, symbol->text);
    char like[LIKE_TOLD];
    tell_lookalike(like, symbol->text, lookalike);
    const char *owner = isms__name(c, object_top(object));
    const char *refer = field_is_list(field) ? "refer" : "refers";
    if (target)
        isms__found(c, object, "%s of the %s %s %s to %s, which is %s %s and cannot stand there",
                    field->name, object_type(object_top(object))->name, owner, refer, symbol->text,
                    type_a(object_type(target)), object_type(target)->name);
    else
        isms__found(c, object, "%s of the %s %s %s to %s, which nothing has as its id%s",
                    field->name, object_type(object_top(object))->name, owner, refer, symbol->text,
                    like);
    isms__found_remedy(c, target ? "Name something that can stand there."
                                 : "Correct the id, or add what it names.");
    isms__found_key(c, object_type(object)->name);
    isms__found_key(c, field->name);
    isms__found_key(c, symbol->text);
    key_again(c, again_of(check, symbol, field), object);
    isms__found_related(c, target ? target : lookalike);
    isms__found_dangling(c, object, field);
}

static const struct named_control *named_in(const struct reference_check *check,
                                            const isms_object *object, const struct symbol *symbol)
{
    const struct named_control *named = isms__map_get(&check->named, (uintptr_t)symbol);
    while (named && named->file != object->file)
        named = named->next;
    return named;
}

static void found_named(struct reference_check *check, isms_object *object,
                        const struct isms_field *field, const struct symbol *symbol)
{
    struct checker *c = check->c;
    size_t finding = c->findings->count, noted = c->dangling_count;
    found_dangling(check, object, field, symbol);
    struct named_control *named = isms__scratch(c, 1, sizeof *named);
    if (!named || !isms__map_reserve(&check->named, &c->memory, 1)) {
        c->failed = true;
        return;
    }
    *named = (struct named_control){object->file, c->dangling_count > noted,
                                    finding < c->findings->count ? finding : SIZE_MAX,
                                    isms__map_get(&check->named, (uintptr_t)symbol)};
    isms__map_set(&check->named, (uintptr_t)symbol, named);
}

/* Tells how many more of a list lead nowhere. */
static void end_list(struct reference_check *check)
{
    struct checker *c = check->c;
    struct lost lost = check->lost;
    char count[24];
    check->lost = (struct lost){NULL, NULL, 0};
    if (lost.count <= TOLD_OF_LIST)
        return;
    snprintf(count, sizeof count, "%zu", lost.count - TOLD_OF_LIST);
    isms__found(c, lost.object,
                "%s of the %s %s refer to %s more that are not there, or cannot stand there",
                lost.field->name, object_type(object_top(lost.object))->name,
                isms__name(c, object_top(lost.object)), count);
    isms__found_remedy(c, "Correct the ids, or add what they name.");
    isms__found_key(c, "more");
    key_field(check, lost.object, lost.field);
    isms__found_dangling(c, lost.object, lost.field);
}

/* Whether a reference that leads nowhere is told by itself. */
static bool is_told(struct reference_check *check, isms_object *object,
                    const struct isms_field *field)
{
    if (check->lost.object != object || check->lost.field != field) {
        end_list(check);
        check->lost = (struct lost){object, field, 0};
    }
    check->lost.count += field_is_list(field);
    return check->lost.count <= TOLD_OF_LIST;
}

/* A reference that leads nowhere, told once. */
static void found_nowhere(struct reference_check *check, isms_object *object,
                          const struct isms_field *field, const struct symbol *symbol)
{
    const struct named_control *named =
        object->type == TYPE_RESPONSIBILITY && field->number == ISMS_RESPONSIBILITY_CONTROLS
            ? named_in(check, object, symbol)
            : NULL;
    if (named && named->noted)
        isms__note_dangling(check->c, object, field, named->finding);
    else if (!named && object->type == TYPE_IMPLEMENTATION &&
             check->c->model->files[object->file].document)
        found_named(check, object, field, symbol);
    else if (!named && is_told(check, object, field))
        found_dangling(check, object, field, symbol);
}

static void prepare(struct reference_check *check, struct checker *c)
{
    *check = (struct reference_check){.c = c};
    check->flaws = isms__scratch(c, TYPE_LIMIT * FIELD_LIMIT, sizeof *check->flaws);
    for (unsigned t = 0; t < TYPE_LIMIT; t++) {
        struct looked_at *at = &check->types[t];
        for (size_t i = 0; isms__types[t] && i < type_field_total(isms__types[t]); i++) {
            const struct isms_field *field = type_field_at(isms__types[t], i);
            at->required |= (uint64_t)((field->flags & REQUIRED) != 0) << i;
            at->last_days |= (uint64_t)(field->begins != 0) << i;
            at->references |= (uint64_t)(field->kind == ISMS_REFERENCE) << i;
            at->parts |= (uint64_t)(field->kind == ISMS_PART) << i;
        }
        at->references &= ~c->snapshot->sound[t];
        at->all = at->required | at->last_days | at->references | at->parts;
    }
}

static void check_waiting(struct reference_check *check)
{
    for (size_t i = 0; i < check->count; i++)
        __builtin_prefetch(check->waiting[i].symbol->to.object);
    for (size_t i = 0; i < check->count; i++) {
        const struct waiting *w = &check->waiting[i];
        const struct symbol *symbol = symbol_final(w->symbol);
        if (!symbol->to.object && symbol->elsewhere)
            isms__note_dangling(check->c, w->object, w->field, SIZE_MAX); /* reading told of it */
        else if (!symbol->to.object ||
                 !isms__field_accepts(w->field, object_type(symbol->to.object)))
            found_nowhere(check, w->object, w->field, symbol);
    }
    check->count = 0;
}

/* Before something else is told. */
static void end_waiting(struct reference_check *check)
{
    check_waiting(check);
    end_list(check);
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
        end_waiting(check); /* what stands before it is told before */
    for (; missing; missing &= missing - 1)
        found_missing(check, object,
                      type_field_at(object_type(object), (size_t)__builtin_ctzll(missing)));
}

static void check_ranges(struct reference_check *check, isms_object *object, uint64_t fields)
{
    for (; fields; fields &= fields - 1) {
        const struct isms_field *last =
            type_field_at(object_type(object), (size_t)__builtin_ctzll(fields));
        if (!ends_early(object, last))
            continue;
        end_waiting(check); /* as above */
        found_range(check, object, last);
    }
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
    check_ranges(check, object, at->last_days & set);
    check_references(check, object, at->references & set);
    for (uint64_t left = at->parts & set; left; left &= left - 1) {
        const struct list *list = object_slot(object, (size_t)__builtin_ctzll(left))->list;
        for (size_t n = 0; n < list->count && !check->c->failed; n++)
            check_object(check, list->items[n].object);
    }
}

static void found_duplicate(struct reference_check *check, isms_object *object)
{
    struct checker *c = check->c;
    const isms_object *other = isms_model_find(c->model, isms_object_id(object));
    isms__found(c, object, "the %s has the same id \"%s\" as the %s in %s, line %u",
                object_type(object)->name, isms_object_id(object),
                other ? object_type(other)->name : "object that was",
                other ? isms_object_file(other) : "the model", other ? other->line : 0);
    isms__found_remedy(c, "Give one of them another id, or remove it.");
    isms__found_key(c, "duplicate");
    if (other)
        key_again(c, again_of(check, other, NULL), other);
    isms__found_related(c, other);
    isms__found_end(c);
}

static void check_type(struct reference_check *check, unsigned type)
{
    struct checker *c = check->c;
    for (size_t i = 0; i < object_count(c->snapshot, type) && !c->failed; i++) {
        isms_object *object = object_at(c->snapshot, type, i);
        if (isms_object_is_content(object))
            continue; /* it speaks of things that a model need not have */
        check_object(check, object);
        if (object->flags & OBJECT_DUPLICATE) {
            end_waiting(check);
            found_duplicate(check, object);
        }
    }
    end_waiting(check);
}

/* Implementations come first: what names their control again is told with them. */
static void check_objects(struct checker *c)
{
    struct reference_check check;
    prepare(&check, c);
    isms__check_lookalikes(c, &check.looks);
    check_type(&check, TYPE_IMPLEMENTATION);
    for (unsigned t = 0; t < TYPE_LIMIT; t++)
        if (t != TYPE_IMPLEMENTATION)
            check_type(&check, t);
    isms__map_clear(&check.counts, &c->memory);
    isms__map_clear(&check.named, &c->memory);
    isms__map_clear(&check.looks, &c->memory);
}

static void ref_01(struct checker *c)
{
    check_objects(c);
    isms__check_circles(c);
    isms__check_doubles(c);
    isms__check_unselected(c);
    isms__check_names(c);
}

/* ---- the rule ---- */

static const struct isms_rule rules[] = {
    {"REF-01", "the model is complete and consistent", ISMS_SEVERITY_ERROR, 0,
     "design of the model",
     "Something has no value where its type requires one (an appointment no role, a participation "
     "no holder); something ends before it begins, by its first and last day (a person, an "
     "appointment, an absence, a record), where an equal day is good; settings, a waiver or a "
     "separation speak of a rule or a limit that there is not (of own rules of a prefix of which "
     "none is registered, it cannot be told); a reference leads to an id that nothing has, or to "
     "something that cannot stand "
     "there (beyond the first hundred of one list told together); a "
     "hierarchy (parent, superior, specialized role, manager, contained asset, superseded "
     "document) leads back to where it began; two objects have the same id, or ids that look the "
     "same, with letters of several scripts; a plan of OSCAL implements a control that the profiles "
     "which were read leave out; or two appointments "
     "put the same person into the same role, as the same, in scopes and times that meet. What "
     "may only follow from a reference that leads nowhere is not reported beside it, and neither are "
     "references of a document of OSCAL to what may stand in one that it imports and that was not "
     "read, of which reading warns; the path "
     "names the rules of which that is.",
     "Add what is missing, correct the id, or cut the circle.", .check = ref_01},
};

const struct rule_list isms__reference_rules = RULE_LIST(rules);
