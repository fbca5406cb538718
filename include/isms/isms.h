/**
 * @file isms.h
 * @brief All of libisms.
 */
#ifndef ISMS_ISMS_H
#define ISMS_ISMS_H

#include "isms/base.h"
#include "isms/sink.h"

#endif
