#include "cli/progress.h"

#include "base/path.h"
#include "support/test.h"

#include <fcntl.h>
#include <unistd.h>

#define SECONDS(n) ((int64_t)(n)*1000 * 1000 * 1000)
#define MB         (1000ull * 1000)

static void check_words(struct progress_state s, const char *want)
{
    scoped(sb) struct sb text = SB_INIT;
    progress_describe(&s, &text);
    CHECK_STR(text.buf, want);
}

TEST(small_files_are_counted)
{
    check_words((struct progress_state){.files = 3, .all_files = 20, .elapsed_ns = SECONDS(2)},
                "3 of 20 files, 2 files/s, 0:11 left");
    check_words((struct progress_state){.files = 20, .all_files = 20, .elapsed_ns = SECONDS(4)},
                "20 of 20 files, 5 files/s");
}

TEST(no_rate_in_the_first_second)
{
    check_words((struct progress_state){.files = 3, .all_files = 20, .elapsed_ns = SECONDS(1) / 2},
                "3 of 20 files");
    check_words((struct progress_state){.all_files = 20, .elapsed_ns = SECONDS(2)},
                "0 of 20 files");
}

TEST(large_files_are_weighed)
{
    check_words((struct progress_state){.files = 1,
                                        .all_files = 2,
                                        .bytes = 500 * MB,
                                        .all_bytes = 4000 * MB,
                                        .elapsed_ns = SECONDS(1)},
                "1 of 2 files, 500.0 MB/s, 0:07 left");
}

TEST(a_single_file_is_told_by_its_bytes)
{
    check_words((struct progress_state){.all_files = 1,
                                        .bytes = 1500 * MB,
                                        .all_bytes = 36 * 1500 * MB,
                                        .elapsed_ns = SECONDS(120)},
                "1.5 GB of 54.0 GB, 12.5 MB/s, 1:10:00 left");
    /* it has grown */
    check_words(
        (struct progress_state){
            .all_files = 1, .bytes = 30 * MB, .all_bytes = 20 * MB, .elapsed_ns = SECONDS(2)},
        "20.0 MB of 20.0 MB, 15.0 MB/s");
}

TEST(a_time_that_nobody_waits_for_is_not_told)
{
    check_words(
        (struct progress_state){
            .all_files = 1, .bytes = 1, .all_bytes = 4000 * MB, .elapsed_ns = SECONDS(3600)},
        "1 B of 4.0 GB, 0 B/s");
}

/* --- the line --- */

static const char *shown(struct app *app, int64_t age_ns, enum meter_work work)
{
    static char buf[256];
    const char *path = path_join(&app->arena, test_tmpdir(), "stderr");
    const int before = dup(STDERR_FILENO), fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    dup2(fd, STDERR_FILENO);
    meter_start(app->repo->meter, work, 4, 4000);
    if (app->repo->meter)
        app->repo->meter->started_ns -= age_ns;
    meter_add(app->repo->meter, 2, 2000);
    meter_add(app->repo->meter, 1, 1000); /* too soon after the first */
    app_flush(app);
    dup2(before, STDERR_FILENO);
    close(before);
    const ssize_t n = pread(fd, buf, sizeof(buf) - 1, 0);
    buf[n > 0 ? n : 0] = '\0';
    close(fd);
    return buf;
}

TEST(a_line_after_a_second_of_work_on_a_terminal)
{
    char arg[] = "dvc";
    char *argv[] = {arg, NULL}, *none[] = {NULL};
    struct repo repo = {0};
    struct app app;

    app_init(&app, 1, argv, none);
    app.repo = &repo;
    app.env.err_is_tty = false;
    progress_watch(&app);
    CHECK_STR(shown(&app, SECONDS(2), METER_HASH), "");
    app.env.err_is_tty = true;
    progress_watch(&app);
    CHECK_STR(shown(&app, 0, METER_HASH), "");
    CHECK_STR(shown(&app, SECONDS(2), METER_HASH),
              "\r\033[KHashing: 2 of 4 files, 1 files/s, 0:02 left\r\033[K");
    arena_release(&app.arena);
}
