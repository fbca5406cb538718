/* The rule engine: what rules are made of and what they work with. */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "isms/own_rule.h"
#include "snapshot/competence.h"
#include "snapshot/snapshot.h"

struct checker;

struct isms_rule {
    const char *id, *title;
    uint8_t severity;       /* enum isms_severity */
    uint8_t small_severity; /* in a small organization; 0: the same */
    const char *source, *explanation, *remedy;
    void (*check)(struct checker *checker);
    uint64_t thresholds; /* that it reads: USES(ACCESS_MONTHS) | ... */
};

/* The rules of one theme. */
struct rule_list {
    const struct isms_rule *rules;
    size_t count;
};
#define RULE_LIST(array)                                                                           \
    {                                                                                              \
        array, sizeof array / sizeof *array                                                        \
    }
extern const struct rule_list isms__raci_code_rules, isms__raci_holder_rules,
    isms__raci_structure_rules, isms__duplicate_rules, isms__coverage_rules, isms__reference_rules,
    isms__validity_rules, isms__deputy_rules, isms__competence_rules, isms__separation_rules,
    isms__asset_rules, isms__audit_rules, isms__mitigation_rules, isms__management_rules,
    isms__role_rules, isms__distribution_rules, isms__classification_rules, isms__access_rules,
    isms__control_rules, isms__statement_rules, isms__risk_rules, isms__objective_rules,
    isms__budget_rules, isms__supplier_rules, isms__obligation_rules, isms__policy_rules,
    isms__agreement_rules, isms__personnel_rules, isms__job_rules, isms__awareness_rules,
    isms__communication_rules, isms__protection_rules, isms__committee_rules, isms__meeting_rules,
    isms__change_rules, isms__review_rules, isms__programme_rules, isms__auditor_rules,
    isms__nonconformity_rules, isms__incident_rules, isms__authority_rules, isms__report_rules,
    isms__enforcement_rules;

/* Limits, in the order of their table. */
enum threshold {
    THRESHOLD_SMALL_HEADCOUNT,
    THRESHOLD_RESPONSIBLE,
    THRESHOLD_CONSULTED,
    THRESHOLD_SUCCESSOR_DAYS,
    THRESHOLD_AUDIT_MONTHS,
    THRESHOLD_MEETING_PERCENT,
    THRESHOLD_CHANGE_DAYS,
    THRESHOLD_REVIEW_MONTHS,
    THRESHOLD_TEST_MONTHS,
    THRESHOLD_REGISTER_MONTHS,
    THRESHOLD_AUDIT_INTERVAL,
    THRESHOLD_AUDIT_CYCLE,
    THRESHOLD_AUDIT_REPORT_DAYS,
    THRESHOLD_LESSON_DAYS,
    THRESHOLD_ORDER_REVIEW_DAYS,
    THRESHOLD_VIOLATION_DAYS,
    THRESHOLD_SANCTION_LEVELS,
    THRESHOLD_ACCEPTANCE_DAYS,
    THRESHOLD_LOAD_PERCENT,
    THRESHOLD_MITIGATION_MONTHS,
    THRESHOLD_COMMITMENT_MONTHS,
    THRESHOLD_OFFICER_LEVELS,
    THRESHOLD_INVENTORY_MONTHS,
    THRESHOLD_ACCESS_MONTHS,
    THRESHOLD_PRIVILEGED_MONTHS,
    THRESHOLD_REVOCATION_DAYS,
    THRESHOLD_EVIDENCE_MONTHS,
    THRESHOLD_MEASUREMENT_MONTHS,
    THRESHOLD_SUPPLIER_MONTHS,
    THRESHOLD_LAW_MONTHS,
    THRESHOLD_POLICY_MONTHS,
    THRESHOLD_JOINER_DAYS,
    THRESHOLD_TRAINING_MONTHS,
    THRESHOLD_COMPREHENSION_PERCENT,
    THRESHOLD_JUDGING_DAYS,
    THRESHOLD_COUNT /* at most 64 */
};
#define USES(threshold) ((uint64_t)1 << THRESHOLD_##threshold)

/* An own rule: what its owner said, copied. */
struct own_rule {
    struct isms_rule rule; /* first: the one stands for the other */
    isms_rule_function *check;
    void *context;
};

