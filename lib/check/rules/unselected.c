/* Requirements of a plan for controls that the profile which it builds on leaves out. */
#include "check/rules/references.h"

/* Whether a line is of a plan of OSCAL: a Statement of Applicability of one's own may well go
 * beyond a baseline, while a plan describes what its profile selects (OSC-13). */
static bool is_of_plan(const struct checker *c, const isms_object *line)
{
    return c->model->files[line->file].document != NULL;
}

void isms__check_unselected(struct checker *c)
{
    for (size_t i = 0; i < isms_implementation_count(c->model) && !c->failed; i++) {
        const isms_object *line = object_at(c->snapshot, TYPE_IMPLEMENTATION, i);
        const isms_object *control =
            (const isms_object *)isms_implementation_control((const isms_implementation *)line);
        if (!control || !is_of_plan(c, line) ||
            !(c->snapshot->controls[index_of(c->snapshot, control)] & CONTROL_LEFT_OUT))
            continue;
        isms__found(c, line, "control of the implementation %s is %s, which no profile selects",
                    isms__name(c, line), isms__name(c, control));
        isms__found_remedy(c, "Correct the id, or select the control in the profile.");
        isms__found_key(c, "unselected");
        isms__found_key(c, isms_object_id(control));
        isms__found_related(c, control);
        isms__found_end(c);
    }
}
