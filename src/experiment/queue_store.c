#include "experiment/queue_store.h"

#include "base/clock.h"
#include "base/map.h"
#include "base/path.h"
#include "data/json_read.h"
#include "data/json_write.h"
#include "experiment/exec_info.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

#define IN        "celery/broker/in"
#define PROCESSED "celery/broker/processed"
#define HELD      "cdvc/held"
#define RESULT    "celery/result"
#define SUFFIX    ".celery.msg"

enum place {
    PLACE_IN,
    PLACE_HELD,
    PLACE_PROCESSED,
};
static const char *const places[] = {IN, HELD, PROCESSED};

static char *message_path(const struct project *p, enum place place, const char *file,
                          struct arena *a)
{
    return exps_dir(p, arena_printf(a, "%s/%s", places[place], file), a);
}

/* --- listing --- */

/* A file that goes while we look is none. */
static err *read_one(const struct project *p, enum place place, const char *file, struct arena *a,
                     struct queue_items *out)
{
    scoped(sb) struct sb text = SB_INIT;
    struct queue_item item = {
        .file = file, .is_taken = place == PLACE_PROCESSED, .is_held = place == PLACE_HELD};
    double expires_sec;
    bool found = false;
    TRY(fs_read_if_there(message_path(p, place, file, a), &text, &found));
    if (found && queue_message_read(sb_str(&text), a, &item.msg, &expires_sec) == QUEUE_TASK)
        arena_push(a, out, item);
    return NULL;
}

/* By the number in front: their order as text changes with the count of its digits. */
static int compare_entries(const void *a, const void *b)
{
    const struct fs_entry *x = a, *y = b;
    const long long m = atoll(x->name), n = atoll(y->name);
    return m != n ? (m > n) - (m < n) : strcmp(x->name, y->name);
}

static err *read_dir(const struct project *p, enum place place, struct arena *a,
                     struct queue_items *out)
{
    struct fs_entries files = {0};
    TRY(fs_list_if_there(exps_dir(p, places[place], a), a, &files));
    if (files.len > 1)
        qsort(files.at, files.len, sizeof(*files.at), compare_entries);
    for (size_t i = 0; i < files.len; i++)
        if (ends_with(files.at[i].name, SUFFIX))
            TRY(read_one(p, place, files.at[i].name, a, out));
    return NULL;
}

/* One that moves on while we look is found in both places: it is where it was found last. */
static void drop_moved(struct queue_items *items)
{
    struct map last = MAP_INIT;
    size_t kept = 0;
    for (size_t i = 0; i < items->len; i++)
        map_set(&last, items->at[i].file, &items->at[i]);
    for (size_t i = 0; i < items->len; i++)
        if (map_find(&last, items->at[i].file) == &items->at[i])
            items->at[kept++] = items->at[i];
    items->len = kept;
    map_release(&last);
}

err *queue_store_list(const struct project *p, struct arena *a, struct queue_items *out)
{
    TRY(read_dir(p, PLACE_IN, a, out));
    TRY(read_dir(p, PLACE_HELD, a, out));
    TRY(read_dir(p, PLACE_PROCESSED, a, out));
    drop_moved(out);
    return NULL;
}

/* --- changing --- */

enum { MOST_DIGITS = 17 };

static size_t count_digits(const char *text)
{
    return strspn(text, "0123456789");
}

/* How much of a message's name tells its place: "123_", or "999_z1000_" where a number alone came
 * before "999_".  0: it begins with no number, or with one of which nobody knows what comes next.
 */
static size_t place_len(const char *name)
{
    const size_t digits = count_digits(name);
    if (digits == 0 || digits > MOST_DIGITS || name[digits] != '_')
        return 0;
    if (name[digits + 1] != 'z')
        return digits + 1;
    const size_t more = count_digits(name + digits + 2);
    return more && more <= MOST_DIGITS && name[digits + 2 + more] == '_' ? digits + more + 3 : 0;
}

