#include "experiment/list_view.h"

#include "base/path.h"
#include "experiment/data_wants.h"
#include "remote/transfer.h"
#include "scm/scm_rev.h"
#include "scm/scm_source.h"

enum { ANY_X = 0111 };

/* --- opening --- */

err *list_view_open(struct repo *r, struct scm *scm, const char *rev, struct list_view *ret)
{
    struct list_view v = {.repo = r, .is_commit = rev};
    struct scm_id id = SCM_ID_NONE;
    if (rev && !scm)
        return err_new(ERR_UNSUPPORTED, "%s is not a git repository", r->project->root);
    if (rev)
        TRY(scm_rev_resolve(scm, rev, &id));
    TRY(exp_revision_open(r, scm, &id, NULL, r->arena, &v.rev));
    *ret = v;
    return NULL;
}

void list_view_close(struct list_view *v)
{
    exp_revision_close(&v->rev);
    map_release(&v->manifests);
}

/* --- what is on disk, or in the commit --- */

static err *look_in_commit(struct list_view *v, const char *path, struct list_entry *e)
{
    struct scm_id blob;
    unsigned mode = 0;
    TRY(scm_source_entry(v->rev.src, path, &blob, &mode));
    e->is_exec = !e->is_dir && (mode & ANY_X);
    e->has_size = true;
    return v->no_sizes ? NULL : scm_source_size(v->rev.src, path, &e->size_bytes);
}

/* Links have the size of what they lead to, and are no directories. */
static err *look_on_disk(struct list_view *v, const char *path, enum fs_kind kind,
                         struct list_entry *e)
{
    struct fs_stat st;
    TRY(fs_stat(project_abs(v->repo->project, path, v->repo->arena), &st));
    e->is_exec = kind == FS_FILE && (st.mode & ANY_X);
    e->has_size = true;
    e->size_bytes = st.kind == FS_NONE ? 0 : st.size_bytes;
    return NULL;
}

static err *look_at_file(struct list_view *v, const char *path, enum fs_kind kind,
                         struct list_entry *e)
{
    e->is_dir = kind == FS_DIR;
    return v->is_commit ? look_in_commit(v, path, e) : look_on_disk(v, path, kind, e);
}

static err *is_hidden(struct list_view *v, const char *path, bool is_dir, bool *ret)
{
    *ret = false;
    return *path ? ignore_check(v->rev.ix->ignore, path, is_dir, ret, NULL) : NULL;
}

/* --- tracked data --- */

static bool is_listed(const struct out *o)
{
    return o->use_cache && !o->is_outside;
}

static void look_at_out(const struct out *o, struct list_entry *e)
{
    const struct recorded *rec = &o->rec;
    e->is_out = true;
    if (!e->has_size) { /* nothing is there: what is recorded tells */
        e->is_dir = oid_is_dir(&rec->oid);
        e->has_size = rec->has_size || oid_is_none(&rec->oid);
        e->size_bytes = rec->has_size ? rec->size_bytes : 0;
    }
    e->md5 = oid_is_none(&rec->oid) ? NULL : rec->oid.text;
}

/* The output that `path` is, or is inside of; NULL. */
static const struct out *find_out(const struct list_view *v, const char *path)
{
    vec_each (&v->rev.ix->stages, s)
        vec_each (&(*s)->outs, o)
            if (is_listed(*o) && path_is_inside(path, (*o)->path))
                return *o;
    return NULL;
}

static err *bring_manifest(struct list_view *v, const struct out *o)
{
    struct repo *r = v->repo;
    struct transfer_wants wants = {0};
    struct transfer_objects found = {0};
    scoped(remote) struct remote *remote = NULL;
    arena_push(r->arena, &wants, ((struct transfer_want){.oid = o->rec.oid}));
    TRY(data_wants_open_remote(r, v->remote ? v->remote : o->remote, &remote));
    if (!remote)
        return NULL;
    return transfer_compare(&(struct transfer_ends){.cache = &r->cache, .remote = remote}, &wants,
                            r->arena, &found);
}

static err *read_manifest(struct list_view *v, const struct out *o, struct manifest *ret)
{
    struct repo *r = v->repo;
    err *e = cache_read_manifest(&r->cache, &o->rec.oid, r->arena, ret);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e); /* perhaps a remote has it */
    TRY(bring_manifest(v, o));
    e = cache_read_manifest(&r->cache, &o->rec.oid, r->arena, ret);
    if (e && err_code_of(e) == ERR_NOT_FOUND)
        return err_wrap(e, ERR_UNEXPECTED, "failed to load directory '%s'", o->path);
    return e;
}

static err *find_manifest(struct list_view *v, const struct out *o, const struct manifest **ret)
{
    struct manifest *m = map_find(&v->manifests, o->path);
    if (!m) {
        m = arena_new(v->repo->arena, struct manifest);
        TRY(read_manifest(v, o, m));
        map_set(&v->manifests, o->path, m);
    }
    *ret = m;
    return NULL;
}

/* --- a directory --- */

struct dir_list {
    struct list_view *view;
    const char *path;
    struct map entries; /* name -> struct list_entry */
};

static void dir_list_scope_end(struct dir_list *d)
{
    map_release(&d->entries);
}

