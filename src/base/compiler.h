/* compiler.h — the compiler's attributes behind short names.  Every other header may rely on these.
 */
#ifndef BASE_COMPILER_H
#define BASE_COMPILER_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MUST_CHECK        __attribute__((warn_unused_result))
#define PRINTF_LIKE(f, a) __attribute__((format(printf, f, a)))
#define NORETURN          __attribute__((noreturn))
#define UNUSED            __attribute__((unused))
#define FALLTHROUGH       __attribute__((fallthrough))

/* `scoped(sb) struct sb text = SB_INIT;` calls sb_scope_end(&text) when the scope is left. */
#define scoped(kind) __attribute__((cleanup(kind##_scope_end)))

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))
#define MIN(a, b)    ((a) < (b) ? (a) : (b))
#define MAX(a, b)    ((a) > (b) ? (a) : (b))

#include "base/banned.h"

#endif
