/**
 * @file snapshot.h
 * @brief The organization on a date: every indirection resolved, every resolved link with its path.
 *
 * A snapshot never changes, and any number of threads may read it. While it exists, its model
 * cannot be edited (edits fail with ISMS_ERROR_STATE), unless it was taken detached and works on a
 * copy.
 */
#ifndef ISMS_SNAPSHOT_H
#define ISMS_SNAPSHOT_H

#include "isms/types.h"

ISMS_BEGIN_DECLS

/** A picture of a model as of one date. */
typedef struct isms_snapshot isms_snapshot;

/** How to take a snapshot. */
typedef struct isms_snapshot_options {
    size_t size; /**< sizeof(isms_snapshot_options). */
    isms_date
        from; /**< Shows what held at any time from here to the date; the date alone if not set. */
    bool detached; /**< Work on a copy of the model, which can then go on being edited. */
} isms_snapshot_options;

/**
 * Takes a snapshot, which belongs to the caller.
 * @param at      the date; required, because the library has no clock
 * @param options NULL for the usual way
 * @return ISMS_ERROR_ARGUMENT where the date is none, the options have another size, or what they
 *         want to see ends before it begins; ISMS_ERROR_MEMORY
 */
ISMS_API ISMS_MUST_USE isms_status isms_snapshot_take(isms_snapshot **out, isms_model *model,
                                                      isms_date at,
                                                      const isms_snapshot_options *options,
                                                      isms_error *error);
/** Takes a reference and returns it. NULL is fine. Safe from any thread. */
ISMS_API isms_snapshot *isms_snapshot_ref(isms_snapshot *snapshot);
/** Gives a reference back. NULL is fine. Safe from any thread. */
ISMS_API void isms_snapshot_unref(isms_snapshot *snapshot);
/** The date that it shows. */
ISMS_API isms_date isms_snapshot_date(const isms_snapshot *snapshot);
/** The model that it shows: the one given, or the copy of a detached one. */
ISMS_API isms_model *isms_snapshot_model(const isms_snapshot *snapshot);

/** Whether the date lies in the time for which a person works, be it for the organization itself or
 * for a supplier. Absent persons count. */
ISMS_API bool isms_snapshot_is_active(const isms_snapshot *snapshot, const isms_person *person);
/** Whether one of the absences of a person holds on the date. */
ISMS_API bool isms_snapshot_is_absent(const isms_snapshot *snapshot, const isms_person *person);
/** To whom a person reports: the manager, or who fills the position above, or who heads the unit.
 * NULL where that is nobody. (S38) */
ISMS_API isms_person *isms_snapshot_superior(const isms_snapshot *snapshot,
                                             const isms_person *person);
/** Whether a person reports to another one, directly or through others. */
ISMS_API bool isms_snapshot_reports_to(const isms_snapshot *snapshot, const isms_person *person,
                                       const isms_person *superior);
/**
 * Whether two scopes (an organization, site or unit each, NULL for everywhere) have something in
 * common: one of them is or lies in the other. What is no scope in the model that the snapshot
 * shows has nothing in common with anything.
 */
ISMS_API bool isms_snapshot_scopes_overlap(const isms_snapshot *snapshot, const isms_object *a,
                                           const isms_object *b);

/** How one step of a path leads on. */
typedef enum isms_step_kind {
    ISMS_STEP_PARTICIPATION = 1, /**< The responsibility names the holder. */
    ISMS_STEP_APPOINTMENT,       /**< Appointed into the role. */
    ISMS_STEP_INTERIM,           /**< Appointed until a holder is found. */
    ISMS_STEP_DEPUTY,            /**< Deputy of a holder who is away. */
    ISMS_STEP_POSITION,          /**< The role comes with the position. */
    ISMS_STEP_OCCUPANCY,         /**< Fills the position. */
    ISMS_STEP_HEAD,              /**< Heads the unit. */
    ISMS_STEP_SEAT,              /**< Sits in the committee. */
    ISMS_STEP_CHAIR,             /**< Leads the committee. */
    ISMS_STEP_SPECIALIZATION,    /**< The role specializes the other. */
    ISMS_STEP_DELEGATION,        /**< It was handed on. */
    ISMS_STEP_IMPLICIT,          /**< Everyone of its audience holds the role. */
    ISMS_STEP_ACTING             /**< Takes part in the role in a responsibility for the same. */
} isms_step_kind;

/** One step: from one holder to the next, nearer to a person. */
typedef struct isms_step {
    isms_step_kind kind;     /**< How. */
    const isms_object *from; /**< The responsibility, role, unit, committee or position. */
    const isms_object *to;   /**< What it leads to. */
    const isms_object
        *via; /**< What makes the link: an appointment, a seat, a delegation; or NULL. */
    const isms_object *instead; /**< A deputy: who is away. A delegation: who handed it on. */
} isms_step;

/**
 * Answers to a question: each says that a person has a part in a responsibility, and by which path.
 * They keep the snapshot alive and belong to the caller.
 */
typedef struct isms_answers isms_answers;

/** One answer; what it points to belongs to the snapshot. */
typedef struct isms_answer {
    const isms_responsibility *responsibility; /**< NULL in answers about a holder. */
    const isms_object *holder;                 /**< Whom the responsibility names. */
    const isms_person *person;                 /**< Who is behind that; NULL where nobody is. */
    bool everyone;            /**< All persons of the audience of an implicit role are behind it. */
    uint32_t codes;           /**< Bits of enum isms_code; 0 in answers about a holder. */
    enum isms_manner manner;  /**< 0 where nothing is said. */
    const isms_object *scope; /**< Where; NULL for everywhere. */
    bool absent;              /**< The person is away on the date. */
    size_t step_count;        /**< Length of the path; see isms_answers_step(). */
} isms_answer;