static struct list_entry *add_entry(struct dir_list *d, struct str name, bool *ret_is_new)
{
    struct arena *a = d->view->repo->arena;
    struct list_entry *e = map_find_str(&d->entries, name);
    *ret_is_new = !e;
    if (e)
        return e;
    e = arena_new(a, struct list_entry);
    e->name = arena_str(a, name);
    map_set_str(&d->entries, name, e);
    return e;
}

static err *add_file(struct dir_list *d, const struct fs_entry *f)
{
    struct list_view *v = d->view;
    const char *path = path_join(v->repo->arena, d->path, f->name);
    bool hidden, is_new;
    TRY(is_hidden(v, path, f->kind == FS_DIR, &hidden));
    if (hidden)
        return NULL;
    return look_at_file(v, path, f->kind, add_entry(d, str_of(f->name), &is_new));
}

static err *add_files(struct dir_list *d)
{
    struct list_view *v = d->view;
    struct fs_entries files = {0};
    enum fs_kind kind;
    bool hidden;
    TRY(source_stat(v->rev.src, d->path, &kind));
    if (v->dvc_only || kind != FS_DIR)
        return NULL;
    TRY(is_hidden(v, d->path, true, &hidden));
    if (hidden)
        return NULL;
    TRY(source_list(v->rev.src, d->path, v->repo->arena, &files));
    for (size_t i = 0; i < files.len; i++)
        TRY(add_file(d, &files.at[i]));
    return NULL;
}

/* The part of a path below the directory: its first name, and whether that is all of it. */
static bool first_name(const struct dir_list *d, const char *path, struct str *ret,
                       bool *ret_is_all)
{
    size_t len = strlen(d->path);
    if (streq(path, d->path) || !path_is_inside(path, d->path))
        return false;
    const char *rest = path + len + (len ? 1 : 0), *slash = strchr(rest, '/');
    *ret = (struct str){rest, slash ? (size_t)(slash - rest) : strlen(rest)};
    *ret_is_all = !slash;
    return true;
}

static void add_outs(struct dir_list *d)
{
    vec_each (&d->view->rev.ix->stages, s)
        vec_each (&(*s)->outs, o) {
            struct str name;
            bool is_all, is_new;
            if (!is_listed(*o) || !first_name(d, (*o)->path, &name, &is_all))
                continue;
            struct list_entry *e = add_entry(d, name, &is_new);
            if (is_all)
                look_at_out(*o, e);
            else if (is_new)
                e->is_dir = true;
        }
}

static void add_listed(struct dir_list *d, const struct manifest_entry *m, const char *path)
{
    struct str name;
    bool is_all, is_new;
    if (!first_name(d, path, &name, &is_all))
        return;
    struct list_entry *e = add_entry(d, name, &is_new);
    e->is_out = true;
    if (is_all)
        e->md5 = m->oid.text;
    else if (is_new)
        e->is_dir = true;
}

/* Of a directory that is tracked, or inside of one. */
static err *add_data(struct dir_list *d)
{
    const struct out *o = find_out(d->view, d->path);
    const struct manifest *m = NULL;
    scoped(sb) struct sb path = SB_INIT;
    if (!o || !oid_is_dir(&o->rec.oid))
        return NULL;
    TRY(find_manifest(d->view, o, &m));
    for (size_t i = 0; i < m->len; i++) {
        sb_clear(&path);
        sb_addf(&path, "%s/%s", o->path, m->at[i].relpath);
        add_listed(d, &m->at[i], path.buf);
    }
    return NULL;
}

static int entry_cmp(const void *a, const void *b)
{
    const struct list_entry *x = a, *y = b;
    return strcmp(x->name, y->name);
}

err *list_view_dir(struct list_view *v, const char *path, struct list_entries *ret)
{
    scoped(dir_list) struct dir_list d = {.view = v, .path = path};
    TRY(add_files(&d));
    add_outs(&d);
    TRY(add_data(&d));
    map_each (&d.entries, e)
        arena_push(v->repo->arena, ret, *(struct list_entry *)e->value);
    vec_sort(ret, entry_cmp);
    return NULL;
}

/* --- one path --- */

static err *look_at_place(struct list_view *v, const char *path, struct list_entry *e,
                          bool *ret_is_hidden)
{
    enum fs_kind kind;
    TRY(source_stat(v->rev.src, path, &kind));
    if (kind == FS_NONE)
        return NULL;
    TRY(is_hidden(v, path, kind == FS_DIR, ret_is_hidden));
    if (*ret_is_hidden)
        return NULL;
    e->name = path;
    return look_at_file(v, path, kind, e);
}

/* What the directory around it lists. */
static err *look_in_parent(struct list_view *v, const char *path, struct list_entry *e)
{
    struct list_entries siblings = {0};
    const char *name = path_base(path);
    TRY(list_view_dir(v, path_dir(v->repo->arena, path), &siblings));
    vec_each (&siblings, s)
        if (streq(s->name, name) && (s->is_out || !e->name))
            *e = *s;
    return NULL;
}

err *list_view_look(struct list_view *v, const char *path, struct list_entry *ret,
                    bool *ret_is_hidden)
{
    struct list_entry e = {0};
    *ret_is_hidden = false;
    TRY(look_at_place(v, path, &e, ret_is_hidden));
    if (*path)
        TRY(look_in_parent(v, path, &e));
    *ret = e;
    return NULL;
}