/* A rule as it is applied. */
struct applied_rule {
    const struct isms_rule *rule;
    const isms_rule_setting *setting; /* what settings say of it, or NULL */
    isms_verdict verdict;
};

struct finding {
    isms_finding told;
    char fingerprint[17];
    size_t first_related, first_path;
};

/* How an entry of a catalog stands. */
enum entry_state {
    ENTRY_NONE /* a heading, or not looked at */,
    ENTRY_EXCLUDED,
    ENTRY_GAP,
    ENTRY_COVERED
};

struct isms_findings {
    isms_allocator memory;
    isms_model *model;
    isms_date at;
    struct pool texts;
    struct finding *items;
    size_t count, capacity;
    const isms_object **related;
    size_t related_count, related_capacity;
    const char **path;
    size_t path_count, path_capacity;
    size_t known_count;         /* left out */
    struct applied_rule *rules; /* of the library, then own ones */
    size_t rule_count;
    isms_coverage *coverage;
    size_t coverage_count;
    bool plain; /* only what OSCAL has words for was looked at */
    const char *basis;
    enum entry_state *entries; /* by control */
    int64_t thresholds[THRESHOLD_COUNT];
    enum isms_severity fail_on; /* above error: never */
    bool small;
    uint64_t thresholds_read; /* by the rules that were checked; for the tests of their rows */
};

/* Up to PERSONS_KEPT persons behind a node; more are not told apart. */
enum { PERSONS_KEPT = 16 };
struct persons_behind {
    uint32_t count; /* PERSONS_KEPT + 1: more than that */
    uint32_t persons[PERSONS_KEPT];
};

/* Objects by what they refer to; see isms__chain. */
struct chain {
    uint32_t *first, *next;
};

struct checker {
    isms_snapshot *snapshot;
    isms_model *model;
    isms_allocator memory;
    isms_findings *findings;
    const isms_check_options *options;
    const struct isms_rule *rule; /* being checked */
    struct applied_rule *applied; /* the same */
    enum isms_severity severity;  /* that settings give it; 0 where they say nothing */
    struct limits *limits;        /* see isms__threshold */
    const isms_object *own;       /* organization that the model is about; NULL for none */
    struct walker walker;
    bool failed; /* memory is out, an own rule failed, or the caller says so: everything may stop */
    isms_status status; /* with which; ISMS_OK when memory is out */
    isms_error error;   /* what it said */
    uint32_t work;      /* see isms__go_on */

    /* the finding that is being put together */
    struct finding draft;
    struct text message, key, mark;
    char names[8][360]; /* of isms__name */
    unsigned next_name;

    bool *tells_duties; /* by file: who is responsible, in more words than OSCAL has */
    bool tells_more;    /* one of them does */
    bool has_plain;     /* one of OSCAL does not */
    bool plans_nothing; /* there is no plan that COV-04 could look at */
    /* worked out once, when first needed */
    bool *inside;                   /* by node: an active person of the organization is behind it */
    struct persons_behind **behind; /* by node */
    bool *staffed;                  /* by unit: it or one below it has active members */
    uint32_t *holder_marks; /* by person: node of the role that was looked at last, plus 1 */
    struct duty *duties;    /* responsibilities that are more than suggestions */
    size_t duty_count;
    struct skill *skills;                 /* what persons can do */
    uint32_t *skill_start;                /* by person: the first of these */
    struct development **developments;    /* by person: actions that give them competences */
    uint32_t *first_child, *next_sibling; /* by responsibility, plus 1; 0 for none */
    uint32_t *child_marks, *child_queue, child_mark;
    const char **known; /* fingerprints of what is left out, sorted */
    size_t known_count;
    uint32_t *told_holders; /* by node: see rules/separation_persons.c */
    struct pool scratch;
    bool *ever_top, has_top;                                       /* by node: see isms__was_top */
    struct chain record_actions, finding_actions, record_findings; /* see isms__chain */
    bool *heads;       /* by node: leads a unit, or manages; see rules/programme.c */
    uint8_t *reported; /* by record: who was told of it */
    struct dangling *dangling;
    size_t dangling_count, dangling_capacity;
    const isms_record **declarations;
    const isms_responsibility **coordinations; /* of audits */
    size_t declaration_count, coordination_count;
    uint32_t *person_marks, person_mark; /* by person, for counting each once */
    uint32_t *action_marks;              /* by action: the record that was looked at last, plus 1 */
    isms_snapshot *ever;                 /* shows all times */
    struct walker then;                  /* of it, for one day each */
    struct index served;                 /* responsibilities by control */
    uint32_t *serving;                   /* by entry of it */
    bool *top;                           /* by node: top management is behind it */
    bool knows_top;                      /* anybody is */
    uint32_t *top_posts;                 /* appointments of persons to the top */
    size_t top_post_count;
    uint32_t *said_start, *said; /* separations of persons that name a responsibility, by it */
    bool *replaced;              /* by document: a newer one holds */
    int64_t *load, load_total;   /* by person, and of all: parts in responsibilities */
};

