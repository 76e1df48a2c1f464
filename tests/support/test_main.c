#include "base/fs.h"
#include "base/mem.h"
#include "base/path.h"
#include "support/test.h"

#include <unistd.h>

struct test_case {
    char *name; /* "test_path.joins_with_one_slash" */
    test_fn fn;
};

static struct test_case *cases;
static size_t ncases, cap;
static bool failed; /* the case that runs now */
static struct sb tmpdir = SB_INIT;

void test_register(const char *file, const char *name, test_fn fn)
{
    scoped(sb) struct sb full = SB_INIT;
    const char *base = path_base(file);
    sb_add_mem(&full, base, strcspn(base, "."));
    sb_addf(&full, ".%s", name);
    cases = mem_grow(cases, &cap, ncases + 1, sizeof(*cases));
    cases[ncases++] = (struct test_case){sb_take(&full), fn};
}

void test_fail(const char *file, int line, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    printf("# %s:%d: ", path_base(file), line);
    vprintf(fmt, ap);
    putchar('\n');
    va_end(ap);
    failed = true;
}

void test_check_str(const char *file, int line, const char *expr, const char *got, const char *want)
{
    if (!got || !want ? got != want : !streq(got, want))
        test_fail(file, line, "%s\n#   got:  «%s»\n#   want: «%s»", expr, got ? got : "(null)",
                  want ? want : "(null)");
}

void test_check_int(const char *file, int line, const char *expr, long long got, long long want)
{
    if (got != want)
        test_fail(file, line, "%s is %lld, not %lld", expr, got, want);
}

bool test_check_ok(const char *file, int line, const char *expr, err *e)
{
    if (!e)
        return true;
    char *text = err_text(e);
    test_fail(file, line, "%s failed: %s", expr, text);
    free(text);
    err_free(e);
    return false;
}

void test_check_err(const char *file, int line, const char *expr, err *e, const char *part)
{
    if (!e) {
        test_fail(file, line, "%s succeeded", expr);
        return;
    }
    char *text = err_text(e);
    if (!strstr(text, part))
        test_fail(file, line, "%s failed with «%s», which lacks «%s»", expr, text, part);
    free(text);
    err_free(e);
}

const char *test_tmpdir(void)
{
    if (tmpdir.len)
        return tmpdir.buf;
    const char *base = getenv("TMPDIR");
    sb_addf(&tmpdir, "%s/cdvc-test-XXXXXX", base && base[0] ? base : "/tmp");
    if (!mkdtemp(tmpdir.buf))
        BUG("cannot make %s", tmpdir.buf);
    return tmpdir.buf;
}

const char *test_data(const char *rel)
{
    static char path[4096];
    snprintf(path, sizeof(path), "%s/%s", TEST_ROOT, rel);
    return path;
}

void test_read(const char *path, struct sb *out)
{
    test_check_ok(path, 0, "reading", fs_read_file(path, out));
}

void test_write(const char *path, const char *text)
{
    scoped(arena) struct arena a = ARENA_INIT;
    test_check_ok(path, 0, "making the directory", fs_mkdirs(path_dir(&a, path)));
    test_check_ok(path, 0, "writing", fs_write_file(path, str_of(text), 0666, false));
}

static bool is_wanted(const char *name, int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (strstr(name, argv[i]))
            return true;
    return argc < 2;
}

static void run_case(const struct test_case *c, size_t number)
{
    failed = false;
    c->fn();
    if (tmpdir.len)
        err_ignore(fs_remove_tree(tmpdir.buf)); /* leaves litter at worst */
    sb_clear(&tmpdir);
    printf("%s %zu - %s\n", failed ? "not ok" : "ok", number, c->name);
}

/* As tools/leaks-of-libraries. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libpcre2";
}

int main(int argc, char **argv)
{
    size_t run = 0, bad = 0;
    for (size_t i = 0; i < ncases; i++) {
        if (is_wanted(cases[i].name, argc, argv)) {
            run_case(&cases[i], ++run);
            bad += failed;
        }
        free(cases[i].name);
    }
    free(cases);
    sb_release(&tmpdir);
    printf("%zu passed, %zu failed\n", run - bad, bad);
    return bad != 0;
}
