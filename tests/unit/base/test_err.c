#include "base/err.h"
#include "base/mem.h"
#include "support/test.h"

#include <errno.h>

TEST(a_chain_reads_outermost_first)
{
    err *e = err_note(err_note(err_new(ERR_INVALID, "bad %s", "thing"), "in '%s'", "f"), "failed");
    char *text = err_text(e);
    CHECK_STR(text, "failed: in 'f': bad thing");
    CHECK_STR(err_message(e), "failed");
    CHECK_STR(err_message(err_cause(err_cause(e))), "bad thing");
    CHECK(err_code_of(e) == ERR_INVALID);
    free(text);
    err_free(e);
}

TEST(wrapping_changes_the_code_and_notes_keep_it)
{
    err *e = err_wrap(err_new(ERR_IO, "x"), ERR_CONFIG, "y");
    CHECK(err_code_of(e) == ERR_CONFIG && err_code_of(err_cause(e)) == ERR_IO);
    err_free(e);
    CHECK(!err_note(NULL, "nothing") && !err_wrap(NULL, ERR_IO, "nothing") &&
          !err_hint(NULL, "nothing"));
    err_free(NULL);
}

TEST(the_outermost_hint_counts)
{
    err *e = err_note(err_hint(err_hint(err_new(ERR_IO, "x"), "old"), "try %d", 1), "y");
    CHECK_STR(err_hint_of(e), "try 1");
    e = err_hint(e, "outer");
    CHECK_STR(err_hint_of(e), "outer");
    err_free(e);
    err *none = err_new(ERR_IO, "x");
    CHECK(!err_hint_of(none));
    err_free(none);
}

TEST(system_failures_are_worded_as_python_words_them)
{
    CHECK_ERR(err_errno(ENOENT, "f"), "[Errno 2] No such file or directory: 'f'");
    CHECK_ERR(err_errno(EACCES, NULL), "[Errno 13] Permission denied");
    err *e = err_errno(ENOENT, "f"), *other = err_errno(EIO, "f");
    CHECK(err_code_of(e) == ERR_NOT_FOUND && err_code_of(other) == ERR_IO);
    CHECK_INT(err_errnum_of(other), EIO);
    other = err_note(other, "around");
    CHECK_INT(err_errnum_of(other), 0);
    err_free(e);
    err_free(other);
}

static err *fail_if(bool bad)
{
    return bad ? err_new(ERR_IO, "inner") : NULL;
}

static err *try_both(bool first, bool second, int *reached)
{
    TRY(fail_if(first));
    ++*reached;
    TRY_NOTE(fail_if(second), "while %s", "trying");
    ++*reached;
    return NULL;
}

TEST(try_returns_the_first_failure)
{
    int reached = 0;
    CHECK_ERR(try_both(true, false, &reached), "inner");
    CHECK_INT(reached, 0);
    CHECK_ERR(try_both(false, true, &reached), "while trying: inner");
    CHECK_INT(reached, 1);
    CHECK_OK(try_both(false, false, &reached));
    CHECK_INT(reached, 3);
}

static err *unless(err *e, bool *ret_went_on)
{
    TRY_UNLESS(ERR_NOT_FOUND, e);
    *ret_went_on = true;
    return NULL;
}

TEST(try_unless_takes_a_failure_for_an_answer)
{
    bool went_on = false;
    CHECK_OK(unless(err_new(ERR_NOT_FOUND, "none"), &went_on));
    CHECK(!went_on);
    CHECK_ERR(unless(err_new(ERR_IO, "broken"), &went_on), "broken");
    CHECK(!went_on);
    CHECK_OK(unless(NULL, &went_on));
    CHECK(went_on);
}
