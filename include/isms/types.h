/**
 * @file
 * @brief Typed functions for all types.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_ALL_H
#define ISMS_TYPES_ALL_H
/* clang-format off */

#include "isms/types/organization.h"
#include "isms/types/site.h"
#include "isms/types/unit.h"
#include "isms/types/committee.h"
#include "isms/types/position.h"
#include "isms/types/person.h"
#include "isms/types/competence.h"
#include "isms/types/role.h"
#include "isms/types/authority.h"
#include "isms/types/responsibility.h"
#include "isms/types/appointment.h"
#include "isms/types/delegation.h"
#include "isms/types/separation.h"
#include "isms/types/waiver.h"
#include "isms/types/catalog.h"
#include "isms/types/control.h"
#include "isms/types/implementation.h"
#include "isms/types/classification.h"
#include "isms/types/asset.h"
#include "isms/types/access.h"
#include "isms/types/process.h"
#include "isms/types/document.h"
#include "isms/types/agreement.h"
#include "isms/types/objective.h"
#include "isms/types/budget.h"
#include "isms/types/risk.h"
#include "isms/types/record.h"
#include "isms/types/audit_finding.h"
#include "isms/types/action.h"
#include "isms/types/settings.h"
#include "isms/types/link.h"
#include "isms/types/contact.h"
#include "isms/types/seat.h"
#include "isms/types/occupancy.h"
#include "isms/types/absence.h"
#include "isms/types/held_competence.h"
#include "isms/types/required_competence.h"
#include "isms/types/participation.h"
#include "isms/types/attribute.h"
#include "isms/types/prose.h"
#include "isms/types/parameter.h"
#include "isms/types/mapping.h"
#include "isms/types/budget_line.h"
#include "isms/types/participant.h"
#include "isms/types/decision.h"
#include "isms/types/threshold.h"
#include "isms/types/rule_setting.h"

#endif
