#include "experiment/exec_info.h"

#include "base/path.h"
#include "data/json_read.h"
#include "data/json_write.h"

char *exps_dir(const struct project *p, const char *rel, struct arena *a)
{
    return path_join(a, p->tmp_dir, rel[0] ? arena_printf(a, "exps/%s", rel) : "exps");
}

char *exec_info_path(const struct project *p, const char *rev, const char *suffix, struct arena *a)
{
    return exps_dir(p, arena_printf(a, "run/%s/%s%s", rev, rev, suffix), a);
}

void exec_info_forget(const struct project *p, const char *rev)
{
    scoped(arena) struct arena a = ARENA_INIT;
    err_ignore(fs_remove_tree(exps_dir(p, arena_printf(&a, "run/%s", rev), &a)));
}

char *exec_info_temp_path(const struct project *p, const char *rev, struct arena *a)
{
    return exps_dir(p, arena_printf(a, EXEC_INFO_TEMP "/%s/%s.run", rev, rev), a);
}

/* Under the new name it is what every sweep removes. */
err *exec_info_temp_forget(const struct project *p, const char *rev)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *gone = exps_dir(p, arena_printf(&a, "standalone/tmp-%s", rev), &a);
    TRY_UNLESS(ERR_NOT_FOUND, fs_rename(path_dir(&a, exec_info_temp_path(p, rev, &a)), gone));
    return fs_remove_tree(gone);
}

/* NULL when there is no such file or it is no JSON object: whoever wrote it was killed. */
static err *read_object(const char *path, struct arena *a, struct value **ret)
{
    scoped(sb) struct sb text = SB_INIT;
    bool found = false;
    *ret = NULL;
    TRY(fs_read_if_there(path, &text, &found));
    if (!found)
        return NULL;
    err *e = json_read(sb_str(&text), a, ret);
    if (e || (*ret)->kind != VALUE_MAP)
        *ret = NULL;
    err_free(e);
    return NULL;
}

static err *write_object(const char *path, const struct value *doc, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    json_write(doc, JSON_PLAIN, &text);
    TRY(fs_mkdirs(path_dir(a, path)));
    return fs_write_file(path, sb_str(&text), 0666, false);
}

static const char *text_at(const struct value *m, const char *key, const char *otherwise)
{
    const struct value *v = value_find(m, key);
    return value_is(v, VALUE_STR) && strlen(v->s) == v->s_len ? v->s : otherwise;
}

static int64_t int_at(const struct value *m, const char *key, int64_t otherwise)
{
    const struct value *v = value_find(m, key);
    return value_is(v, VALUE_INT) && !v->digits ? v->i : otherwise;
}

static bool true_at(const struct value *m, const char *key)
{
    const struct value *v = value_find(m, key);
    return value_is(v, VALUE_BOOL) && v->b;
}

/* COMPAT: some DVC 2.x wrote "collected" instead of a status. */
static enum exec_status status_of(const struct value *doc)
{
    const int64_t status = int_at(doc, "status", true_at(doc, "collected") ? EXEC_FINISHED : 0);
    return status >= EXEC_PENDING && status <= EXEC_FINISHED ? (enum exec_status)status
                                                             : EXEC_PENDING;
}

err *exec_info_read(const char *path, struct arena *a, struct exec_info *ret, bool *ret_found)
{
    struct value *doc = NULL;
    TRY(read_object(path, a, &doc));
    *ret_found = doc != NULL;
    *ret = (struct exec_info){
        .git_url = text_at(doc, "git_url", ""),
        .baseline_rev = text_at(doc, "baseline_rev", ""),
        .location = text_at(doc, "location", ""),
        .root_dir = text_at(doc, "root_dir", ""),
        .dvc_dir = text_at(doc, "dvc_dir", ".dvc"),
        .name = text_at(doc, "name", ""),
        .wdir = text_at(doc, "wdir", "."),
        .result_hash = text_at(doc, "result_hash", NULL),
        .result_ref = text_at(doc, "result_ref", NULL),
        .result_force = true_at(doc, "result_force"),
        .status = status_of(doc),
    };
    return NULL;
}

static void set_text(struct arena *a, struct value *m, const char *key, const char *s)
{
    value_set(a, m, key, s ? value_strz(a, s) : value_null(a));
}

err *exec_info_write(const char *path, const struct exec_info *info, struct arena *a)
{
    struct value *m = value_map(a);
    set_text(a, m, "git_url", info->git_url);
    set_text(a, m, "baseline_rev", info->baseline_rev);
    set_text(a, m, "location", info->location);
    set_text(a, m, "root_dir", info->root_dir);
    set_text(a, m, "dvc_dir", info->dvc_dir);
    set_text(a, m, "name", info->name);
    set_text(a, m, "wdir", info->wdir);
    set_text(a, m, "result_hash", info->result_hash);
    set_text(a, m, "result_ref", info->result_ref);
    value_set(a, m, "result_force", value_bool(a, info->result_force));
    value_set(a, m, "status", value_int(a, info->status));
    return write_object(path, m, a);
}

err *process_info_read(const char *path, struct arena *a, struct process_info *ret, bool *ret_found)
{
    struct value *doc = NULL;
    TRY(read_object(path, a, &doc));
    *ret_found = doc != NULL;
    *ret = (struct process_info){
        .pid = (long)int_at(doc, "pid", 0),
        .out = text_at(doc, "stdout", NULL),
        .has_ended = value_is(value_find(doc, "returncode"), VALUE_INT),
        .returncode = (long)int_at(doc, "returncode", 0),
    };
    return NULL;
}

err *process_info_write(const char *path, const struct process_info *info, struct arena *a)
{
    struct value *m = value_map(a);
    value_set(a, m, "pid", value_int(a, info->pid));
    value_set(a, m, "stdin", value_null(a));
    set_text(a, m, "stdout", info->out);
    value_set(a, m, "stderr", value_null(a));
    value_set(a, m, "returncode", info->has_ended ? value_int(a, info->returncode) : value_null(a));
    return write_object(path, m, a);
}
