/* What documents of OSCAL refer to, and what they declare: constraints that no XML Schema can tell,
 * after NIST's Metaschema of OSCAL 1.2.2. Tables say what declares and what refers; one walk
 * gathers the one, another looks up the other. */
#include <stdio.h>

#include "format/oscal/keys.h"
#include "format/oscal/map.h"
#include "format/oscal/references.h"

enum sort {
    ROLE,
    PARTY,
    ORGANIZATION, /* a party that is one */
    LOCATION,
    COMPONENT,
    SERVICE,       /* a component that is one */
    VALIDATION,    /* likewise */
    BY_COMPONENT,  /* how a component implements something */
    AUTHORIZATION, /* that the system leverages */
    PROVIDED,      /* what a component provides to those that build on the system */
    OBSERVATION,
    RISK,
    FINDING,
    PARAM,
    PLACE,    /* a control, group or part */
    RESOURCE, /* of the back matter */
    UUID,     /* anything that has one */
    CHILD     /* of one parent; and on, one for each row of `once` */
};

static const char *const sort_names[CHILD] = {[ROLE] = "role",
                                              [PARTY] = "party",
                                              [ORGANIZATION] = "organization",
                                              [LOCATION] = "location",
                                              [COMPONENT] = "component",
                                              [SERVICE] = "component of the type service",
                                              [VALIDATION] = "component of the type validation",
                                              [BY_COMPONENT] = "by-component",
                                              [AUTHORIZATION] = "leveraged authorization",
                                              [PROVIDED] = "provided capability",
                                              [OBSERVATION] = "observation",
                                              [RISK] = "risk",
                                              [FINDING] = "finding",
                                              [PARAM] = "parameter",
                                              [PLACE] = "control, group or part",
                                              [RESOURCE] = "resource",
                                              [UUID] = "object"};

/* Kinds of documents, by their roots, in the order of isms__oscal_roots. */
enum {
    CATALOG = 1 << 0,
    PROFILE = 1 << 1,
    COMPONENTS = 1 << 2,
    SSP = 1 << 3,
    PLAN = 1 << 4,
    RESULTS = 1 << 5,
    POAM = 1 << 6,
    MAPPING = 1 << 7,
    ALL = 0xFF,
    /* what other documents do not declare for them: plans and results refer to the SSP as well */
    ALONE = ALL & ~(PLAN | RESULTS | POAM)
};

static const struct {
    const char *element, *attribute;
    uint8_t sort, roots;
} declarations[] = {
    {"role", "id", ROLE, ALL},
    {"party", "uuid", PARTY, ALL},
    {"location", "uuid", LOCATION, ALL},
    {"component", "uuid", COMPONENT, ALL},
    {"by-component", "uuid", BY_COMPONENT, SSP},
    {"leveraged-authorization", "uuid", AUTHORIZATION, SSP},
    {"provided", "uuid", PROVIDED, SSP},
    {"observation", "uuid", OBSERVATION, RESULTS | POAM},
    {"risk", "uuid", RISK, RESULTS | POAM},
    {"finding", "uuid", FINDING, RESULTS | POAM},
    {"param", "id", PARAM, CATALOG},
    {"control", "id", PLACE, CATALOG},
    {"group", "id", PLACE, CATALOG},
    {"part", "id", PLACE, CATALOG},
    {"resource", "uuid", RESOURCE, ALL},
};

/* What refers to what. Without an attribute it is the text of the element. */
static const struct {
    const char *rule, *element, *attribute;
    uint8_t sort, roots;
} references[] = {
    {"OSC-01", "responsible-party", "role-id", ROLE, ALL},
    {"OSC-01", "responsible-role", "role-id", ROLE, ALL},
    {"OSC-01", "role-id", NULL, ROLE, ALL},
    {"OSC-01", "actor", "role-id", ROLE, ALL},
    {"OSC-01", "logged-by", "role-id", ROLE, ALL},
    {"OSC-02", "party-uuid", NULL, PARTY, ALONE},
    {"OSC-03", "member-of-organization", NULL, ORGANIZATION, ALL},
    {"OSC-04", "location-uuid", NULL, LOCATION, ALL},
    {"OSC-05", "by-component", "component-uuid", COMPONENT, SSP},
    {"OSC-05", "implemented-component", "component-uuid", COMPONENT, SSP},
    {"OSC-06", "insert", "id-ref", PARAM, CATALOG},
    {"OSC-10", "responsibility", "provided-uuid", PROVIDED, SSP},
    {"OSC-10", "related-observation", "observation-uuid", OBSERVATION, RESULTS | POAM},
    {"OSC-10", "associated-risk", "risk-uuid", RISK, RESULTS | POAM},
    {"OSC-10", "related-finding", "finding-uuid", FINDING, POAM},
};

