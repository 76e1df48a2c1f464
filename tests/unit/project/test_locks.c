/* The two locks with a second process. */
#include "base/clock.h"
#include "project/fixture.h"
#include "project/repo_lock.h"
#include "project/rwlock.h"

#include <sys/wait.h>
#include <unistd.h>

enum { SHORT_MS = 300 };

struct words {
    size_t count;
    char last[512];
};

static void listen(void *ctx, const char *text)
{
    struct words *w = ctx;

    w->count++;
    snprintf(w->last, sizeof(w->last), "%s", text);
}

static struct project *make_project(struct fixture *f)
{
    struct project *p = NULL;

    fixture_write(f, "repo/.dvc/config", "[core]\n    no_scm = true\n");
    f->env.pid = getpid();
    test_check_ok(__FILE__, __LINE__, "opening", project_open(&f->env, &f->arena, &p));
    return p;
}

static const struct strs none;

static struct strs one(const char **path)
{
    return (struct strs){.at = path, .len = 1};
}

static void take_and_tell(struct project *p, const char *path, int64_t hold_ms, int ready)
{
    struct repo_lock repo;
    struct rwlock paths;
    struct strs write_paths = one(&path);

    repo_lock_init(&repo, p);
    rwlock_init(&paths, p, RWLOCK_PATHS);
    err_ignore(path ? rwlock_take(&paths, &none, &write_paths) : repo_lock_take(&repo));
    if (write(ready, "x", 1) != 1)
        _exit(1);
    clock_sleep_ms(hold_ms < 0 ? SHORT_MS : hold_ms);
    if (hold_ms < 0)
        _exit(0);
    rwlock_drop(&paths);
    repo_lock_drop(&repo);
}

/* A child that holds the project lock (path NULL) or locks a path for that long; with hold_ms below
 * 0 it dies without giving back. */
static pid_t start_holder(struct project *p, const char *path, int64_t hold_ms)
{
    int ready[2];
    char byte;

    if (pipe(ready) != 0)
        BUG("no pipe");
    fflush(NULL);
    pid_t pid = fork();
    if (!pid) {
        struct env env = *p->env;
        struct project mine = *p;

        env.pid = getpid();
        env.argv_line = "dvc holder";
        mine.env = &env;
        take_and_tell(&mine, path, hold_ms, ready[1]);
        _exit(0);
    }
    close(ready[1]);
    CHECK(read(ready[0], &byte, 1) == 1);
    close(ready[0]);
    return pid;
}

/* --- .dvc/tmp/lock --- */

TEST(repo_lock_file_is_dvcs)
{
    scoped(fixture) struct fixture f;
    scoped(repo_lock) struct repo_lock lock;

    fixture_init(&f);
    repo_lock_init(&lock, make_project(&f));
    CHECK(!repo_lock_is_held(&lock));
    CHECK_OK(repo_lock_take(&lock));
    CHECK(repo_lock_is_held(&lock));
    CHECK_STR(fixture_read(&f, "repo/.dvc/tmp/lock"),
              arena_printf(&f.arena, " %ld\n", (long)getpid()));
    repo_lock_drop(&lock);
    CHECK(!repo_lock_is_held(&lock));
    CHECK(fs_is_file(fixture_path(&f, "repo/.dvc/tmp/lock"))); /* it stays, as DVC's does */
    CHECK_OK(repo_lock_take(&lock));
}

TEST(repo_lock_waits_and_names_the_holder_once)
{
    scoped(fixture) struct fixture f;
    scoped(repo_lock) struct repo_lock lock;
    struct words said = {0};

    fixture_init(&f);
    struct project *p = make_project(&f);
    pid_t holder = start_holder(p, NULL, 800);
    repo_lock_init(&lock, p);
    lock.tell = listen;
    lock.tell_ctx = &said;
    CHECK_OK(repo_lock_take(&lock));
    CHECK_INT(said.count, 1);
    CHECK(
        starts_with(said.last, arena_printf(&f.arena, "waiting for process %ld (", (long)holder)));
    CHECK(ends_with(said.last, "), which holds the lock of this project"));
    waitpid(holder, NULL, 0);
}

TEST(repo_lock_of_a_dead_process_is_free)
{
    scoped(fixture) struct fixture f;
    scoped(repo_lock) struct repo_lock lock;

    fixture_init(&f);
    struct project *p = make_project(&f);
    pid_t holder = start_holder(p, NULL, -1);
    repo_lock_init(&lock, p);
    CHECK_OK(repo_lock_take(&lock));
    waitpid(holder, NULL, 0);
}

