#include "pipeline/save.h"

#include "base/path.h"
#include "data/yaml_read.h"
#include "pipeline/lock_edits.h"
#include "pipeline/params.h"

/* --- entries --- */

/* DVC's order of fields in dvc.lock (docs/formats/dvc-lock.md). */
static struct value *make_entry(struct repo *r, const char *def, const struct recorded *rec)
{
    struct arena *a = r->arena;
    struct value *e = value_map(a);
    value_set(a, e, "path", value_strz(a, def));
    if (rec->oid.algo == HASH_MD5)
        value_set(a, e, "hash", value_strz(a, "md5"));
    value_set(a, e, "md5", value_strz(a, rec->oid.text));
    if (rec->has_size)
        value_set(a, e, "size", value_int(a, (int64_t)rec->size_bytes));
    if (rec->has_nfiles)
        value_set(a, e, "nfiles", value_int(a, (int64_t)rec->nfiles));
    if (rec->isexec)
        value_set(a, e, "isexec", value_bool(a, true));
    return e;
}

struct recorded save_recorded(const struct built *b)
{
    return (struct recorded){.oid = b->oid,
                             .has_size = true,
                             .has_nfiles = b->is_dir,
                             .isexec = b->isexec,
                             .size_bytes = b->size_bytes,
                             .nfiles = b->nfiles};
}

static int entry_cmp(const void *a, const void *b)
{
    const struct value *const *x = a, *const *y = b;
    return strcmp(value_find(*x, "path")->s, value_find(*y, "path")->s);
}

static struct value *sort_entries(struct value *list)
{
    if (!list->list.len)
        return NULL;
    qsort(list->list.items, list->list.len, sizeof(*list->list.items), entry_cmp);
    return list;
}

/* --- hashing one path --- */

/* An entry of DVC 2 keeps its kind of hash as long as that hash still tells the content. */
static err *choose_algo(struct repo *r, const char *path, const char *abs,
                        const struct recorded *rec, enum hash_algo *ret)
{
    *ret = HASH_MD5;
    if (oid_is_none(&rec->oid) || rec->oid.algo == HASH_MD5)
        return NULL;
    scoped(arena) struct arena scratch = ARENA_INIT;
    struct build_opts opts;
    struct built b;
    repo_build_opts(r, path, HASH_MD5_DOS2UNIX, &opts);
    TRY(build_path(abs, &opts, &scratch, &b));
    if (oid_equal(&b.oid, &rec->oid))
        *ret = HASH_MD5_DOS2UNIX;
    return NULL;
}

static err *hash_path(struct repo *r, const char *path, enum save_how how, struct recorded *rec)
{
    const char *abs = project_abs(r->project, path, r->arena);
    enum hash_algo algo;
    struct build_opts opts;
    struct built b;
    TRY(choose_algo(r, path, abs, rec, &algo));
    repo_build_opts(r, path, algo, &opts);
    err *e = how == SAVE_HASH
                 ? build_path(abs, &opts, r->arena, &b)
                 : build_commit(&r->cache, abs, &opts, how == SAVE_COMMIT, r->arena, &b);
    if (!e || err_code_of(e) == ERR_UNSUPPORTED)
        *rec = save_recorded(&b);
    return e;
}

bool save_warn_empty(struct repo *r, const char *path, const struct recorded *rec)
{
    const bool empty = rec->has_nfiles ? !rec->nfiles : !rec->size_bytes;
    if (empty)
        repo_warn(r, "'%s' is empty.", project_show(r->project, path, r->arena));
    return empty;
}

/* --- deps --- */

static err *save_params(struct repo *r, const struct dep *d, struct value **ret)
{
    struct strs missing = {0};
    struct value *found = NULL;
    struct fs_stat st;
    TRY(fs_stat(project_abs(r->project, d->path, r->arena), &st));
    if (st.kind == FS_NONE)
        return err_new(ERR_NOT_FOUND, "dependency '%s' does not exist", d->def);
    if (st.kind == FS_DIR)
        return err_new(ERR_INVALID, "'%s' is a directory, expected a parameters file", d->def);
    TRY_NOTE(params_select(&r->params, r->src, d, r->arena, &found, &missing),
             "Unable to read parameters from '%s'", d->def);
    if (missing.len)
        return params_missing(d, &missing);
    *ret = params_sorted(found, r->arena);
    return NULL;
}

