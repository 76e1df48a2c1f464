/* pattern_size.h — how large a regular expression becomes when it is compiled: the C library writes
 * out what is repeated, so that "((a{9}){9}){9}" takes as much memory as it says. */
#ifndef BASE_PATTERN_SIZE_H
#define BASE_PATTERN_SIZE_H

#include "base/compiler.h"

/* May this POSIX extended expression be compiled?  Malformed ones are the compiler's to refuse. */
bool pattern_size_is_sane(const char *posix);

#endif
