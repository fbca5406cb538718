/* What can be asked of documents of OSCAL. Their vocabulary knows neither letters of the assignment
 * matrix but the one that follows from being named, nor deputies, competences, phases and much
 * else: what it has no words for is no fault of a document. Where one tells more, in properties of
 * ours, it is asked for everything. */
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

static bool is_plain(const struct source_file *file)
{
    return file->document && !file->extended;
}

bool isms__says_little(const struct checker *c, const isms_object *object)
{
    const isms_model *model = c->model;
    if (object)
        return is_plain(&model->files[object->file]);
    size_t plain = 0;
    for (size_t i = 0; i < model->file_count; i++) {
        if (!is_plain(&model->files[i]) && !model->files[i].content)
            return false;
        plain += is_plain(&model->files[i]);
    }
    return plain > 0;
}

/* What was asked for by name is asked for. */
bool isms__asks_too_much(const struct checker *c, const isms_object *object)
{
    for (size_t i = 0; i < c->model->file_count; i++)
        if (is_plain(&c->model->files[i]))
            return !c->severity && !c->options->only && !is_said(c->rule) &&
                   isms__says_little(c, object) &&
                   c->applied - c->findings->rules < (ptrdiff_t)isms_rule_count();
    return false;
}
