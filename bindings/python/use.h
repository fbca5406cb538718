/* Who may use a model when. A model's handle counts the operations that need it to stay as it is,
 * many of which run without the interpreter's lock, and knows the handles that pin it (snapshots,
 * answers): these expire when the model is edited. */
#ifndef BINDINGS_USE_H
#define BINDINGS_USE_H

#include "state.h"

/* ---- who may use a model ---- */

/* What a call does with a model. */
enum use {
    LOOK,  /* looks at it, and is done before anything else runs */
    INDEX, /* makes an index for that, which is no part of what it says */
    ASK,   /* needs it to stay as it is for a while, in which other threads and callbacks run */
    ALONE, /* changes what belongs to it, but not what it says */
    EDIT   /* changes it */
};

/* Whether somebody needs the model as it is. An index does not bother who waits for the callback
 * that makes it. */
static bool is_asked(const struct model_handle *model, enum use use)
{
    bool here = !model->shared && model->reader == PyThread_get_thread_ident();
    return model->readers && (use >= ALONE || (use == INDEX && !here));
}

/* Why a model cannot be used just now, NULL where it can. */
static const char *refusal(const struct model_handle *model, enum use use)
{
    if (!model || !model->model)
        return "this stands for nothing: it was not made by isms";
    if (model->writer)
        return "the model is being changed just now: wait until that is done, and do not use it in "
               "callbacks of that call";
    if (use >= ASK && model->group && model->editor != PyThread_get_thread_ident())
        return "another thread has a group of edits open: wait until it is done";
    if (is_asked(model, use))
        return "the model is being written, checked or asked just now, by another thread or by the "
               "call that called this: change it afterwards";
    return NULL;
}

static void expire_all(struct model_handle *model);

/* Makes a model ready for an edit: what pins it expires, and groups of edits that nobody can end
 * are taken back. */
static void make_ready(struct model_handle *model)
{
    expire_all(model);
    while (model->orphans && isms_model_rollback(model->model, NULL) == ISMS_OK)
        model->orphans--;
}

/* Whether a model can be used, and readies it for an edit. Nothing of Python may run from here to
 * the use itself. */
static bool may_use(struct model_handle *model, enum use use)
{
    const char *why = refusal(model, use);
    if (why)
        return fail_with(ISMS_ERROR_STATE, why);
    if (use == EDIT)
        make_ready(model);
    return true;
}

/* From here to end_reading() the model stays as it is, whatever Python runs. NULL where none is
 * needed. */
static void begin_reading(struct model_handle *model)
{
    if (!model)
        return;
    unsigned long thread = PyThread_get_thread_ident();
    if (model->readers++ == 0) {
        model->reader = thread;
        model->shared = false;
    } else if (model->reader != thread) {
        model->shared = true;
    }
}

static void end_reading(struct model_handle *model)
{
    if (model)
        model->readers--;
}

/* Runs a call without the interpreter's lock while the model may be read, but not changed. */
#define READING(handle, call)                                                                      \
    do {                                                                                           \
        struct model_handle *used_ = (handle);                                                     \
        begin_reading(used_);                                                                      \
        Py_BEGIN_ALLOW_THREADS call;                                                               \
        Py_END_ALLOW_THREADS end_reading(used_);                                                   \
    } while (0)

/* The same while nobody else may use the model. */
#define CHANGING(handle, call)                                                                     \
    do {                                                                                           \
        struct model_handle *used_ = (handle);                                                     \
        used_->writer = true;                                                                      \
        Py_BEGIN_ALLOW_THREADS call;                                                               \
        Py_END_ALLOW_THREADS used_->writer = false;                                                \
    } while (0)

#endif
