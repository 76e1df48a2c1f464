#include "project/rwlock_file.h"

#include "data/json_write.h"
#include "support/test.h"
#include "support/vectors.h"

enum { FIRST_DEAD_PID = 100000 };

static const struct rwlock_holder self = {4711, "dvc test"};

static bool is_alive(void *ctx, long pid)
{
    (void)ctx;
    return pid < FIRST_DEAD_PID;
}

static void note_dropped(void *ctx, const struct rwlock_holder *h, const char *path)
{
    const struct row *row = ctx;
    scoped(sb) struct sb text = SB_INIT;
    struct value *wanted = json_cell(row, 6);

    sb_addf(&text,
            "Process '%s' with (Pid %lld), in RWLock-file '%s' had been killed. Auto removed it "
            "from the lock file.",
            h->cmd, (long long)h->pid, path + 1); /* seen from / */
    for (size_t i = 0; i < wanted->list.len; i++)
        if (streq(wanted->list.items[i]->s, text.buf))
            return;
    test_fail(__FILE__, __LINE__, "«%s» for %s", text.buf, row->cells[0]);
}

static void read_strs(const struct row *row, size_t cell, struct strs *out)
{
    struct value *list = json_cell(row, cell);

    for (size_t i = 0; i < list->list.len; i++)
        arena_push(row->arena, out, list->list.items[i]->s);
}

static void check_doc(const struct row *row, const struct value *doc, size_t cell)
{
    scoped(sb) struct sb text = SB_INIT;

    json_write(doc, JSON_SORT_KEYS, &text);
    if (!streq(text.buf, row->cells[cell]))
        test_fail(__FILE__, __LINE__, "%s\n#   got:  %s\n#   want: %s", row->cells[0], text.buf,
                  row->cells[cell]);
}

static void check_busy(const struct row *row, const char *path, const struct rwlock_holders *by)
{
    scoped(sb) struct sb text = SB_INIT;

    sb_addf(&text, "'%s' is busy, it is being blocked by:\n", path);
    vec_each (by, b)
        sb_addf(&text, "  (PID %lld): %s\n", (long long)b->pid, b->cmd);
    if (!starts_with(text_cell(row, 4), text.buf))
        test_fail(__FILE__, __LINE__, "%s\n#   got:  %s\n#   want: %s", row->cells[0], text.buf,
                  text_cell(row, 4));
}

static void check_row(const struct row *row)
{
    struct rwlock_holders blockers = {0};
    struct strs read = {0}, write = {0}, new_read = {0}, new_write = {0};
    struct rwlock_request r = {.a = row->arena,
                               .self = self,
                               .read = &read,
                               .write = &write,
                               .is_alive = is_alive,
                               .dropped = note_dropped,
                               .ctx = (void *)(uintptr_t)row};
    const char *path = NULL;

    read_strs(row, 1, &read);
    read_strs(row, 2, &write);
    err *e = rwlock_file_parse(str_of(text_cell(row, 0)), "TMP/rwlock", row->arena, &r.doc);
    if (e) {
        CHECK_STR(row->cells[3], "error");
        CHECK_INT(err_code_of(e), ERR_INVALID);
        CHECK_ERR(e, text_cell(row, 4));
        return;
    }
    rwlock_file_blockers(&r, &blockers, &path);
    if (blockers.len) {
        check_busy(row, path, &blockers);
        return;
    }
    CHECK_STR(row->cells[3], "ok");
    rwlock_file_enter(&r, &new_read, &new_write);
    check_doc(row, r.doc, 4);
    rwlock_file_leave(r.doc, &self, &new_read, &new_write);
    check_doc(row, r.doc, 5);
}

TEST(rwlock_file_follows_the_original)
{
    CHECK(each_row("vectors/rwlock.tsv", check_row) > 60);
}
