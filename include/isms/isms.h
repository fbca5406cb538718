/**
 * @file isms.h
 * @brief All of libisms.
 */
#ifndef ISMS_ISMS_H
#define ISMS_ISMS_H

#include "isms/base.h"
#include "isms/check.h"
#include "isms/content.h"
#include "isms/diff.h"
#include "isms/file.h"
#include "isms/reports.h"
#include "isms/model.h"
#include "isms/object.h"
#include "isms/oscal.h"
#include "isms/own_rule.h"
#include "isms/read.h"
#include "isms/report.h"
#include "isms/sink.h"
#include "isms/site.h"
#include "isms/snapshot.h"
#include "isms/type.h"
#include "isms/types.h"
#include "isms/write.h"

#endif
