/* Values that follow from more than one place of a document. */
#ifndef FORMAT_OSCAL_MAP_SPECIAL_H
#define FORMAT_OSCAL_MAP_SPECIAL_H

#include "format/oscal/map.h"

/* What a party is: a person, a unit of an organization or an organization. */
uint8_t isms__oscal_party(const struct oscal_node *node);
/* A control where it is a group of a catalog, and not of what a profile makes of one. */
uint8_t isms__oscal_group(const struct oscal_node *node);
/* A role that only users of a system have is a right in that system. */
void isms__oscal_role_kind(struct oscal_filling *filling);
void isms__oscal_relation(struct oscal_filling *filling);
void isms__oscal_membership(struct oscal_filling *filling);
void isms__oscal_address(struct oscal_filling *filling);
/* What an object without a title is called: the start of its description. */
void isms__oscal_start(struct oscal_filling *filling);
/* What an inventory item, which has no title, is called by what it has. */
void isms__oscal_item_name(struct oscal_filling *filling);
/* The component of an implemented-component in an item, beside which it stands; NULL for none. */
const struct oscal_node *isms__oscal_component(struct oscal_map *map, const struct oscal_node *item,
                                               const struct oscal_node *implemented);
/* The type of a component, where it is not the one that its kind of asset would be given. */
void isms__oscal_component_type(struct oscal_filling *filling);
void isms__oscal_owner(struct oscal_filling *filling);
void isms__oscal_system_owner(struct oscal_filling *filling);
void isms__oscal_custodian(struct oscal_filling *filling);
void isms__oscal_status(struct oscal_filling *filling);
/* Which controls a profile selects, of what was read with it. */
void isms__oscal_selects(struct oscal_filling *filling);
/* Who has the authorization that a component comes of from which something is inherited. */
void isms__oscal_provider(struct oscal_filling *filling);
/* How large a risk is, before or after its treatment. */
void isms__oscal_level(struct oscal_filling *filling);
void isms__oscal_applicable(struct oscal_filling *filling);
void isms__oscal_closed(struct oscal_filling *filling);
/* The number of a control of which a mapping knows the id, written with or without "#". */
void isms__oscal_mapped_number(struct oscal_filling *filling);
void isms__oscal_target(struct oscal_filling *filling);

#endif