/* What settings in the model say: limits, the size band, severities. Those of the user go before
 * those that are shipped, and later ones before earlier ones. */
void isms__read_settings(struct checker *c);
/* Writes down on what basis was checked; false when memory is out. */
bool isms__tell_basis(struct checker *c);
/* Sorts what the options name as known; false when memory is out. */
bool isms__take_known(struct checker *c);
/* Measures how much of each catalog is covered; false when memory is out. */
bool isms__measure_coverage(struct checker *c);
/* The rule of that name among those that are applied, own ones too; NULL for none. */
struct applied_rule *isms__applied(const struct checker *c, const char *id);
/* The severity that settings give a rule; 0 where they say nothing. */
enum isms_severity isms__severity_set(const struct checker *c, const struct isms_rule *rule);
/* Copies the own rules of the options behind those of the library. */
isms_status isms__take_own_rules(struct checker *c, isms_error *error);
/* Whether a name is one that own rules can have. */
bool isms__is_own_id(const char *id);
/* Whether two names of rules are the same but for small and capital letters. */
bool isms__same_name(const char *a, const char *b);

/* ---- what rules ask ---- */

/* The value of a threshold here. The row of the rule has to name it. */
int64_t isms__threshold(const struct checker *c, enum threshold threshold);
/* The same for one that counts months or days, as a duration. */
isms_duration isms__months(const struct checker *c, enum threshold threshold);
isms_duration isms__days(const struct checker *c, enum threshold threshold);
/* As it was when these findings were made. */
isms_duration isms__months_then(const isms_findings *findings, enum threshold threshold);
/* Whether the organization is small, which is up to the threshold small-headcount. */
bool isms__is_small(const struct checker *c);
/* The organization that the model is about, or NULL. */
const isms_object *isms__own_organization(const struct checker *c);
/* Of two things the one whose id comes first, for what is to be the same however documents are
 * ordered; where one is NULL, the other. */
const void *isms__first_of(const void *a, const void *b);
/* Whether a record is later than another, by its date, or of one day by its id; than NULL, always.
 */
bool isms__is_newer(const isms_record *record, const isms_record *than);
/* Whether a person (by index) belongs to the organization itself and not to a supplier. */
bool isms__is_insider(const struct checker *c, uint32_t person);
/* Whether an active insider is behind a node. */
bool isms__is_inside(struct checker *c, uint32_t node);
/* The persons behind a node, deputies who need not act left out; never NULL unless `failed`. */
const struct persons_behind *isms__persons_behind(struct checker *c, uint32_t node);
/* Whether a responsibility exists on the date and is more than a suggestion that ships with the
 * library. */
bool isms__is_duty(const struct checker *c, const isms_responsibility *responsibility);
/* The same for roles. */
bool isms__is_used_role(const struct checker *c, const isms_role *role);
/* Responsibilities (by index) that serve a control; false when memory is out. */
bool isms__serving(struct checker *c, uint32_t control, const uint32_t **first, size_t *count);
/* How a person stands to a competence. */
/* What is asked for: a competence, by index, NONE where it is not there, and its level. */
struct demand {
    uint32_t competence;
    int64_t level;
};
struct demand isms__demand(const struct checker *c, const isms_required_competence *required);
/* For asking about many persons: has what all of them can do fetched from memory. */
void isms__expect_skills(struct checker *c, const uint32_t *persons, size_t count);
enum competence_state isms__competence(struct checker *c, uint32_t person, struct demand demand);
/* Whether an action under way is to give it to the person. */
bool isms__is_developing(struct checker *c, const isms_person *person,
                         const isms_competence *competence);