TEST(repo_lock_gives_up_as_dvc_does)
{
    scoped(fixture) struct fixture f;
    scoped(repo_lock) struct repo_lock lock;

    fixture_init(&f);
    struct project *p = make_project(&f);
    pid_t holder = start_holder(p, NULL, 3500);
    repo_lock_init(&lock, p);
    lock.no_wait = true;
    int64_t start = clock_monotonic_ms();
    err *e = repo_lock_take(&lock);
    CHECK(e && err_code_of(e) == ERR_LOCKED);
    CHECK_ERR(e, "Unable to acquire lock. Most likely another DVC process is running or was "
                 "terminated abruptly. Check the page "
                 "<https://dvc.org/doc/user-guide/troubleshooting#lock-issue> for other possible "
                 "reasons and to learn how to resolve this.");
    CHECK(clock_monotonic_ms() - start >= 3000);
    CHECK(!repo_lock_is_held(&lock));
    waitpid(holder, NULL, 0);
}

/* --- core.hardlink_lock --- */

static struct project *make_link_project(struct fixture *f)
{
    struct project *p = make_project(f);

    test_check_ok(__FILE__, __LINE__, "setting",
                  config_set(p->config, CONFIG_REPO, "core.hardlink_lock", "true"));
    return p;
}

static size_t count_claims(struct fixture *f)
{
    struct fs_entries list = {0};
    size_t count = 0;

    CHECK(!fs_list(fixture_path(f, "repo/.dvc/tmp"), &f->arena, &list));
    for (size_t i = 0; i < list.len; i++)
        count += ends_with(list.at[i].name, ".lock") && !streq(list.at[i].name, "rwlock.lock");
    return count;
}

TEST(repo_lock_by_hard_link)
{
    scoped(fixture) struct fixture f;
    scoped(repo_lock) struct repo_lock lock, second;
    struct fs_stat st;

    fixture_init(&f);
    struct project *p = make_link_project(&f);
    repo_lock_init(&lock, p);
    repo_lock_init(&second, p);
    CHECK_OK(repo_lock_take(&lock));
    CHECK_INT(count_claims(&f), 1);
    CHECK_OK(fs_lstat(fixture_path(&f, "repo/.dvc/tmp/lock"), &st));
    CHECK_INT(st.nlink, 2);
    CHECK(fs_is_file(fixture_read(&f, "repo/.dvc/tmp/lock"))); /* names its claim */
    CHECK(st.mtime_ns > clock_now_ns() + 300LL * 24 * 3600 * 1000000000);
    CHECK_ERR(lock_file_take(&second.file, p, "lock", NULL, NULL), "is held by another process");
    CHECK_INT(count_claims(&f), 1);
    repo_lock_drop(&lock);
    CHECK(!fs_exists(fixture_path(&f, "repo/.dvc/tmp/lock")));
    CHECK_INT(count_claims(&f), 0);
    CHECK_OK(repo_lock_take(&second));
}

TEST(repo_lock_by_hard_link_after_flock)
{
    scoped(fixture) struct fixture f;
    scoped(repo_lock) struct repo_lock lock;

    fixture_init(&f);
    struct project *p = make_link_project(&f);
    fixture_write(&f, "repo/.dvc/tmp/lock", " 123\n");
    repo_lock_init(&lock, p);
    lock.no_wait = true;
    CHECK_OK(repo_lock_take(&lock));
}

/* --- .dvc/tmp/rwlock --- */

TEST(rwlock_takes_and_gives_back)
{
    scoped(fixture) struct fixture f;
    scoped(rwlock) struct rwlock lock;
    const char *in = "/data/in", *out = "/data/out";
    struct strs read = one(&in), write = one(&out);

    fixture_init(&f);
    struct project *p = make_project(&f);
    f.env.pid = 12;
    rwlock_init(&lock, p, RWLOCK_PATHS);
    CHECK_OK(rwlock_take(&lock, &read, &none));
    CHECK_OK(rwlock_take(&lock, &none, &write));
    CHECK_STR(fixture_read(&f, "repo/.dvc/tmp/rwlock"),
              "{\"read\": {\"/data/in\": [{\"pid\": 12, \"cmd\": \"dvc test\"}]}, \"write\": "
              "{\"/data/out\": {\"pid\": 12, \"cmd\": \"dvc test\"}}}");
    CHECK_INT(lock.read.len + lock.write.len, 2);
    rwlock_drop(&lock);
    CHECK_STR(fixture_read(&f, "repo/.dvc/tmp/rwlock"), "{}");
    CHECK_INT(lock.read.len + lock.write.len, 0);
}

