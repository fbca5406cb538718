/* Whether what is worth the same is classified the same. */
#include <stdlib.h>

#include "check/rules/facts.h"

/* Of one asset this many classes are looked at. */
enum { CLASSES_KEPT = 8 };

/* ---- AST-07: what is inside is not worth more than what is around ---- */

enum { PROPERTIES = 5 }; /* those of enum isms_security_property, and none */

static const char *const property_names[PROPERTIES] = {"level", "criticality", "confidentiality",
                                                       "integrity", "availability"};

/* The highest class of each property; NULL where there is none with a rank. */
struct levels {
    const isms_classification *of[PROPERTIES];
    const isms_asset *from[PROPERTIES];
};

/* Raises levels to those of an asset; `about` are the properties that count. */
static void raise_levels(struct levels *levels, const isms_asset *asset, unsigned about)
{
    size_t count = isms_asset_classification_count(asset);
    for (size_t i = 0; i < count && i < CLASSES_KEPT; i++) {
        const isms_classification *class = isms_asset_classification_at(asset, i);
        unsigned property = class ? (unsigned)isms_classification_property(class) : PROPERTIES;
        if (property >= PROPERTIES || !(about >> property & 1) ||
            !isms_classification_has_rank(class))
            continue;
        const isms_classification *known = levels->of[property];
        int64_t rank = isms_classification_rank(class);
        if (known && (isms_classification_rank(known) > rank ||
                      (isms_classification_rank(known) == rank &&
                       strcmp(isms_asset_id(levels->from[property]), isms_asset_id(asset)) <= 0)))
            continue;
        levels->of[property] = class;
        levels->from[property] = asset;
    }
}

static bool has_dangling_class(const isms_asset *asset)
{
    for (size_t i = 0; i < isms_asset_classification_count(asset); i++)
        if (!isms_asset_classification_at(asset, i))
            return true;
    return false;
}

static void found_level(struct checker *c, const isms_asset *asset, const struct levels *needed,
                        const isms_classification *has, unsigned property)
{
    const isms_asset *from = needed->from[property];
    if (has)
        isms__found(c, asset, "%s is classified %s, lower than %s, whose %s is %s",
                    isms__name(c, asset), isms__name(c, has), isms__name(c, from),
                    property_names[property], isms__name(c, needed->of[property]));
    else
        isms__found(c, asset, "the %s of %s is not classified, but that of %s is %s",
                    property_names[property], isms__name(c, asset), isms__name(c, from),
                    isms__name(c, needed->of[property]));
    isms__found_related(c, from);
    isms__found_related(c, needed->of[property]);
    isms__found_key(c, property_names[property]);
    isms__found_end(c);
}

/* Whether an asset of this kind must be classified by itself. */
static bool must_be_classified(const isms_asset *asset)
{
    enum isms_asset_kind kind = isms_asset_kind(asset);
    return kind == ISMS_ASSET_KIND_INFORMATION || kind == ISMS_ASSET_KIND_MEDIA ||
           !isms_has((const isms_object *)asset, ISMS_ASSET_KIND);
}

static void check_levels(struct checker *c, const isms_asset *asset, const struct levels *needed)
{
    struct levels has = {{NULL}, {NULL}};
    if (has_dangling_class(asset))
        return; /* REF-01 */
    if (isms_asset_classification_count(asset) == 0 && must_be_classified(asset)) {
        isms__found(c, asset, "%s is not classified", isms__name(c, asset));
        isms__found_key(c, "missing");
        isms__found_end(c);
        return;
    }
    raise_levels(&has, asset, ~0u);
    for (unsigned p = 0; p < PROPERTIES; p++)
        if (needed->of[p] && (!has.of[p] || isms_classification_rank(has.of[p]) <
                                                isms_classification_rank(needed->of[p])))
            found_level(c, asset, needed, has.of[p], p);
}

/* What each asset needs: of what is inside it everything, of what depends on it how much it is
 * needed. */
static void read_needed(struct checker *c, struct levels *needed)
{
    const unsigned need =
        1u << ISMS_SECURITY_PROPERTY_AVAILABILITY | 1u << ISMS_SECURITY_PROPERTY_CRITICALITY;
    for (size_t i = 0; i < isms_asset_count(c->model); i++) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        if (!isms__in_use(c, asset))
            continue;
        for (size_t n = 0; n < isms_asset_contains_count(asset); n++) {
            const isms_asset *inside = isms_asset_contains_at(asset, n);
            if (inside && isms__in_use(c, inside))
                raise_levels(&needed[i], inside, ~0u);
        }
        for (size_t n = 0; n < isms_asset_depends_on_count(asset); n++) {
            const isms_object *base = (const isms_object *)isms_asset_depends_on_at(asset, n);
            if (base)
                raise_levels(&needed[index_of(c->snapshot, base)], asset, need);
        }
    }
}