static err *save_dep(struct repo *r, struct dep *d, struct value *list)
{
    const char *abs = project_abs(r->project, d->path, r->arena);
    struct fs_stat st;
    TRY(fs_stat(abs, &st));
    if (st.kind == FS_NONE)
        return err_new(ERR_NOT_FOUND, "dependency '%s' does not exist",
                       project_show(r->project, d->path, r->arena));
    if (st.kind == FS_OTHER)
        return err_new(ERR_INVALID, "dependency '%s' is not a file or directory",
                       project_show(r->project, d->path, r->arena));
    TRY(hash_path(r, d->path, SAVE_HASH, &d->rec));
    if (!d->is_told_empty) /* deps are saved before the command and after it */
        d->is_told_empty = save_warn_empty(r, d->path, &d->rec);
    value_push(r->arena, list, make_entry(r, d->def, &d->rec));
    return NULL;
}

static int dep_cmp(const void *a, const void *b)
{
    const struct dep *const *x = a, *const *y = b;
    bool dx = streq((*x)->def, "params.yaml"), dy = streq((*y)->def, "params.yaml");
    return dx != dy ? dy - dx : strcmp((*x)->def, (*y)->def);
}

static err *save_all_params(struct repo *r, const struct stage *s, struct value **ret)
{
    struct dep_vec files = {0};
    vec_each (&s->deps, d)
        if ((*d)->kind == DEP_PARAMS)
            arena_push(r->arena, &files, *d);
    vec_sort(&files, dep_cmp);
    struct value *map = value_map(r->arena);
    vec_each (&files, d) {
        struct value *keys = NULL;
        TRY(save_params(r, *d, &keys));
        value_set(r->arena, map, (*d)->def, keys);
        (*d)->locked = keys;
    }
    *ret = map->map.len ? map : NULL;
    return NULL;
}

err *save_deps(struct repo *r, struct stage *s, struct snapshot *snap)
{
    struct value *list = value_list(r->arena);
    vec_each (&s->deps, d)
        if ((*d)->kind == DEP_FILE)
            TRY(save_dep(r, *d, list));
    TRY(save_all_params(r, s, &snap->params));
    snap->deps = sort_entries(list);
    return NULL;
}

/* --- outs --- */

static bool looks_like_text(const char *abs)
{
    enum { SAMPLE = 512 };
    char buf[SAMPLE];
    scoped(file) FILE *f = fopen(abs, "rbe");
    size_t n = f ? fread(buf, 1, sizeof(buf), f) : 0;
    return !memchr(buf, '\0', n);
}

err *save_check_is_text(struct repo *r, const struct out *o)
{
    const char *abs = project_abs(r->project, o->path, r->arena);
    if (o->kind != OUT_METRIC || !fs_is_file(abs) || looks_like_text(abs))
        return NULL;
    return err_new(ERR_INVALID, "binary file '%s' cannot be used as metrics.", abs);
}

static err *check_out(struct repo *r, const struct out *o)
{
    const char *abs = project_abs(r->project, o->path, r->arena),
               *show = project_show(r->project, o->path, r->arena);
    struct fs_stat st;
    if (o->use_cache && o->is_outside)
        return err_new(ERR_INVALID,
                       "Saving cached external output %s is not supported since DVC 3.0. See "
                       "<https://dvc.org/doc/user-guide/upgrade> for more info.",
                       abs);
    TRY(fs_stat(abs, &st));
    const bool is_nowhere = st.kind == FS_NONE; /* or a link to nowhere is there */
    if (is_nowhere)
        TRY(fs_lstat(abs, &st));
    if (st.kind == FS_NONE)
        return err_new(ERR_NOT_FOUND, "output '%s' does not exist", show);
    if (st.kind == FS_OTHER || is_nowhere)
        return err_new(ERR_INVALID, "output '%s' is not a file or directory", show);
    if (o->use_cache) {
        TRY(gitignore_check_not_tracked(r->gitignore, o->path));
        TRY(gitignore_add(r->gitignore, o->path));
    }
    return save_check_is_text(r, o);
}