static uint64_t rwlock_inode(struct fixture *f)
{
    struct fs_stat st = {0};
    test_check_ok(__FILE__, __LINE__, "looking",
                  fs_lstat(fixture_path(f, "repo/.dvc/tmp/rwlock"), &st));
    return st.ino;
}

TEST(rwlock_is_written_in_place_while_it_is_small)
{
    scoped(fixture) struct fixture f;
    scoped(rwlock) struct rwlock lock;
    fixture_init(&f);
    f.env.argv_line = "dvc repro";
    struct project *p = make_project(&f);
    const char *path = fixture_path(&f, "repo/a"),
               *deep = arena_printf(&f.arena, "%s/%0500d", path, 0);
    struct strs write = one(&path), more = one(&deep);
    fixture_write(&f, "repo/.dvc/tmp/rwlock", "{}");
    uint64_t before = rwlock_inode(&f);
    rwlock_init(&lock, p, RWLOCK_PATHS);
    CHECK_OK(rwlock_take(&lock, &none, &write));
    rwlock_drop(&lock);
    CHECK_INT(rwlock_inode(&f), before);
    CHECK_OK(rwlock_take(&lock, &more, &none));
    CHECK(rwlock_inode(&f) != before);
    rwlock_drop(&lock);
    CHECK_STR(fixture_read(&f, "repo/.dvc/tmp/rwlock"), "{\"write\": {}}");
}

TEST(rwlock_is_busy)
{
    scoped(fixture) struct fixture f;
    scoped(rwlock) struct rwlock lock;
    const char *path = "/data/a/x";
    struct strs read = one(&path);

    fixture_init(&f);
    struct project *p = make_project(&f);
    pid_t holder = start_holder(p, "/data/a", SHORT_MS);
    rwlock_init(&lock, p, RWLOCK_PATHS);
    lock.no_wait = true;
    err *e = rwlock_take(&lock, &read, &none);
    CHECK(e && err_code_of(e) == ERR_LOCKED);
    CHECK_ERR(e, arena_printf(&f.arena,
                              "'/data/a/x' is busy, it is being blocked by:\n"
                              "  (PID %ld): dvc holder\n"
                              "\n"
                              "If there are no processes with such PIDs, you can manually remove "
                              "'%s/.dvc/tmp/rwlock' and try again.",
                              (long)holder, f.root));
    CHECK_INT(lock.read.len, 0);
    waitpid(holder, NULL, 0);
    CHECK_OK(rwlock_take(&lock, &read, &none));
}

/* As a stage's command asks for what its stage holds. */
static int code_of_child_asking(const struct project *p, const struct strs *write, bool no_wait)
{
    int status = 0;
    fflush(NULL);
    pid_t pid = fork();
    if (!pid) {
        struct env env = *p->env;
        struct project mine = *p;
        struct rwlock lock;

        env.pid = getpid();
        mine.env = &env;
        rwlock_init(&lock, &mine, RWLOCK_PATHS);
        lock.no_wait = no_wait;
        err *e = rwlock_take(&lock, &none, write);
        _exit(e ? (int)err_code_of(e) : UINT8_MAX);
    }
    waitpid(pid, &status, 0);
    return WEXITSTATUS(status);
}

TEST(rwlock_of_who_waits_for_us_is_a_deadlock)
{
    scoped(fixture) struct fixture f;
    scoped(rwlock) struct rwlock lock;
    const char *path = "/data/a";
    struct strs write = one(&path);

    fixture_init(&f);
    struct project *p = make_project(&f);
    rwlock_init(&lock, p, RWLOCK_PATHS);
    CHECK_OK(rwlock_take(&lock, &none, &write));
    CHECK_INT(code_of_child_asking(p, &write, false), ERR_DEADLOCK);
    CHECK_INT(code_of_child_asking(p, &write, true), ERR_DEADLOCK);
    rwlock_drop(&lock);
    CHECK_INT(code_of_child_asking(p, &write, false), UINT8_MAX);
}