/* Properties and links of an element that have to lead to something of a sort. */
static const struct {
    const char *rule, *owner, *element, *attribute, *word; /* <element attribute="word"> */
    uint8_t sort, roots;
} relations[] = {
    {"OSC-04", "component", "prop", "name", "physical-location", LOCATION, ALL},
    {"OSC-16", "component", "prop", "name", "leveraged-authorization-uuid", AUTHORIZATION, SSP},
    {"OSC-16", "component", "link", "rel", "depends-on", COMPONENT, SSP},
    {"OSC-16", "component", "link", "rel", "uses-service", SERVICE, SSP},
    {"OSC-16", "component", "link", "rel", "validation", VALIDATION, SSP},
    {"OSC-16", "by-component", "link", "rel", "provided-by", BY_COMPONENT, SSP},
};

/* Parties and components of a type that something asks for. */
static const struct {
    const char *type;
    uint8_t sort, of;
} kinds[] = {
    {"organization", ORGANIZATION, PARTY},
    {"service", SERVICE, COMPONENT},
    {"validation", VALIDATION, COMPONENT},
};

/* What may stand in one parent only once with the same key. */
static const struct {
    const char *element, *attribute;
} once[] = {
    {"responsible-party", "role-id"}, {"responsible-role", "role-id"},
    {"statement", "statement-id"},    {"by-component", "component-uuid"},
    {"set-parameter", "param-id"},    {"incorporates-component", "component-uuid"},
};

/* ---- what is declared ---- */

struct looking {
    const struct oscal_tree *tree;
    unsigned root;          /* one bit */
    struct oscal_keys keys; /* what is declared */
    oscal_complaint *complain;
    void *context;
    bool failed;
};

/* Ids count as they are, UUIDs without regard of capital letters. */
static unsigned key_sort(enum sort sort)
{
    return sort == ROLE || sort == PARAM || sort == PLACE || sort >= CHILD ? sort
                                                                           : sort | OSCAL_FOLDED;
}

static const struct oscal_node *find_in(const struct looking *l, enum sort sort,
                                        const struct oscal_node *parent, const char *key)
{
    const struct oscal_key *found = isms__oscal_key(&l->keys, key_sort(sort), parent, key);
    return found ? found->node : NULL;
}

static const struct oscal_node *find(const struct looking *l, enum sort sort, const char *key)
{
    return find_in(l, sort, NULL, key);
}

static void declare(struct looking *l, enum sort sort, const struct oscal_node *parent,
                    const char *key, struct oscal_node *node)
{
    l->failed |= !isms__oscal_add_key(&l->keys, key_sort(sort), parent, key, node);
}