/**
 * Who has which part in a responsibility. Holders with nobody behind them are answers too.
 * @return ISMS_ERROR_ARGUMENT where the responsibility is of another model; ISMS_ERROR_MEMORY
 */
ISMS_API ISMS_MUST_USE isms_status isms_snapshot_who(isms_answers **out, isms_snapshot *snapshot,
                                                     const isms_responsibility *responsibility,
                                                     isms_error *error);
/**
 * By which paths a person has a part in a responsibility; none where the person has no part.
 * @return like isms_snapshot_who()
 */
ISMS_API ISMS_MUST_USE isms_status isms_snapshot_why(isms_answers **out, isms_snapshot *snapshot,
                                                     const isms_person *person,
                                                     const isms_responsibility *responsibility,
                                                     isms_error *error);
/**
 * All responsibilities in which a person has a part, in the order of the documents.
 * @return like isms_snapshot_who()
 */
ISMS_API ISMS_MUST_USE isms_status isms_snapshot_duties(isms_answers **out, isms_snapshot *snapshot,
                                                        const isms_person *person,
                                                        isms_error *error);
/**
 * Who is behind a role, unit, committee, position, organization or person.
 * @return ISMS_ERROR_ARGUMENT where the object can hold nothing or is of another model;
 *         ISMS_ERROR_MEMORY
 */
ISMS_API ISMS_MUST_USE isms_status isms_snapshot_holders(isms_answers **out,
                                                         isms_snapshot *snapshot,
                                                         const isms_object *holder,
                                                         isms_error *error);
/** How many answers there are. */
ISMS_API size_t isms_answers_count(const isms_answers *answers);
/** The answer at @p index; all zero where there is none. */
ISMS_API isms_answer isms_answers_at(const isms_answers *answers, size_t index);
/** Step @p step of the path of the answer at @p index; all zero where there is none. */
ISMS_API isms_step isms_answers_step(const isms_answers *answers, size_t index, size_t step);
/**
 * The answer as a sentence: "Bob is accountable for it: acts as deputy of Ann in role CISO, by
 * a-18". Belongs to the answers, valid until the next is asked for; NULL when memory is out.
 */
ISMS_API const char *isms_answers_explain(isms_answers *answers, size_t index);
/** Gives them back. NULL is fine. */
ISMS_API void isms_answers_free(isms_answers *answers);

/**
 * Controls that somebody's responsibilities serve, those named and those that mappings lead to.
 * It keeps the snapshot alive and belongs to the caller.
 */
typedef struct isms_crosswalk isms_crosswalk;

/** A control that a responsibility serves; what it points to belongs to the snapshot. */
typedef struct isms_crossing {
    const isms_responsibility *responsibility; /**< What serves it. */
    const isms_control *named;                 /**< The control that the responsibility names. */
    const isms_control *control;               /**< The control that is served by that. */
    enum isms_relationship relationship; /**< What the one named is to it, as far as all steps say:
                                            equal, superset: it is served whole. */
    size_t mapping_count; /**< How many mappings lead there; 0 where it is named or lies below. */
    size_t step_count;    /**< Length of the path; see isms_crosswalk_step(). */
} isms_crossing;

/** One step: from a control to one that relates to it. */
typedef struct isms_crossing_step {
    const isms_control *from;            /**< The control before. */
    const isms_control *to;              /**< The next one. */
    const isms_mapping *mapping;         /**< What says so; NULL where it lies below. */
    bool reversed;                       /**< The mapping stands at the next one. */
    enum isms_relationship relationship; /**< What the one before is to the next one. */
} isms_crossing_step;

/**
 * Which controls a responsibility serves, or whatever a person, role, unit or other holder is there
 * for. A responsibility serves what it names and all below that; by mappings, which count in both
 * directions, it also serves what these relate to, and all below where that is served whole.
 * Of a holder those responsibilities count that it does, answers for, supports or verifies.
 * For each responsibility a control is there once: with the fewest mappings, then the closest
 * relationship. Responsibilities that do not exist on the date serve nothing.
 * @param catalog  only its controls are told, and mappings are not followed beyond them; NULL for
 *                 all controls
 * @param mappings how many mappings may follow each other, at most; 0 for none
 * @return ISMS_ERROR_ARGUMENT where @p who is neither, or one of them is of another model;
 *         ISMS_ERROR_MEMORY
 */
ISMS_API ISMS_MUST_USE isms_status isms_snapshot_serves(isms_crosswalk **out,
                                                        isms_snapshot *snapshot,
                                                        const isms_object *who,
                                                        const isms_catalog *catalog,
                                                        size_t mappings, isms_error *error);
/** How many there are; in the order of the documents, responsibilities first. */
ISMS_API size_t isms_crosswalk_count(const isms_crosswalk *crosswalk);
/** The one at @p index; all zero where there is none. */
ISMS_API isms_crossing isms_crosswalk_at(const isms_crosswalk *crosswalk, size_t index);
/** Step @p step of the path to the one at @p index; all zero where there is none. */
ISMS_API isms_crossing_step isms_crosswalk_step(const isms_crosswalk *crosswalk, size_t index,
                                                size_t step);
/**
 * The path as a sentence: "Keep keys names 5.15, which is related to AC-2 (NIST OLIR 155)". Belongs
 * to the crosswalk, valid until the next is asked for; NULL when memory is out.
 */
ISMS_API const char *isms_crosswalk_explain(isms_crosswalk *crosswalk, size_t index);
/** Gives it back. NULL is fine. */
ISMS_API void isms_crosswalk_free(isms_crosswalk *crosswalk);

ISMS_END_DECLS
#endif
