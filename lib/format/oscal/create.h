/* Writing a model that is none of OSCAL as a new document.
 *
 * Every object gets an element, what OSCAL has no element for a resource of the back matter. What
 * the tables know is written by them, what the schema demands besides is added. Then the document
 * is read again: fields that reading does not give back are told by properties of ours, so that
 * nothing is lost by whatever OSCAL cannot say. */
#ifndef FORMAT_OSCAL_CREATE_H
#define FORMAT_OSCAL_CREATE_H

#include "format/oscal/own.h"
#include "format/oscal/sources.h"
#include "isms/oscal.h"

struct oscal_creation {
    struct oscal_save save;
    const isms_oscal_write_options *options;
    isms_oscal_kind kind;
    struct problem_sink problems;
    struct pointer_map requirements; /* symbol of a control → element on its implementation */
    struct pointer_map mixed;        /* groups in which controls stand */
    struct oscal_node *result;       /* for what was found in no assessment of the model */
    size_t left_out[TYPE_LIMIT];
    const isms_object *catalog; /* that the document is; NULL for none */
    const isms_object *about;   /* the catalog, or the document that it was read from */
    struct oscal_sources sources;
    const struct oscal_document *from; /* of this kind, of which it becomes a new one */
    struct pointer_map results;        /* results there → records of the model */
};

static inline struct oscal_creation *creation_of(struct oscal_save *save)
{
    return (struct oscal_creation *)save; /* its first member */
}

/* Whether it is of the model itself, and not of content that it only builds on. */
bool isms__oscal_wanted(const struct oscal_creation *creation, const isms_object *object);
const char *isms__oscal_root_of(isms_oscal_kind kind);
/* Finds the document of the same kind that was read first, if any, and what it stands for. */
isms_status isms__oscal_find_source(struct oscal_creation *creation);
/* The record of the result in which an object stands there; NULL for none. */
const isms_object *isms__oscal_result_there(const struct oscal_creation *creation,
                                            const isms_object *object);
/* What that one builds on; NULL where it does not tell. */
const char *isms__oscal_imported_there(struct oscal_creation *creation);
/* What such an element or "@attribute" of a new document says for want of another value, "" for
 * what only holds others; NULL where it is not added. */
const char *isms__oscal_demanded(const char *element, const char *name);
/* The object that a reference leads to; NULL for none. */
const isms_object *isms__oscal_led_to(const isms_object *object, unsigned number);
/* Elements for all objects. */
void isms__oscal_place_objects(struct oscal_creation *creation);
/* Who is responsible, beside controls and components; who holds roles, in the metadata. */
void isms__oscal_show_duties(struct oscal_creation *creation);

/* ---- fields that stand in more than one place ---- */

void isms__oscal_write_membership(struct oscal_save *save, struct oscal_node *node,
                                  const isms_object *object);
void isms__oscal_write_address(struct oscal_save *save, struct oscal_node *node,
                               const isms_object *object);
void isms__oscal_write_component_type(struct oscal_save *save, struct oscal_node *node,
                                      const isms_object *object);
void isms__oscal_write_owner(struct oscal_save *save, struct oscal_node *node,
                             const isms_object *object);
void isms__oscal_write_custodian(struct oscal_save *save, struct oscal_node *node,
                                 const isms_object *object);
void isms__oscal_write_status(struct oscal_save *save, struct oscal_node *node,
                              const isms_object *object);
void isms__oscal_write_closed(struct oscal_save *save, struct oscal_node *node,
                              const isms_object *object);
void isms__oscal_write_target(struct oscal_save *save, struct oscal_node *node,
                              const isms_object *object);

#endif