/* A worker of DVC goes by the names as text.  What counts is the last one of them. */
static err *find_last_place(const struct project *p, enum place place, struct arena *a,
                            const char **ret)
{
    struct fs_entries files = {0};
    TRY(fs_list_if_there(exps_dir(p, places[place], a), a, &files));
    for (size_t i = 0; i < files.len; i++) {
        const char *last = arena_strndup(a, files.at[i].name, place_len(files.at[i].name));
        if (strcmp(last, *ret) > 0)
            *ret = last;
    }
    return NULL;
}

static const char *place_after(const char *last, struct arena *a)
{
    const char *z = strchr(last, 'z'), *number = z ? z + 1 : last;
    if (strspn(number, "9") == count_digits(number)) /* "1000_" is before "999_" */
        return arena_printf(a, "%sz1000000000_", last);
    return arena_printf(a, "%.*s%lld_", (int)(number - last), last, atoll(number) + 1);
}

/* The milliseconds of the monotonic clock, as DVC's, unless these come before what waits: after a
 * reboot, and where the number of digits grows. */
static err *next_place(const struct project *p, struct arena *a, const char **ret)
{
    const char *last = "";
    TRY(find_last_place(p, PLACE_IN, a, &last));
    TRY(find_last_place(p, PLACE_HELD, a, &last));
    *ret = arena_printf(a, "%lld_", (long long)clock_monotonic_ms());
    if (strcmp(*ret, last) <= 0)
        *ret = place_after(last, a);
    return NULL;
}

err *queue_store_write(const struct project *p, const struct queue_message *m, struct arena *a,
                       struct queue_letter *ret)
{
    scoped(sb) struct sb text = SB_INIT;
    const char *place = NULL;
    TRY(fs_mkdirs(exps_dir(p, IN, a)));
    TRY(fs_mkdirs(exps_dir(p, PROCESSED, a)));
    TRY(next_place(p, a, &place));
    queue_message_write(m, p->env, a, &text);
    const char *file = arena_printf(a, "%s%s" SUFFIX, place, queue_uuid(p->env, a));
    ret->path = message_path(p, PLACE_IN, file, a);
    TRY(tmpfile_create_beside(&ret->file, ret->path, 0666));
    TRY(fs_write_all(ret->file.fd, ret->path, text.buf, text.len));
    return fsync(ret->file.fd) == 0 ? NULL : err_errno(errno, ret->path);
}

err *queue_store_put(struct queue_letter *l)
{
    return tmpfile_commit(&l->file, l->path, false);
}

/* *ret_done false: it was not there. */
static err *move(const struct project *p, const char *file, enum place from, enum place to,
                 bool *ret_done)
{
    scoped(arena) struct arena a = ARENA_INIT;
    TRY(fs_mkdirs(exps_dir(p, places[to], &a)));
    err *e = fs_rename(message_path(p, from, file, &a), message_path(p, to, file, &a));
    *ret_done = !e;
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e);
        return NULL;
    }
    return e;
}

err *queue_store_take(const struct project *p, struct queue_item *item, bool *ret_ours)
{
    TRY(move(p, item->file, PLACE_IN, PLACE_PROCESSED, ret_ours));
    item->is_taken = *ret_ours;
    return NULL;
}

err *queue_store_hold(const struct project *p, struct queue_item *item, bool hold, bool *ret_done)
{
    const enum place from = hold ? PLACE_IN : PLACE_HELD, to = hold ? PLACE_HELD : PLACE_IN;
    TRY(move(p, item->file, from, to, ret_done));
    if (*ret_done)
        item->is_held = hold;
    return NULL;
}

static char *result_path(const struct project *p, const char *task_id, struct arena *a)
{
    return exps_dir(p, arena_printf(a, RESULT "/celery-task-meta-%s", task_id), a);
}

err *queue_store_remove(const struct project *p, const struct queue_item *item)
{
    scoped(arena) struct arena a = ARENA_INIT;
    if (!item->file)
        return NULL;
    for (enum place place = PLACE_IN; place <= PLACE_PROCESSED; place++)
        TRY(fs_remove(message_path(p, place, item->file, &a)));
    return fs_remove(result_path(p, item->msg.id, &a));
}

