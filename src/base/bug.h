/* bug.h — a mistake of the programmer: says where, and aborts. */
#ifndef BASE_BUG_H
#define BASE_BUG_H

#include "base/compiler.h"

#define BUG(...) bug_at(__FILE__, __LINE__, __VA_ARGS__)
NORETURN void bug_at(const char *file, int line, const char *fmt, ...) PRINTF_LIKE(3, 4);

#endif
