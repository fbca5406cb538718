/**
 * @file type.h
 * @brief The meta-model: which types of objects there are, which fields they have, what these mean.
 *
 * Everything about a type stands in one table inside the library; these functions read it. Types,
 * fields and choices are static: the pointers stay valid for ever, and are the same in all models.
 */
#ifndef ISMS_TYPE_H
#define ISMS_TYPE_H

#include "isms/base.h"

ISMS_BEGIN_DECLS

/** One type of objects, such as "role". */
typedef struct isms_type isms_type;
/** One field of a type, such as "purpose". */
typedef struct isms_field isms_field;
/** A named list of the values that a choice may take. */
typedef struct isms_choices isms_choices;

/** What a field holds. */
typedef enum isms_kind {
    ISMS_TEXT = 1,  /**< UTF-8 text. */
    ISMS_CHOICE,    /**< One of a list; with ISMS_MANY a set of them. */
    ISMS_DATE,      /**< A day. */
    ISMS_DURATION,  /**< A length of time in years, months, weeks and days. */
    ISMS_INTEGER,   /**< A whole number. */
    ISMS_DECIMAL,   /**< A decimal number with exact places. */
    ISMS_FLAG,      /**< True or false. */
    ISMS_REFERENCE, /**< Another object, named by its id. */
    ISMS_PART       /**< A small object that lives inside this one. */
} isms_kind;

/** Number of top-level types and parts together. */
ISMS_API size_t isms_type_count(void);
/** The type at @p index, or NULL where there is none. */
ISMS_API const isms_type *isms_type_at(size_t index);
/** The type with that name, such as "audit-finding" (or "audit_finding"), or NULL. */
ISMS_API const isms_type *isms_type_find(const char *name);
/** The type with that number (ISMS_TYPE_PERSON...), or NULL. Numbers never change or return. */
ISMS_API const isms_type *isms_type_by_number(unsigned number);

/** Its number. */
ISMS_API unsigned isms_type_number(const isms_type *type);
/** Its name, with hyphens: "audit-finding". In C and Python the hyphens are underscores. */
ISMS_API const char *isms_type_name(const isms_type *type);
/** The name of many of them: "audit-findings". */
ISMS_API const char *isms_type_plural(const isms_type *type);
/** The XML element that holds one; NULL for parts, whose element is that of the field. */
ISMS_API const char *isms_type_xml(const isms_type *type);
/** What it is, in a sentence or two. */
ISMS_API const char *isms_type_doc(const isms_type *type);
/** The statements (S-numbers) or clauses that it serves. */
ISMS_API const char *isms_type_source(const isms_type *type);
/** Whether its objects live inside others and have no id. */
ISMS_API bool isms_type_is_part(const isms_type *type);

/** How many fields it has, the common ones of every top-level type first. */
ISMS_API size_t isms_type_field_count(const isms_type *type);
/** Field at @p index, in the order in which fields are written; NULL where there is none. */
ISMS_API const isms_field *isms_type_field_at(const isms_type *type, size_t index);
/** The field with that number, or NULL. */
ISMS_API const isms_field *isms_type_field(const isms_type *type, unsigned number);
/** The field with that name, such as "reports-to" (or "reports_to"), or NULL. */
ISMS_API const isms_field *isms_type_field_find(const isms_type *type, const char *name);

/** Its number within the type; never changes and is never used again. */
ISMS_API unsigned isms_field_number(const isms_field *field);
/** What it holds. */
ISMS_API isms_kind isms_field_kind(const isms_field *field);
/** Its name, with hyphens: "reports-to". Plural where it holds many; an attribute in XML is so
 * named. */
ISMS_API const char *isms_field_name(const isms_field *field);
/** One item of it: "participation" of "participations"; an element in XML is so named. */
ISMS_API const char *isms_field_item_name(const isms_field *field);
/** Whether it is an element of its own in XML (long texts and parts) rather than an attribute. */
ISMS_API bool isms_field_is_element(const isms_field *field);
/** What it means, with units. */
ISMS_API const char *isms_field_doc(const isms_field *field);
/** The statements or clauses that it serves; "" for what follows from the type. */
ISMS_API const char *isms_field_source(const isms_field *field);
/** Whether it holds any number of items. */
ISMS_API bool isms_field_is_many(const isms_field *field);
/** Whether an object without it is incomplete. */
ISMS_API bool isms_field_is_required(const isms_field *field);
/** Whether following it must lead upwards and never in a circle (parent, superior, ...). */
ISMS_API bool isms_field_is_hierarchy(const isms_field *field);
/** Smallest and largest value of an integer field. */
ISMS_API void isms_field_range(const isms_field *field, int64_t *low, int64_t *high);
/** What a flag, integer or choice means where nothing is written; 0 or false mostly. */
ISMS_API int64_t isms_field_fallback(const isms_field *field);
/** Longest text that the field takes, in bytes. */
ISMS_API size_t isms_field_text_limit(const isms_field *field);
/** How many types a reference may lead to; a part field has one. */
ISMS_API size_t isms_field_target_count(const isms_field *field);
/** The type at @p index of those that it may lead to. */
ISMS_API const isms_type *isms_field_target_at(const isms_field *field, size_t index);
/** The choices of a choice field, else NULL, which the functions below take for an empty list. */
ISMS_API const isms_choices *isms_field_choices(const isms_field *field);

/** Name of the list in C: "engagement". */
ISMS_API const char *isms_choices_name(const isms_choices *choices);
/** What the list is about. */
ISMS_API const char *isms_choices_doc(const isms_choices *choices);
/** How many there are. Values are 1 to this number; 0 means that nothing was chosen. */
ISMS_API size_t isms_choices_count(const isms_choices *choices);
/** The token of a value as it stands in XML: "not-implemented"; NULL where there is none. */
ISMS_API const char *isms_choices_token(const isms_choices *choices, unsigned value);
/** The word for a value where its token is a mere letter: "accountable" of "A"; else the token. */
ISMS_API const char *isms_choices_value_name(const isms_choices *choices, unsigned value);
/** What a value means. */
ISMS_API const char *isms_choices_value_doc(const isms_choices *choices, unsigned value);
/** The value of a token, 0 where the list does not have it. */
ISMS_API unsigned isms_choices_value(const isms_choices *choices, const char *token);
/** How many lists of choices there are over all types. */
ISMS_API size_t isms_choices_list_count(void);
/** The list at @p index. */
ISMS_API const isms_choices *isms_choices_list_at(size_t index);

ISMS_END_DECLS
#endif