static void tell(struct looking *l, const char *rule, const struct oscal_node *node,
                 const char *attribute, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
static void tell(struct looking *l, const char *rule, const struct oscal_node *node,
                 const char *attribute, const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    message[isms__text_fit(message, strlen(message), sizeof message - 1)] = '\0';
    l->failed |= !l->complain(l->context, rule, node, attribute, message);
}

static void gather_one(struct looking *l, struct oscal_node *node)
{
    const char *name = node->name->local, *uuid = isms__oscal_attribute(node, "uuid");
    if (uuid) {
        const struct oscal_node *before = find(l, UUID, uuid);
        if (before)
            tell(l, "OSC-07", node, "uuid",
                 "this UUID is that of <%s> in line %u too: give one of them another one",
                 before->name->local, before->line);
        else
            declare(l, UUID, NULL, uuid, node);
    }
    for (size_t i = 0; i < COUNT_OF(declarations); i++) {
        enum sort sort = declarations[i].sort;
        const char *key = NULL;
        if ((declarations[i].roots & l->root) && strcmp(name, declarations[i].element) == 0)
            key = isms__oscal_attribute(node, declarations[i].attribute);
        if (!key)
            continue;
        const struct oscal_node *before = find(l, sort, key);
        if (before && declarations[i].attribute[0] == 'i')
            tell(l, "OSC-08", node, "id", "this id is that of <%s> in line %u too",
                 before->name->local, before->line);
        if (!before)
            declare(l, sort, NULL, key, node);
        const char *type = isms__oscal_attribute(node, "type");
        for (size_t k = 0; k < COUNT_OF(kinds) && type; k++)
            if (kinds[k].of == sort && strcmp(type, kinds[k].type) == 0 &&
                !find(l, kinds[k].sort, key))
                declare(l, kinds[k].sort, NULL, key, node);
    }
}

/* ---- what refers to it ---- */

/* A link inside of the document: "#" and a UUID, or in catalogs the id of a control. */
static void check_link(struct looking *l, const struct oscal_node *node)
{
    const char *href = isms__oscal_attribute(node, "href");
    if (!href || href[0] != '#' || strcmp(node->name->local, "a") == 0)
        return;
    if (!find(l, UUID, href + 1) && !(l->root == CATALOG && find(l, PLACE, href + 1)))
        tell(l, "OSC-09", node, "href", "nothing in this document is \"%s\"", href + 1);
}

static void check_references(struct looking *l, const struct oscal_node *node)
{
    const char *name = node->name->local;
    for (size_t i = 0; i < COUNT_OF(references); i++) {
        enum sort sort = references[i].sort;
        const char *attribute = references[i].attribute;
        if (!(references[i].roots & l->root) || strcmp(name, references[i].element) != 0)
            continue;
        if (sort == PARAM &&
            strcmp(isms__oscal_attribute(node, "type") ? isms__oscal_attribute(node, "type") : "",
                   "param") != 0)
            continue;
        const char *key =
            attribute ? isms__oscal_attribute(node, attribute) : isms__oscal_text(node);
        if (!key || !*key || find(l, sort, key))
            continue;
        if (sort == ORGANIZATION && find(l, PARTY, key))
            tell(l, references[i].rule, node, attribute,
                 "the party \"%s\" is not an organization: only those have members", key);
        else
            tell(l, references[i].rule, node, attribute, "there is no %s \"%s\" in this document",
                 sort_names[sort], key);
    }
}

/* Of a link that leads to nothing at all, or elsewhere, that is told, or all that can be. */
static void check_relations(struct looking *l, const struct oscal_node *node)
{
    bool link = strcmp(node->name->local, "link") == 0;
    const char *value = isms__oscal_attribute(node, link ? "href" : "value");
    if (!value || (!link && strcmp(node->name->local, "prop") != 0))
        return;
    if (link && (value[0] != '#' || !find(l, UUID, value + 1)))
        return;
    const char *key = value + link;
    for (size_t i = 0; i < COUNT_OF(relations); i++) {
        const char *word = isms__oscal_attribute(node, relations[i].attribute);
        if ((relations[i].roots & l->root) && word && strcmp(word, relations[i].word) == 0 &&
            strcmp(node->name->local, relations[i].element) == 0 &&
            isms__oscal_is(node->parent, relations[i].owner) && !find(l, relations[i].sort, key))
            tell(l, relations[i].rule, node, link ? "href" : "value",
                 "there is no %s \"%s\" in this document", sort_names[relations[i].sort], key);
    }
}

static void check_once(struct looking *l, struct oscal_node *node)
{
    for (size_t i = 0; i < COUNT_OF(once); i++) {
        if (strcmp(node->name->local, once[i].element) != 0)
            continue;
        const char *key = isms__oscal_attribute(node, once[i].attribute);
        enum sort sort = (enum sort)(CHILD + i);
        const struct oscal_node *before = key ? find_in(l, sort, node->parent, key) : NULL;
        if (before)
            tell(l, "OSC-11", node, once[i].attribute,
                 "<%s> holds a <%s> with \"%s\" already, in line %u: put both into one",
                 node->parent->name->local, once[i].element, key, before->line);
        else if (key)
            declare(l, sort, node->parent, key, node);
    }
}

static void check_values(struct looking *l, const struct oscal_node *node)
{
    const char *type = isms__oscal_attribute(node, "type");
    if (strcmp(node->name->local, "party") == 0 && type && strcmp(type, "person") != 0 &&
        strcmp(type, "organization") != 0)
        tell(l, "OSC-12", node, "type", "a party is a person or an organization, not \"%s\"", type);
}

/* ---- what has to be there ---- */

static bool stop(void *context, const struct oscal_node *node, const char *value)
{
    (void)context;
    (void)node;
    (void)value;
    return false;
}

static bool leads(const struct oscal_node *node, const char *path)
{
    return !isms__oscal_places(node, path, stop, NULL);
}

static bool has_statement(const struct oscal_node *control)
{
    const char *status = isms__oscal_first(control, "prop[name=status]/@value");
    return strcmp(status, "withdrawn") == 0 || strcmp(status, "Withdrawn") == 0 ||
           leads(control, "part[name=statement]");
}

static bool has_component(const struct oscal_node *requirement)
{
    return leads(requirement, "by-component") || leads(requirement, "statement/by-component");
}

static bool has_export(const struct oscal_node *export)
{
    return leads(export, "provided") || leads(export, "responsibility");
}

static bool has_place(const struct oscal_node *location)
{
    return leads(location, "title") || leads(location, "address") ||
           leads(location, "email-address") || leads(location, "telephone-number");
}

/* Of the parts of controls that say how they are assessed; for any other it is true. */
static bool has_method(const struct oscal_node *part)
{
    const char *name = isms__oscal_attribute(part, "name");
    bool method = name && !isms__oscal_attribute(part, "ns") &&
                  isms__oscal_is(part->parent, "control") &&
                  (strcmp(name, "assessment") == 0 || strcmp(name, "assessment-method") == 0);
    return !method || leads(part, "prop[name=method]");
}

static const struct {
    const char *element;
    uint8_t roots;
    bool (*good)(const struct oscal_node *node);
    const char *missing;
} demands[] = {
    {"control", CATALOG, has_statement,
     "this control has no part \"statement\", which says what it demands, nor is its status "
     "withdrawn"},
    {"implemented-requirement", SSP, has_component,
     "this requirement has no by-component: say which component implements the control"},
    {"export", SSP, has_export,
     "this export has neither what is provided nor what others are responsible for"},
    {"part", CATALOG, has_method, "this part has no property \"method\": how is it assessed?"},
    {"location", ALL, has_place,
     "this location has no title, address, e-mail address or telephone number"},
};

/* What an element lacks in documents with one of these roots; NULL for nothing. */
static const char *missing_in(const struct oscal_node *node, unsigned roots)
{
    for (size_t i = 0; i < COUNT_OF(demands); i++)
        if ((demands[i].roots & roots) && strcmp(node->name->local, demands[i].element) == 0 &&
            !demands[i].good(node))
            return demands[i].missing;
    return NULL;
}

bool isms__oscal_has_demanded(const struct oscal_node *node)
{
    return !missing_in(node, ALL);
}

static void check_demands(struct looking *l, const struct oscal_node *node)
{
    const char *missing = missing_in(node, l->root);
    if (missing)
        tell(l, "OSC-17", node, NULL, "%s", missing);
}

/* ---- the walks ---- */

static bool is_oscal(const struct oscal_node *node)
{
    return node->kind == OSCAL_ELEMENT && node->name->oscal;
}

bool isms__oscal_references(const struct oscal_tree *tree, const isms_allocator *memory,
                            oscal_complaint *complain, void *context)
{
    struct looking l = {.tree = tree, .complain = complain, .context = context};
    struct oscal_node *root = tree->root, *node;
    for (size_t i = 0; i < OSCAL_ROOTS; i++)
        if (isms__oscal_is(root, isms__oscal_roots[i].name))
            l.root = 1u << i;
    isms__oscal_keys_init(&l.keys, memory);
    for (node = root; node && l.root && !l.failed; node = isms__oscal_next(node, root))
        if (is_oscal(node))
            gather_one(&l, node);
    for (node = root; node && l.root && !l.failed; node = isms__oscal_next(node, root))
        if (is_oscal(node)) {
            check_references(&l, node);
            check_relations(&l, node);
            check_once(&l, node);
            check_link(&l, node);
            check_values(&l, node);
            check_demands(&l, node);
        }
    isms__oscal_keys_clear(&l.keys);
    return !l.failed;
}
