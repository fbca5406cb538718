/* Paths in words. */
#include "snapshot/answers.h"

/* Label and, where it says more, the id: Chief security officer (ciso). */
static void put_object(struct text *out, const isms_object *object)
{
    const char *label = isms_object_label(object), *id = isms_object_id(object);
    isms__text_put(out, label);
    if (strcmp(label, id) != 0)
        isms__text_format(out, " (%s)", id);
}

static void put_named(struct text *out, const char *words, const isms_object *object)
{
    isms__text_put(out, words);
    put_object(out, object);
}

static void put_via(struct text *out, const isms_step *step)
{
    if (step->via && !object_type(step->via)->part)
        isms__text_format(out, ", by %s", isms_object_id(step->via));
}

/* The role in which a holder takes part. */
static void put_capacity(struct text *out, const isms_object *part)
{
    const isms_object *role =
        (const isms_object *)isms_participation_role((const isms_participation *)part);
    if (role)
        put_named(out, " as ", role);
}

/* A step, told of whoever it leads to. */
static void put_step(struct text *out, const isms_step *step)
{
    switch (step->kind) {
    case ISMS_STEP_PARTICIPATION:
        isms__text_put(out, "is named for it");
        put_capacity(out, step->via);
        break;
    case ISMS_STEP_APPOINTMENT:
        put_named(out, "holds role ", step->from);
        put_via(out, step);
        break;
    case ISMS_STEP_INTERIM:
        put_named(out, "holds, until someone is found, role ", step->from);
        put_via(out, step);
        break;
    case ISMS_STEP_DEPUTY:
        isms__text_put(out, "acts as deputy");
        if (step->instead)
            put_named(out, " of ", step->instead);
        put_named(out, " in role ", step->from);
        put_via(out, step);
        break;
    case ISMS_STEP_POSITION:
        put_named(out, "with which comes role ", step->from);
        break;
    case ISMS_STEP_OCCUPANCY:
        put_named(out, "fills position ", step->from);
        break;
    case ISMS_STEP_HEAD:
        put_named(out, "heads unit ", step->from);
        break;
    case ISMS_STEP_SEAT:
        put_named(out, "sits in committee ", step->from);
        break;
    case ISMS_STEP_CHAIR:
        put_named(out, "leads committee ", step->from);
        break;
    case ISMS_STEP_SPECIALIZATION:
        put_named(out, "which is a special form of role ", step->from);
        break;
    case ISMS_STEP_DELEGATION:
        isms__text_put(out, "was handed it on");
        if (step->instead)
            put_named(out, " by ", step->instead);
        put_via(out, step);
        break;
    case ISMS_STEP_IMPLICIT:
        put_named(out, "holds, like everyone of its audience, role ", step->from);
        break;
    case ISMS_STEP_ACTING:
        put_named(out, "acts in role ", step->from);
        put_named(out, ", as named for ", object_top(step->via));
        break;
    }
}

void isms__put_codes(struct text *out, uint32_t codes)
{
    static const char *const words[] = {"responsible", "accountable", "consulted",
                                        "informed",    "supporting",  "verifying"};
    bool first = true;
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (!(codes >> i & 1))
            continue;
        isms__text_format(out, "%s%s", first ? "" : " and ", words[i]);
        first = false;
    }
}

/* The steps from the person outwards; that the holder is named says nothing new once others are
 * told. */
static void put_path(struct text *out, const isms_answers *answers, const struct answer *answer)
{
    size_t count = answer->told.step_count;
    for (size_t i = count; i-- > 0;) {
        const isms_step *step = &answers->steps[answer->first_step + i];
        if (step->kind == ISMS_STEP_PARTICIPATION && count > 1)
            continue;
        if (i + 1 < count)
            isms__text_put(out, ", ");
        put_step(out, step);
    }
}

/* How it comes about that the person has the part, or that nobody has. */
static void put_how(struct text *out, const isms_answers *answers, const struct answer *answer)
{
    const isms_answer *told = &answer->told;
    if (told->person) {
        put_path(out, answers, answer);
        if (told->absent)
            isms__text_put(out, "; is away now");
    } else if (told->holder && told->holder->type == TYPE_PERSON) {
        put_object(out, told->holder);
        isms__text_put(out, " does not work here on that day");
    } else if (told->holder) {
        put_named(out, told->everyone ? "holds role " : "there is no person behind ", told->holder);
    }
}

const char *isms__answer_path(isms_answers *answers, size_t index)
{
    struct text *out = &answers->sentence;
    isms__text_clear(out);
    put_how(out, answers, &answers->items[index]);
    return out->failed ? NULL : isms__text_get(out);
}

const char *isms_answers_explain(isms_answers *answers, size_t index)
{
    if (!answers || index >= answers->count)
        return "";
    const struct answer *answer = &answers->items[index];
    const isms_answer *told = &answer->told;
    struct text *out = &answers->sentence;
    isms__text_clear(out);
    if (told->person)
        put_object(out, (const isms_object *)told->person);
    else
        isms__text_put(out, told->everyone ? "Everyone" : "Nobody");
    if (told->responsibility) {
        isms__text_put(out, " is ");
        isms__put_codes(out, told->codes);
        put_named(out, " for ", (const isms_object *)told->responsibility);
    }
    isms__text_put(out, ": ");
    put_how(out, answers, answer);
    return out->failed ? NULL : isms__text_get(out);
}
