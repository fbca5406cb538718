/* Whether what is worth the same is protected the same. */
#include <stdlib.h>

#include "check/rules/facts.h"

/* Of one asset this many classes are looked at, and of one class this many controls. */
enum { CLASSES_KEPT = 8, BASELINE_KEPT = 200 };

/* ---- AST-05: what a class asks for ---- */

/* Marks the controls of an asset with its number, and those told of it. */
static void check_baseline(struct checker *c, uint32_t *marks, size_t index)
{
    const isms_asset *asset = isms_asset_at(c->model, index);
    for (size_t i = 0; i < isms_asset_control_count(asset); i++) {
        const isms_object *control = (const isms_object *)isms_asset_control_at(asset, i);
        if (control)
            marks[index_of(c->snapshot, control)] = (uint32_t)index + 1;
    }
    for (size_t n = 0; n < isms_asset_classification_count(asset) && n < CLASSES_KEPT; n++) {
        const isms_classification *class = isms_asset_classification_at(asset, n);
        size_t count = class ? isms_classification_baseline_count(class) : 0;
        for (size_t i = 0; i < count && i < BASELINE_KEPT; i++) {
            const isms_control *control = isms_classification_baseline_at(class, i);
            uint32_t *mark =
                control ? &marks[index_of(c->snapshot, (const isms_object *)control)] : NULL;
            if (!mark || *mark == index + 1)
                continue;
            *mark = (uint32_t)index + 1;
            isms__found(c, asset, "%s is of the class %s and lacks %s, which that asks for",
                        isms__name(c, asset), isms__name(c, class), isms__name(c, control));
            isms__found_related(c, class);
            isms__found_related(c, control);
            isms__found_key(c, isms_control_id(control));
            isms__found_end(c);
        }
    }
}

static void ast_05(struct checker *c)
{
    bool asked = false;
    for (size_t i = 0; i < isms_classification_count(c->model) && !asked; i++)
        asked = isms_classification_baseline_count(isms_classification_at(c->model, i)) > 0;
    if (!asked || !isms__assets_have(c, ISMS_ASSET_CLASSIFICATIONS) ||
        !isms__assets_have(c, ISMS_ASSET_CONTROLS)) {
        isms__cannot_tell(c, "no class asks for controls, or no asset in use is classified, or "
                             "none names its controls: whether assets are protected as their "
                             "class asks for cannot be told");
        return;
    }
    uint32_t *marks = isms__scratch(c, object_count(c->snapshot, TYPE_CONTROL), sizeof *marks);
    for (size_t i = 0; marks && i < isms_asset_count(c->model) && !c->failed; i++)
        if (isms__in_use(c, isms_asset_at(c->model, i)))
            check_baseline(c, marks, i);
}

/* ---- AST-06: the same protection everywhere ---- */

/* An asset with what makes it alike with others: kind and classes, in order. */
struct alike {
    const isms_object *place; /* unit, or site where it has none */
    const isms_asset *asset;
    uint32_t classes[CLASSES_KEPT];
    uint32_t count, kind;
};
/* That an asset of a group, in its place, has a control. */
struct applied {
    uint32_t control;
    uint32_t item; /* of the group */
};
struct comparison {
    struct checker *c;
    struct alike *items;
    struct applied *applied;
    uint32_t *asked; /* by control: number of the group whose class asks for it */
    uint32_t group;
};

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int compare_kinds(const struct alike *a, const struct alike *b)
{
    int order = compare_numbers(a->kind, b->kind);
    order = order ? order : compare_numbers(a->count, b->count);
    for (uint32_t i = 0; !order && i < a->count; i++)
        order = compare_numbers(a->classes[i], b->classes[i]);
    return order;
}

/* By kind, then by the id of the place, then by their own. */
static int compare_alike(const void *a, const void *b)
{
    const struct alike *x = a, *y = b;
    int order = compare_kinds(x, y);
    order = order ? order : strcmp(isms_object_id(x->place), isms_object_id(y->place));
    return order ? order : strcmp(isms_asset_id(x->asset), isms_asset_id(y->asset));
}

static int compare_applied(const void *a, const void *b)
{
    const struct applied *x = a, *y = b;
    int order = compare_numbers(x->control, y->control);
    return order ? order : compare_numbers(x->item, y->item);
}

static const char *class_id(const struct checker *c, uint32_t class)
{
    return isms_classification_id(isms_classification_at(c->model, class));
}

/* The classes of an asset, in the order of their ids; false where they are none or too many. */
static bool read_classes(const struct checker *c, struct alike *item)
{
    size_t count = isms_asset_classification_count(item->asset);
    for (size_t i = 0; i < count && count <= CLASSES_KEPT; i++) {
        const isms_object *class =
            (const isms_object *)isms_asset_classification_at(item->asset, i);
        if (!class)
            return false;
        uint32_t n = item->count++;
        for (; n > 0 && strcmp(class_id(c, item->classes[n - 1]), isms_object_id(class)) > 0; n--)
            item->classes[n] = item->classes[n - 1];
        item->classes[n] = index_of(c->snapshot, class);
    }
    return item->count > 0;
}

static size_t read_alike(struct comparison *all)
{
    size_t count = 0;
    struct checker *c = all->c;
    for (size_t i = 0; i < isms_asset_count(c->model); i++) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        struct alike item = {.asset = asset, .kind = isms_asset_kind(asset)};
        item.place = isms_asset_has_unit(asset) ? (const isms_object *)isms_asset_unit(asset)
                                                : (const isms_object *)isms_asset_site(asset);
        if (item.place && isms__in_use(c, asset) && read_classes(c, &item))
            all->items[count++] = item;
    }
    qsort(all->items, count, sizeof *all->items, compare_alike);
    return count;
}