/* What all SOD rules do: the separations and records that are theirs. */
void isms__check_separation(struct checker *c);
/* Of these, the accesses, documents and records that name one hand for two things. */
void isms__check_two_hands(struct checker *c);
/* Reports the conflicts of all separations that a deputy would bring about; see rules/separation.c.
 */
void isms__check_deputy_conflicts(struct checker *c);
/* A snapshot of all times. NULL when memory is out. */
isms_snapshot *isms__ever(struct checker *c);
/* Said at each step of what may take long: asks the caller at times. False, and `failed`, where
 * that says to stop. */
bool isms__go_on(struct checker *c);
/* isms__walker_init, for a walk that goes on as long as the check does. False, and `failed`, when
 * memory is out. */
bool isms__walker_of(struct checker *c, struct walker *walker, const isms_snapshot *snapshot);
/* Memory that lives as long as the check. NULL, and `failed`, when it is out. */
void *isms__scratch(struct checker *c, size_t count, size_t size);

/* ---- telling what was found ---- */

/* A finding is begun with its object and message, told more about, and ended. `object` may be NULL.
 */
void isms__found(struct checker *c, const void *object, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* The same for what cannot be told. */
void isms__untold(struct checker *c, const void *object, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* The same of either kind, with a message of any length. */
void isms__found_as(struct checker *c, const void *object, isms_finding_kind kind,
                    const char *message);
void isms__found_severity(struct checker *c, enum isms_severity severity);
void isms__found_related(struct checker *c, const void *object);
/* A part of what makes this finding the same one again: the id of something that it is about. */
void isms__found_key(struct checker *c, const char *key);
/* What to do, where that is not what the rule says in general. Static text. */
void isms__found_remedy(struct checker *c, const char *remedy);
/* A step of what led here. */
void isms__found_path(struct checker *c, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The same, of any length. */
void isms__found_step(struct checker *c, const char *text, size_t length);
void isms__found_end(struct checker *c);
/* Finds out of each file how much it can say, before rules are run; false when memory is out. */
bool isms__read_vocabulary(struct checker *c);
/* Whether an object (NULL: the model as a whole) comes from documents of OSCAL that say nothing
 * beyond it; and whether the rule at hand asks it for what they cannot say. */
bool isms__says_little(const struct checker *c, const isms_object *object);
bool isms__asks_too_much(const struct checker *c, const isms_object *object);
/* It cannot be told whether the rule holds for an object: the whole of such a finding. */
void isms__unassessable(struct checker *c, const void *object, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Label and id of an object, for messages; from a few buffers in turn. */
const char *isms__name(struct checker *c, const void *object);
/* The path of the walker's walk to a step, as steps of the finding. */
void isms__found_walk(struct checker *c, uint32_t step);
/* Walks from a holder to a person (by index), as isms__walk_begin does, and tells how that goes; as
 * a deputy who need not act, where `asleep`. */
void isms__found_way(struct checker *c, uint32_t holder, const isms_object *scope,
                     const isms_object *matter, uint32_t person, bool asleep);

/* ---- one cause, one finding ---- */

/* A reference that REF-01 told of: it leads nowhere, or is missing where there must be one. */
struct dangling {
    const isms_object *object; /* that has it: a part, or one of its own */
    const struct isms_field *field;
    size_t finding; /* that says so; SIZE_MAX where it is left out: known, or told by reading */
};
/* Ends the finding about one, and notes it. */
void isms__found_dangling(struct checker *c, const isms_object *object,
                          const struct isms_field *field);
/* Notes one of which that finding tells; SIZE_MAX where none does. */
void isms__note_dangling(struct checker *c, const isms_object *object,
                         const struct isms_field *field, size_t finding);
/* Takes back findings that may only follow from such references; see follows.c. False when memory
 * is out. */
bool isms__hold_back(struct checker *c);
/* Puts a step at the end of the path of a finding that was ended before. */
void isms__add_step(struct checker *c, size_t finding, const char *line);

/* ---- waivers ---- */

/* Marks the findings that waivers cover; see waivers.h. False when memory is out. */
bool isms__apply_waivers(struct checker *c);

/* Whether a record is a declaration by somebody that counts for an audit: of that date or earlier,
 * and about this audit, or about none and at most so long before it. */
bool isms__declares(const isms_record *declaration, const isms_object *who,
                    const isms_record *audit, isms_date at, isms_duration before);

#endif
