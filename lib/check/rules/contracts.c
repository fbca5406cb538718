#include "check/rules/contracts.h"

#include <stdlib.h>

bool isms__is_contract(const isms_document *document)
{
    return isms_document_kind(document) == ISMS_DOCUMENT_KIND_CONTRACT;
}

const isms_organization *isms__supplier(const isms_object *party)
{
    const isms_organization *body = NULL;
    if (party && party->type == TYPE_ORGANIZATION)
        body = (const isms_organization *)party;
    else if (party && party->type == TYPE_PERSON)
        body = isms_person_organization((const isms_person *)party);
    return isms__is_supplier(body) ? body : NULL;
}

bool isms__read_contracts(struct checker *c, struct contracts *contracts)
{
    size_t room = 0;
    uint32_t count = 0;
    for (size_t i = 0; i < isms_document_count(c->model); i++)
        room += isms_document_party_count(isms_document_at(c->model, i));
    *contracts = (struct contracts){NULL, NULL, false};
    contracts->first =
        isms__scratch(c, isms_organization_count(c->model), sizeof *contracts->first);
    contracts->items = isms__scratch(c, room, sizeof *contracts->items);
    for (size_t i = 0; !c->failed && i < isms_document_count(c->model); i++) {
        const isms_document *document = isms_document_at(c->model, i);
        contracts->recorded = contracts->recorded || isms__is_contract(document);
        if (!isms__is_contract(document) || !isms__in_force(c, document))
            continue;
        for (size_t n = 0; n < isms_document_party_count(document); n++) {
            const isms_object *party =
                (const isms_object *)isms__supplier(isms_document_party_at(document, n));
            uint32_t at = party ? index_of(c->snapshot, party) : 0;
            if (!party)
                continue;
            contracts->items[count] = (struct contract){document, contracts->first[at]};
            contracts->first[at] = ++count;
        }
    }
    return !c->failed;
}

static int compare_reach(const void *a, const void *b)
{
    const struct reach *x = a, *y = b;
    int order = strcmp(isms_organization_id(x->supplier), isms_organization_id(y->supplier));
    order = order ? order : strcmp(isms_person_id(x->person), isms_person_id(y->person));
    return order ? order : strcmp(isms_asset_id(x->asset), isms_asset_id(y->asset));
}

struct reach *isms__read_reach(struct checker *c, size_t *count)
{
    struct reach *all = isms__scratch(c, isms_access_count(c->model), sizeof *all);
    *count = 0;
    for (size_t i = 0; all && i < isms_access_count(c->model); i++) {
        const isms_access *access = isms_access_at(c->model, i);
        const isms_person *person = isms_access_person(access);
        const isms_asset *asset = isms_access_asset(access);
        const isms_organization *body = isms__supplier((const isms_object *)person);
        if (body && asset && isms__is_granted(c, access) && isms__in_use(c, asset) &&
            !is_past(c, isms_person_until(person)))
            all[(*count)++] = (struct reach){body, person, asset};
    }
    if (all)
        qsort(all, *count, sizeof *all, compare_reach);
    return all;
}