/* Without a result and without a runner it would be one that was killed: then it is failed as
 * before. */
err *queue_store_again(const struct project *p, struct queue_item *item)
{
    scoped(arena) struct arena a = ARENA_INIT;
    bool done = false;
    TRY(fs_remove(result_path(p, item->msg.id, &a)));
    TRY(move(p, item->file, PLACE_PROCESSED, PLACE_IN, &done));
    item->is_taken = !done;
    return NULL;
}

/* --- what workers of DVC leave --- */

static err *clean_file(const char *path, double now_sec, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    struct queue_message msg;
    double expires_sec = 0;
    bool found = false;
    TRY(fs_read_if_there(path, &text, &found)); /* its reader may be faster */
    bool is_over = found &&
                   queue_message_read(sb_str(&text), a, &msg, &expires_sec) == QUEUE_CONTROL &&
                   expires_sec > 0 && expires_sec < now_sec;
    return is_over ? fs_remove(path) : NULL;
}

static err *clean_dir(const struct project *p, const char *dir, double now_sec, struct arena *a)
{
    struct fs_entries files = {0};
    TRY(fs_list_if_there(exps_dir(p, dir, a), a, &files));
    for (size_t i = 0; i < files.len; i++)
        if (ends_with(files.at[i].name, ".msg") && !ends_with(files.at[i].name, SUFFIX))
            TRY(clean_file(exps_dir(p, arena_printf(a, "%s/%s", dir, files.at[i].name), a), now_sec,
                           a));
    return NULL;
}

err *queue_store_clean(const struct project *p, struct arena *a)
{
    const double now_sec = (double)clock_now_ns() / 1e9;
    TRY(clean_dir(p, IN, now_sec, a));
    return clean_dir(p, PROCESSED, now_sec, a);
}

/* --- results --- */

err *queue_result_read(const struct project *p, const char *task_id, enum queue_result *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct value *doc = NULL;
    bool found = false;
    *ret = QUEUE_RESULT_NONE;
    TRY(fs_read_if_there(result_path(p, task_id, &a), &text, &found));
    if (!found)
        return NULL;
    err *e = json_read(sb_str(&text), &a, &doc);
    const struct value *status = e ? NULL : value_find(doc, "status");
    err_free(e);
    if (value_is(status, VALUE_STR) && streq(status->s, "SUCCESS"))
        *ret = QUEUE_RESULT_SUCCESS;
    if (value_is(status, VALUE_STR) && streq(status->s, "FAILURE"))
        *ret = QUEUE_RESULT_FAILURE;
    return NULL;
}

/* "2026-11-23T14:28:42.914865+00:00" */
static const char *utc_now(struct arena *a)
{
    enum { NS_PER_SEC = 1000000000, NS_PER_US = 1000 };
    const int64_t now_ns = clock_now_ns();
    const time_t sec = (time_t)(now_ns / NS_PER_SEC);
    struct tm tm;
    char text[32];
    gmtime_r(&sec, &tm);
    strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S", &tm);
    return arena_printf(a, "%s.%06d+00:00", text, (int)(now_ns % NS_PER_SEC / NS_PER_US));
}

err *queue_result_write(const struct project *p, const char *task_id, enum queue_result result,
                        struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *m = value_map(a);
    const bool success = result == QUEUE_RESULT_SUCCESS;
    value_set(a, m, "status", value_strz(a, success ? "SUCCESS" : "FAILURE"));
    value_set(a, m, "result", value_null(a));
    value_set(a, m, "traceback", value_null(a));
    value_set(a, m, "children", success ? value_list(a) : value_null(a));
    value_set(a, m, "date_done", value_strz(a, utc_now(a)));
    value_set(a, m, "task_id", value_strz(a, task_id));
    json_write(m, JSON_PLAIN, &text);
    TRY(fs_mkdirs(exps_dir(p, RESULT, a)));
    return fs_write_file(result_path(p, task_id, a), sb_str(&text), 0666, true);
}