TEST(rwlock_waits_and_names_the_holder_once)
{
    scoped(fixture) struct fixture f;
    scoped(rwlock) struct rwlock lock;
    const char *path = "/data/a";
    struct strs read = one(&path);
    struct words said = {0};

    fixture_init(&f);
    struct project *p = make_project(&f);
    pid_t holder = start_holder(p, path, SHORT_MS);
    rwlock_init(&lock, p, RWLOCK_PATHS);
    lock.tell = listen;
    lock.tell_ctx = &said;
    CHECK_OK(rwlock_take(&lock, &read, &none));
    CHECK_INT(said.count, 1);
    CHECK(strstr(said.last, arena_printf(&f.arena, "(PID %ld): dvc holder", (long)holder)));
    waitpid(holder, NULL, 0);
}

TEST(rwlock_drops_entries_of_dead_processes)
{
    scoped(fixture) struct fixture f;
    scoped(rwlock) struct rwlock lock;
    const char *path = "/data/a";
    struct strs read = one(&path);
    struct words said = {0};

    fixture_init(&f);
    struct project *p = make_project(&f);
    pid_t holder = start_holder(p, path, -1);
    waitpid(holder, NULL, 0);
    rwlock_init(&lock, p, RWLOCK_PATHS);
    lock.tell = listen;
    lock.tell_ctx = &said;
    CHECK_OK(rwlock_take(&lock, &read, &none));
    CHECK_INT(said.count, 1);
    CHECK_STR(said.last,
              arena_printf(&f.arena,
                           "Process 'dvc holder' with (Pid %ld), in RWLock-file '%s' had been "
                           "killed. Auto removed it from the lock file.",
                           (long)holder, path_rel(&f.arena, path, f.root)));
}

/* Containers hand out the same small numbers again. */
TEST(rwlock_entry_with_our_number_was_another_process)
{
    scoped(fixture) struct fixture f;
    scoped(rwlock) struct rwlock lock;
    const char *path = "/data/a";
    struct strs write = one(&path);
    struct words said = {0};

    fixture_init(&f);
    struct project *p = make_project(&f);
    fixture_write(
        &f, "repo/.dvc/tmp/rwlock",
        arena_printf(&f.arena,
                     "{\"write\": {\"/data/a\": {\"pid\": %ld, \"cmd\": \"dvc before\"}}}",
                     (long)getpid()));
    rwlock_init(&lock, p, RWLOCK_PATHS);
    lock.no_wait = true;
    lock.tell = listen;
    lock.tell_ctx = &said;
    CHECK_OK(rwlock_take(&lock, &none, &write));
    CHECK_INT(said.count, 1);
    rwlock_drop(&lock);
    CHECK_STR(fixture_read(&f, "repo/.dvc/tmp/rwlock"), "{\"read\": {}}");
}

TEST(rwlock_refuses_a_corrupt_file)
{
    scoped(fixture) struct fixture f;
    scoped(rwlock) struct rwlock lock;
    const char *path = "/data/a";
    struct strs read = one(&path);

    fixture_init(&f);
    struct project *p = make_project(&f);
    fixture_write(&f, "repo/.dvc/tmp/rwlock", "{");
    rwlock_init(&lock, p, RWLOCK_PATHS);
    CHECK_ERR(rwlock_take(&lock, &read, &none),
              "Unable to read RWLock-file '.dvc/tmp/rwlock'. JSON structure is corrupted: "
              "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)");
    CHECK_STR(fixture_read(&f, "repo/.dvc/tmp/rwlock"), "{");
}

TEST(a_path_that_a_sibling_holds_stays_in_the_file)
{
    struct fixture f;
    fixture_init(&f);
    struct project *p = make_project(&f);
    struct rwlock first, other;
    const char *shared = "/x/shared", *own = "/x/own";
    struct strs read = one(&shared), write = one(&own);
    scoped(sb) struct sb text = SB_INIT;
    rwlock_init(&first, p, RWLOCK_PATHS);
    rwlock_init_beside(&other, &first);
    CHECK_OK(rwlock_take(&first, &read, &write));
    CHECK_OK(rwlock_take(&other, &read, &none));
    rwlock_drop(&first);
    CHECK_OK(fs_read_file(path_join(&f.arena, p->tmp_dir, "rwlock"), &text));
    CHECK(strstr(text.buf, shared));
    CHECK(!strstr(text.buf, own));
    rwlock_end_beside(&other);
    sb_clear(&text);
    CHECK_OK(fs_read_file(path_join(&f.arena, p->tmp_dir, "rwlock"), &text));
    CHECK(!strstr(text.buf, shared));
    CHECK(first.next == &first);
    fixture_release(&f);
}
