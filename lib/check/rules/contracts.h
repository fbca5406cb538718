/* Contracts with suppliers, and what these have access to. */
#ifndef CHECK_RULES_CONTRACTS_H
#define CHECK_RULES_CONTRACTS_H

#include "check/rules/facts.h"

/* Contracts that hold on the date by supplier, chained; all plus 1, 0 for none. */
struct contracts {
    uint32_t *first;
    struct contract {
        const isms_document *document;
        uint32_t next;
    } * items;
    bool recorded; /* whether there is any contract at all */
};
bool isms__is_contract(const isms_document *document);
/* The supplier that a party is or, a person, belongs to; NULL for others. */
const isms_organization *isms__supplier(const isms_object *party);
/* False when memory is out. */
bool isms__read_contracts(struct checker *c, struct contracts *contracts);

/* A right that somebody of a supplier has on the date. */
struct reach {
    const isms_organization *supplier;
    const isms_person *person;
    const isms_asset *asset;
};
/* All of them, by supplier. NULL when memory is out. */
struct reach *isms__read_reach(struct checker *c, size_t *count);

#endif
