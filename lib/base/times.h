/* Before all other headers, in files that ask for times: those of 2038 and later fit, where long
 * has 32 bits, too. Not for all files, as other libraries have a time_t of the system's choice in
 * their headers. */
#ifndef BASE_TIMES_H
#define BASE_TIMES_H

#if !defined(_TIME_BITS) && defined(_FILE_OFFSET_BITS) && _FILE_OFFSET_BITS == 64
/* NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl*): that is its name */
#define _TIME_BITS 64
#endif

#endif
