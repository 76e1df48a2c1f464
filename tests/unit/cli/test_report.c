/* Exit codes: DVC 3.67.1. */
#include "cli/report.h"

#include "support/test.h"

static enum exit_code code_of(err *e, const char *fail_prefix, bool is_open)
{
    struct app app = {.quiet = true, .project = is_open ? (struct project *)&app : NULL};
    const struct command c = {.name = "x", .fail_prefix = fail_prefix};
    return report_error(&app, &c, e);
}

TEST(codes_of_errors)
{
    static const struct {
        enum err_code code;
        enum exit_code want;
    } table[] = {
        {ERR_NOT_FOUND, EXIT_ERROR},
        {ERR_LOST_LIST, EXIT_ERROR},
        {ERR_EXISTS, EXIT_ERROR},
        {ERR_INVALID, EXIT_ERROR},
        {ERR_DOCUMENT, EXIT_ERROR},
        {ERR_CONFLICT, EXIT_ERROR},
        {ERR_LOCKED, EXIT_ERROR},
        {ERR_DEADLOCK, EXIT_ERROR},
        {ERR_CANCELLED, EXIT_INTERRUPTED},
        {ERR_CONFIG, EXIT_BAD_CONFIG},
        {ERR_NOT_A_PROJECT, EXIT_NO_PROJECT},
        {ERR_COMMAND, EXIT_ERROR},
        {ERR_UNSUPPORTED, EXIT_ERROR},
        {ERR_IO, EXIT_ERROR},
        {ERR_UNEXPECTED, EXIT_ERROR},
    };
    for (size_t i = 0; i < ARRAY_LEN(table); i++)
        CHECK_INT(code_of(err_new(table[i].code, "x"), NULL, true), table[i].want);
}

TEST(commands_that_catch_their_errors)
{
    CHECK_INT(code_of(err_new(ERR_INVALID, "x"), "", true), EXIT_FAILED);
    CHECK_INT(code_of(err_new(ERR_DOCUMENT, "x"), "failed to x", true), EXIT_FAILED);
    CHECK_INT(code_of(err_new(ERR_CANCELLED, "x"), "", true), EXIT_INTERRUPTED);
    CHECK_INT(code_of(err_new(ERR_NOT_A_PROJECT, "x"), "", false), EXIT_NO_PROJECT);
    CHECK_INT(code_of(err_new(ERR_UNEXPECTED, "x"), "", true), EXIT_ERROR);
}

TEST(bad_configuration_stops_before_a_command_can_catch_it)
{
    CHECK_INT(code_of(err_new(ERR_CONFIG, "x"), "", false), EXIT_BAD_CONFIG);
    CHECK_INT(code_of(err_new(ERR_CONFIG, "x"), "", true), EXIT_FAILED);
}

TEST(what_the_system_says_without_context_is_unexpected)
{
    CHECK_INT(code_of(err_errno(13, "/x"), "", true), EXIT_ERROR);
    CHECK_INT(code_of(err_note(err_errno(13, "/x"), "failed to y"), "", true), EXIT_FAILED);
    CHECK_INT(code_of(err_errno(2, "/x"), "", true), EXIT_FAILED);
}
