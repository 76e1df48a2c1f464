#include "scm/scm_reflog.h"

#include "base/fs.h"
#include "base/hex.h"
#include "base/path.h"
#include "scm/scm_ident.h"
#include "scm/scm_internal.h"
#include "scm/scm_lock.h"
#include "scm/scm_ref_path.h"

#include <errno.h>
#include <fcntl.h>

enum { ID_LEN = 40 };
static const char no_id[] = "0000000000000000000000000000000000000000";

static char *log_path(struct scm *s, const char *ref, struct arena *a)
{
    return arena_printf(a, "%s/logs/%s", scm_ref_dir(s, ref), ref);
}

/* --- reading --- */

static bool parse_id(struct str *line, struct scm_id *ret)
{
    struct str hex = str_sub(*line, 0, ID_LEN);
    if (line->len <= ID_LEN || line->ptr[ID_LEN] != ' ' || !hex_is(hex, ID_LEN))
        return false;
    *ret = SCM_ID_NONE;
    if (!str_is(hex, no_id))
        memcpy(ret->hex, hex.ptr, ID_LEN);
    *line = str_sub(*line, ID_LEN + 1, line->len);
    return true;
}

static bool parse_line(struct str line, struct arena *a, struct scm_reflog_line *ret)
{
    if (!parse_id(&line, &ret->old_id) || !parse_id(&line, &ret->new_id))
        return false;
    ptrdiff_t tab = str_find(line, '\t');
    size_t ident_len = tab < 0 ? line.len : (size_t)tab;
    ret->ident = arena_strndup(a, line.ptr, ident_len);
    ret->message = tab < 0 ? "" : arena_str(a, str_sub(line, ident_len + 1, line.len));
    const char *mail_end = strrchr(ret->ident, '>');
    ret->time_sec = mail_end ? strtoll(mail_end + 1, NULL, 10) : 0;
    return mail_end;
}

err *scm_reflog_read(struct scm *s, const char *ref, struct arena *a, struct scm_reflog *out)
{
    scoped(sb) struct sb text = SB_INIT;
    TRY_UNLESS(ERR_NOT_FOUND, fs_read_file(log_path(s, ref, a), &text)); /* no log */
    struct str rest = sb_str(&text), line;
    while (str_split(&rest, '\n', &line)) {
        struct scm_reflog_line l;
        if (parse_line(line, a, &l))
            vec_push(out, l);
    }
    return NULL;
}

/* --- writing --- */

static void add_id(struct sb *out, const struct scm_id *id)
{
    sb_addf(out, "%s ", scm_id_is_none(id) ? no_id : id->hex);
}

static void add_message(struct sb *out, const char *message)
{
    struct str m = str_trim(str_of(message));
    if (m.len)
        sb_add_char(out, '\t');
    for (size_t i = 0; i < m.len; i++)
        sb_add_char(out, m.ptr[i] == '\n' || m.ptr[i] == '\r' ? ' ' : m.ptr[i]);
    sb_add_char(out, '\n');
}

static err *append(const char *path, struct str line)
{
    scoped(arena) struct arena a = ARENA_INIT;
    TRY(fs_mkdirs(path_dir(&a, path)));
    if (fs_is_dir(path))
        scm_remove_empty_tree(path); /* the open below tells when that was not possible */
    scoped(fd) int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0)
        return err_errno(errno, path);
    return fs_append_file(path, line);
}

err *scm_reflog_append(struct scm *s, const char *ref, const struct scm_id *old_id,
                       const struct scm_id *new_id, const char *message, char *const *vars)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb line = SB_INIT;
    add_id(&line, old_id);
    add_id(&line, new_id);
    TRY(scm_ident_add(s, SCM_COMMITTER, vars, &line));
    add_message(&line, message);
    return append(log_path(s, ref, &a), sb_str(&line));
}

err *scm_reflog_write(struct scm *s, const char *ref, const struct scm_reflog *log)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    if (!log->len)
        return scm_reflog_remove(s, ref);
    vec_each (log, l) {
        add_id(&text, &l->old_id);
        add_id(&text, &l->new_id);
        sb_add(&text, l->ident);
        add_message(&text, l->message);
    }
    return fs_write_file(log_path(s, ref, &a), sb_str(&text), 0666, true);
}

err *scm_reflog_remove(struct scm *s, const char *ref)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char *path = log_path(s, ref, &a);
    if (fs_is_dir(path))
        return NULL; /* of the logs of others */
    TRY(fs_remove(path));
    scm_remove_empty_parents(
        path, scm_ref_keep_dir(arena_printf(&a, "%s/logs", scm_ref_dir(s, ref)), ref, &a));
    return NULL;
}
