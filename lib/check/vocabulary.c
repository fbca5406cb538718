/* What can be asked of documents of OSCAL. Their vocabulary knows neither letters of the assignment
 * matrix but the one that follows from being named, nor deputies, competences, phases and much
 * else: what it has no words for is no fault of a document. Where one tells who is responsible in
 * our words, in properties of ours, it is asked for everything; and so is the organization as a
 * whole where such a document or one of our own does. What only stands beside a plan, as
 * separations or findings, does not make the plan a model of an organization. */
#include "check/check.h"

/* Rules about what OSCAL says; own rules are for their owner to judge. */
static const char *const said[] = {"AST-01", "COV-04", "DUP-", "RACI-05", "REF-", "SOD-", "VAL-"};

static bool is_said(const struct isms_rule *rule)
{
    for (size_t i = 0; i < COUNT_OF(said); i++)
        if (strncmp(rule->id, said[i], strlen(said[i])) == 0)
            return true;
    return false;
}

/* Whether a file has more words than OSCAL. */
static bool has_words(const struct source_file *file)
{
    return !file->content && (!file->document || file->extended);
}

bool isms__read_vocabulary(struct checker *c)
{
    const isms_model *model = c->model;
    const struct type_list *duties = &model->lists[TYPE_RESPONSIBILITY];
    c->tells_duties = isms__scratch(c, model->file_count + 1, sizeof *c->tells_duties);
    for (size_t i = 0; c->tells_duties && i < duties->count; i++)
        if (has_words(&model->files[duties->items[i]->file]))
            c->tells_duties[duties->items[i]->file] = c->tells_more = true;
    for (size_t i = 0; c->tells_duties && i < model->file_count; i++)
        c->has_plain |= model->files[i].document && !c->tells_duties[i];
    return c->tells_duties != NULL;
}

bool isms__says_little(const struct checker *c, const isms_object *object)
{
    if (object)
        return c->model->files[object->file].document && !c->tells_duties[object->file];
    return c->has_plain && !c->tells_more;
}

/* What was asked for by name is asked for. */
bool isms__asks_too_much(const struct checker *c, const isms_object *object)
{
    return c->has_plain && !c->severity && !c->options->only && !is_said(c->rule) &&
           isms__says_little(c, object) &&
           c->applied - c->findings->rules < (ptrdiff_t)isms_rule_count();
}
