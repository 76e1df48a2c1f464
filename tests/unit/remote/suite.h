/* suite.h — the rules that every back end of a remote keeps, as cases.
 *
 * A back end's own test file says how to open an empty place and has them all:
 *
 *     SUITE(open_a_directory)
 */
#ifndef TESTS_UNIT_REMOTE_SUITE_H
#define TESTS_UNIT_REMOTE_SUITE_H

#include "remote/remote.h"
#include "support/test.h"

/* An empty place of the kind; the suite closes it. */
typedef struct remote *(*suite_open_fn)(void);

#define SUITE_RULES(X)                                                                             \
    X(nothing_is_there_at_first)                                                                   \
    X(what_was_put_is_there)                                                                       \
    X(what_was_put_comes_back)                                                                     \
    X(empty_objects)                                                                               \
    X(large_objects)                                                                               \
    X(put_again_replaces)                                                                          \
    X(get_of_nothing_is_not_found)                                                                 \
    X(put_of_nothing_leaves_nothing)                                                               \
    X(remove_is_final_and_forgiving)                                                               \
    X(lists_below_a_prefix)                                                                        \
    X(prefixes_are_directories)                                                                    \
    X(a_listing_can_be_stopped)                                                                    \
    X(keys_of_all_kinds)                                                                           \
    X(many_threads)

#define SUITE_DECLARE(rule) void suite_##rule(struct remote *r);
SUITE_RULES(SUITE_DECLARE)

#define SUITE_CASE(rule)                                                                           \
    TEST(rule)                                                                                     \
    {                                                                                              \
        scoped(remote) struct remote *r = suite_open();                                            \
        suite_##rule(r);                                                                           \
    }
#define SUITE(open)                                                                                \
    static const suite_open_fn suite_open = (open);                                                \
    SUITE_RULES(SUITE_CASE)

#endif