/* What the classes of the group ask for is a matter of AST-05. */
static void mark_asked(struct comparison *all, const struct alike *item)
{
    struct checker *c = all->c;
    all->group++;
    for (uint32_t n = 0; n < item->count; n++) {
        const isms_classification *class = isms_classification_at(c->model, item->classes[n]);
        for (size_t i = 0; i < isms_classification_baseline_count(class); i++) {
            const isms_object *control =
                (const isms_object *)isms_classification_baseline_at(class, i);
            if (control)
                all->asked[index_of(c->snapshot, control)] = all->group;
        }
    }
}

static void found_uneven(struct comparison *all, const struct alike *has, const struct alike *lacks,
                         uint32_t at)
{
    struct checker *c = all->c;
    const isms_control *control = isms_control_at(c->model, at);
    const isms_classification *class = isms_classification_at(c->model, has->classes[0]);
    const isms_choices *kinds = isms_field_choices(
        isms_type_field(object_type((const isms_object *)has->asset), ISMS_ASSET_KIND));
    isms__found(c, class, "of the class %s, %s in %s has %s, and %s in %s does not",
                isms__name(c, class), isms__name(c, has->asset), isms__name(c, has->place),
                isms__name(c, control), isms__name(c, lacks->asset), isms__name(c, lacks->place));
    isms__found_related(c, control);
    isms__found_related(c, has->asset);
    isms__found_related(c, lacks->asset);
    isms__found_key(c, isms_control_id(control));
    isms__found_key(c, has->kind ? isms_choices_token(kinds, has->kind) : "");
    for (uint32_t n = 1; n < has->count; n++)
        isms__found_key(c,
                        isms_classification_id(isms_classification_at(c->model, has->classes[n])));
    isms__found_end(c);
}

/* The first item of a place that none of the items of the run is in; `end` where there is none.
 * Both are in the order of places. */
static uint32_t find_lacking(const struct alike *items, uint32_t from, uint32_t end,
                             const struct applied *run, size_t length)
{
    uint32_t item = from;
    for (size_t i = 0; i < length && item < end; i++) {
        const isms_object *place = items[run[i].item].place;
        if (items[item].place == place)
            for (; item < end && items[item].place == place;)
                item++;
        else if (item <= run[i].item)
            return item;
    }
    return item;
}

static void compare_group(struct comparison *all, uint32_t from, uint32_t end)
{
    struct checker *c = all->c;
    size_t count = 0;
    mark_asked(all, &all->items[from]);
    for (uint32_t i = from; i < end; i++) {
        const isms_asset *asset = all->items[i].asset;
        for (size_t n = 0; n < isms_asset_control_count(asset); n++) {
            const isms_object *control = (const isms_object *)isms_asset_control_at(asset, n);
            if (control && all->asked[index_of(c->snapshot, control)] != all->group)
                all->applied[count++] = (struct applied){index_of(c->snapshot, control), i};
        }
    }
    qsort(all->applied, count, sizeof *all->applied, compare_applied);
    for (size_t i = 0, next; i < count && !c->failed; i = next) {
        const struct applied *run = &all->applied[i];
        for (next = i; next < count && all->applied[next].control == run->control;)
            next++;
        uint32_t lacks = find_lacking(all->items, from, end, run, next - i);
        if (lacks < end)
            found_uneven(all, &all->items[run->item], &all->items[lacks], run->control);
    }
}

static void ast_06(struct checker *c)
{
    size_t applied = 0, count;
    struct comparison all = {.c = c};
    if (!isms__assets_have(c, ISMS_ASSET_CLASSIFICATIONS) ||
        !isms__assets_have(c, ISMS_ASSET_CONTROLS)) {
        isms__cannot_tell(c, "no asset in use is classified, or none names its controls: whether "
                             "the same class is protected the same everywhere cannot be told");
        return;
    }
    for (size_t i = 0; i < isms_asset_count(c->model); i++)
        applied += isms_asset_control_count(isms_asset_at(c->model, i));
    all.items = isms__scratch(c, isms_asset_count(c->model), sizeof *all.items);
    all.applied = isms__scratch(c, applied, sizeof *all.applied);
    all.asked = isms__scratch(c, object_count(c->snapshot, TYPE_CONTROL), sizeof *all.asked);
    if (c->failed)
        return;
    count = read_alike(&all);
    for (size_t i = 0, next; i < count && !c->failed; i = next) {
        for (next = i; next < count && compare_kinds(&all.items[i], &all.items[next]) == 0;)
            next++;
        compare_group(&all, (uint32_t)i, (uint32_t)next);
    }
}

static const struct isms_rule rules[] = {
    {"AST-05", "assets have the controls that their class asks for", ISMS_SEVERITY_WARNING, 0,
     "S24 S72; ISO/IEC 27001 A.5.12",
     "An asset in use does not name a control that one of its classes asks for (baseline). That "
     "the control is in place somewhere else does not count. Looked at are the first 8 classes of "
     "an asset and the first 200 controls of a class. Where no class asks for controls, no asset "
     "in use is classified or none names controls, it cannot be told.",
     "Apply the control to the asset, or record in a waiver why it does without.", .check = ast_05},
    {"AST-06", "the same class is protected the same in all units", ISMS_SEVERITY_WARNING, 0,
     "S25; ISO/IEC 27001 A.5.12",
     "Of assets in use that are of the same kind and have exactly the same classes, those of one "
     "unit (or site, where they name no unit) have a control, and none of another unit has it. "
     "What a class itself asks for is a matter of AST-05. Assets with more than 8 classes are "
     "not looked at. Where no asset in use is classified or none names controls, it cannot be "
     "told.",
     "Apply the control in all units, or record in a waiver why they differ.", .check = ast_06},
};

const struct rule_list isms__protection_rules = RULE_LIST(rules);