static void ast_07(struct checker *c)
{
    if (!isms__assets_have(c, ISMS_ASSET_CLASSIFICATIONS)) {
        isms__cannot_tell(c, "no asset in use is classified: whether classes are missing or too "
                             "low cannot be told");
        return;
    }
    struct levels *needed = isms__scratch(c, isms_asset_count(c->model), sizeof *needed);
    if (!needed)
        return;
    read_needed(c, needed);
    for (size_t i = 0; i < isms_asset_count(c->model) && !c->failed; i++)
        if (isms__in_use(c, isms_asset_at(c->model, i)))
            check_levels(c, isms_asset_at(c->model, i), &needed[i]);
}

/* ---- AST-08: the same information, the same class ---- */

/* The class that an asset gives to information of a type. */
struct rating {
    const char *type;
    const isms_asset *asset;
    const isms_classification *class;
    unsigned property;
};

static int64_t rank_of(const struct rating *rating)
{
    return isms_classification_rank(rating->class);
}

/* By type and property, the lowest first. */
static int compare_ratings(const void *a, const void *b)
{
    const struct rating *x = a, *y = b;
    int order = strcmp(x->type, y->type);
    order = order ? order : (x->property > y->property) - (x->property < y->property);
    order = order ? order : (rank_of(x) > rank_of(y)) - (rank_of(x) < rank_of(y));
    order =
        order ? order : strcmp(isms_classification_id(x->class), isms_classification_id(y->class));
    return order ? order : strcmp(isms_asset_id(x->asset), isms_asset_id(y->asset));
}

/* Ratings of all assets that do not say why theirs is another. */
static struct rating *read_ratings(struct checker *c, size_t *count)
{
    size_t room = 0;
    *count = 0;
    for (size_t i = 0; i < isms_asset_count(c->model); i++)
        room += isms_asset_classification_count(isms_asset_at(c->model, i));
    struct rating *ratings = isms__scratch(c, room, sizeof *ratings);
    for (size_t i = 0; ratings && i < isms_asset_count(c->model); i++) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        const char *type = isms_asset_information_type(asset), *reason = isms_asset_reason(asset);
        if (!type || !isms__in_use(c, asset) || (reason && *reason))
            continue;
        for (size_t n = 0; n < isms_asset_classification_count(asset); n++) {
            const isms_classification *class = isms_asset_classification_at(asset, n);
            if (class)
                ratings[(*count)++] =
                    (struct rating){type, asset, class, isms_classification_property(class)};
        }
    }
    return ratings;
}

static void check_ratings(struct checker *c, const struct rating *first, const struct rating *last)
{
    int shown = (int)isms__text_fit(first->type, strlen(first->type), 80);
    if (first->class == last->class)
        return;
    isms__found(c, first->asset,
                "information of the type \"%.*s\" is classified %s in %s and %s in %s, and no "
                "reason is on record",
                shown, first->type, isms__name(c, first->class), isms__name(c, first->asset),
                isms__name(c, last->class), isms__name(c, last->asset));
    isms__found_related(c, last->asset);
    isms__found_related(c, first->class);
    isms__found_related(c, last->class);
    isms__found_key(c, first->type);
    isms__found_key(c, property_names[first->property % PROPERTIES]);
    isms__found_end(c);
}

static void ast_08(struct checker *c)
{
    size_t count;
    if (!isms__assets_have(c, ISMS_ASSET_CLASSIFICATIONS) ||
        !isms__assets_have(c, ISMS_ASSET_INFORMATION_TYPE)) {
        isms__cannot_tell(c, "no asset in use is classified, or none says of what type its "
                             "information is: whether the same information is classified the "
                             "same everywhere cannot be told");
        return;
    }
    struct rating *ratings = read_ratings(c, &count);
    if (ratings)
        qsort(ratings, count, sizeof *ratings, compare_ratings);
    for (size_t i = 0, next; ratings && i < count && !c->failed; i = next) {
        for (next = i; next < count && strcmp(ratings[i].type, ratings[next].type) == 0 &&
                       ratings[i].property == ratings[next].property;)
            next++;
        check_ratings(c, &ratings[i], &ratings[next - 1]);
    }
}

static const struct isms_rule rules[] = {
    {"AST-07", "information and what holds it are classified high enough", ISMS_SEVERITY_WARNING, 0,
     "ISO/IEC 27001 A.5.12",
     "An asset in use of the kind information or media, or of no kind, has no class; or any asset "
     "has, for a property, no class or one of a lower rank than an asset that it contains; or, "
     "for criticality and availability, than one that depends on it. Classes without a rank "
     "are not compared. Where no asset in use is classified, it cannot be told.",
     "Classify it, as high as the highest of what it contains.", .check = ast_07},
    {"AST-08", "the same information is classified the same everywhere", ISMS_SEVERITY_WARNING, 0,
     "S24; ISO/IEC 27001 A.5.12",
     "Two assets in use hold information of the same type (information-type), and for the same "
     "property their classes differ, though neither records a reason. What one of them does not "
     "rate at all is not compared. Where no asset in use is classified or none names a type of "
     "information, it cannot be told.",
     "Classify both the same, or record the reason at the asset that differs.", .check = ast_08},
};

const struct rule_list isms__classification_rules = RULE_LIST(rules);
