/* git_lib.h — libgit2, loaded at the first call that needs it (base/dynlib.h).
 *
 * Its functions stand in `git_lib` without their prefix: git_lib.odb_read(…).  Valid after
 * git_lib_load has succeeded. */
#ifndef SCM_GIT_LIB_H
#define SCM_GIT_LIB_H

#include "base/err.h"

/* Not all of git2.h: its index.h has a member of a name that base/banned.h forbids. */
#include <git2/attr.h>
#include <git2/buffer.h>
#include <git2/config.h>
#include <git2/errors.h>
#include <git2/filter.h>
#include <git2/global.h>
#include <git2/object.h>
#include <git2/odb.h>
#include <git2/repository.h>
#include <git2/revparse.h>
#include <git2/sys/repository.h>

#define GIT_LIB_FUNCTIONS(X)                                                                       \
    X(attr_cache_flush)                                                                            \
    X(attr_get_many_ext)                                                                           \
    X(attr_value)                                                                                  \
    X(buf_dispose)                                                                                 \
    X(config_add_file_ondisk)                                                                      \
    X(config_free)                                                                                 \
    X(config_new)                                                                                  \
    X(error_last)                                                                                  \
    X(filter_list_apply_to_buffer)                                                                 \
    X(filter_list_free)                                                                            \
    X(filter_list_load)                                                                            \
    X(libgit2_init)                                                                                \
    X(libgit2_opts)                                                                                \
    X(object_free)                                                                                 \
    X(object_id)                                                                                   \
    X(object_peel)                                                                                 \
    X(odb_exists)                                                                                  \
    X(odb_free)                                                                                    \
    X(odb_hash)                                                                                    \
    X(odb_object_data)                                                                             \
    X(odb_object_free)                                                                             \
    X(odb_object_size)                                                                             \
    X(odb_object_type)                                                                             \
    X(odb_read)                                                                                    \
    X(odb_refresh)                                                                                 \
    X(odb_write)                                                                                   \
    X(repository_free)                                                                             \
    X(repository_odb)                                                                              \
    X(repository_open_ext)                                                                         \
    X(repository_set_config)                                                                       \
    X(revparse_single)

struct git_lib {
#define GIT_LIB_SLOT(name) __typeof__(git_##name) *name;
    GIT_LIB_FUNCTIONS(GIT_LIB_SLOT)
#undef GIT_LIB_SLOT
};
extern struct git_lib git_lib;

/* Load and initialise; cheap when done already. */
err *git_lib_load(void) MUST_CHECK;

/* NULL when `rc` is no failure; else the library's words behind ours ("reading 1a2b: object not
 * found").  ERR_NOT_FOUND and ERR_LOCKED where the library says so, ERR_UNEXPECTED for the rest. */
err *git_lib_check(int rc, const char *fmt, ...) PRINTF_LIKE(2, 3) MUST_CHECK;

#endif