err *save_content(struct repo *r, struct out *o, enum save_how how)
{
    TRY(hash_path(r, o->path, how, &o->rec));
    if (how != SAVE_HASH)
        repo_remember_out(r, o->path);
    return NULL;
}

static err *save_all(struct repo *r, const struct out_vec *outs, enum save_how how,
                     struct snapshot *snap)
{
    struct value *list = value_list(r->arena);
    vec_each (outs, o)
        TRY(check_out(r, *o));
    vec_each (outs, o) {
        TRY(save_content(r, *o, (*o)->use_cache ? how : SAVE_HASH));
        save_warn_empty(r, (*o)->path, &(*o)->rec);
        value_push(r->arena, list, make_entry(r, (*o)->def, &(*o)->rec));
    }
    snap->outs = sort_entries(list);
    return NULL;
}

err *save_outs(struct repo *r, struct stage *s, enum save_how how, struct snapshot *snap)
{
    return save_all(r, &s->outs, how, snap);
}

static err *save_wanted(struct repo *r, struct stage *s, bool at_end, enum save_how how,
                        struct snapshot *snap)
{
    struct out_vec wanted = {0};
    vec_each (&s->outs, o)
        if ((at_end && !(*o)->checkpoint) ||
            fs_exists(project_abs(r->project, (*o)->path, r->arena)))
            arena_push(r->arena, &wanted, *o);
        else
            (*o)->rec = (struct recorded){0};
    return save_all(r, &wanted, how, snap);
}

err *save_outs_so_far(struct repo *r, struct stage *s, enum save_how how, struct snapshot *snap)
{
    return save_wanted(r, s, false, how, snap);
}

err *save_outs_of_checkpoints(struct repo *r, struct stage *s, enum save_how how,
                              struct snapshot *snap)
{
    return save_wanted(r, s, true, how, snap);
}

/* --- the lock --- */

struct value *save_lock_entry(struct repo *r, const struct stage *s, const struct snapshot *snap)
{
    struct value *e = value_map(r->arena);
    value_set(r->arena, e, "cmd", value_copy(r->arena, s->cmd));
    if (snap->deps)
        value_set(r->arena, e, "deps", snap->deps);
    if (snap->params)
        value_set(r->arena, e, "params", snap->params);
    if (snap->outs)
        value_set(r->arena, e, "outs", snap->outs);
    return e;
}

err *save_data_text(struct repo *r, const struct stage *s, const char **ret)
{
    scoped(sb) struct sb text = SB_INIT;
    struct dvcfile now = *s->file;
    vec_each (&s->outs, o) {
        sb_clear(&text);
        TRY(dvcfile_data_text(&now, (*o)->def, &(*o)->rec, r->arena, &text));
        now.text = arena_str(r->arena, sb_str(&text));
        struct value *doc = NULL;
        if (s->outs.len > 1) /* written by hand: DVC makes one output a file */
            TRY(yaml_read(sb_str(&text), r->arena, &doc));
        now.doc = doc ? doc : now.doc;
    }
    *ret = now.text;
    return NULL;
}

err *save_data_file(struct repo *r, struct stage *s)
{
    const char *text = NULL;
    TRY(save_data_text(r, s, &text));
    if (!s->file->text || !streq(s->file->text, text)) {
        TRY(fs_write_file(project_abs(r->project, s->file->path, r->arena), str_of(text), 0666,
                          true));
        s->file->text = text;
    }
    repo_track(r, s->file->path);
    return NULL;
}

err *save_lock(struct repo *r, struct stage *s, struct value *entry, const char **told)
{
    const char *path = s->file->lock->path, *show = path_rel(r->arena, path, r->project->cwd_rel);
    struct lock_edit_result done;
    struct lock_place at;
    if (!repo_lock_place(r, path, &at))
        BUG("'%s' is no lock file", path);
    TRY(lock_edits_set(r->locks, &at, s->name, entry, &done));
    if (done.changed) {
        if (done.created)
            repo_say(r, "Generating lock file '%s'", show);
        if (!told || !*told || !streq(*told, path))
            repo_say(r, "Updating lock file '%s'", show);
        if (told)
            *told = path;
        repo_track(r, path);
    }
    s->locked = entry;
    s->locked_cmd = s->cmd;
    return NULL;
}
