#include "experiment/plots_collect.h"

#include "base/path.h"
#include "base/utf8.h"
#include "data/csv_read.h"
#include "data/doc_memo.h"
#include "experiment/exp_files.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_ref.h"
#include "experiment/exp_revision.h"
#include "pipeline/params_file.h"
#include "pipeline/project_files.h"

struct collector {
    struct repo *repo;
    struct scm *scm;
    const struct plots_def_opts *opts;
    struct arena *arena;
    struct doc_memo *docs;
    struct map known; /* content and how it is read -> struct plots_source *, without an error */
};

static void collector_scope_end(struct collector *c)
{
    doc_memo_free(c->docs);
    map_release(&c->known);
}

void plots_revs_release(struct plots_revs *revs)
{
    vec_each (revs, r) {
        plots_configs_release(&r->configs);
        map_release(&r->by_path);
    }
    *revs = (struct plots_revs){0};
}

/* --- one file --- */

struct file {
    const char *path, *shown;
    struct oid oid; /* none: it is in the tree */
    bool no_header;
};

static bool has_table(const char *ext)
{
    return streq(ext, ".csv") || streq(ext, ".tsv");
}

static bool has_document(const char *ext)
{
    static const char *const exts[] = {".json", ".yaml", ".yml", ".toml", ".py"};
    for (size_t i = 0; i < ARRAY_LEN(exts); i++)
        if (streq(ext, exts[i]))
            return true;
    return has_table(ext);
}

static err *read_table(struct str text, const struct file *f, struct arena *a, struct value **ret)
{
    struct csv_opts opts = {.delimiter = ends_with(f->path, ".tsv") ? '\t' : ',',
                            .no_header = f->no_header};
    return csv_read(text, opts, a, ret);
}

static bool is_nothing(const struct value *doc)
{
    return (doc->kind == VALUE_MAP && !doc->map.len) || (doc->kind == VALUE_LIST && !doc->list.len);
}

static err *parse(struct str text, const struct file *f, struct arena *a, struct plots_source *ret)
{
    const char *ext = path_ext(f->path);
    struct value *doc = NULL;
    if (plots_def_is_image(f->path)) {
        ret->image = (struct str){arena_memdup(a, text.ptr, text.len), text.len};
        return NULL;
    }
    if (!utf8_is_valid(text))
        return err_new(ERR_INVALID, "unable to read: '%s', is not valid utf8", f->shown);
    TRY(has_table(ext) ? read_table(text, f, a, &doc) : params_file_parse(text, f->shown, a, &doc));
    ret->data = is_nothing(doc) ? NULL : doc;
    return NULL;
}

static err *read_bytes(const struct collector *c, const struct exp_revision *rev,
                       const struct file *f, struct sb *out)
{
    if (oid_is_none(&f->oid))
        return source_read(rev->src, f->path, out);
    return cache_read(&c->repo->cache, &f->oid, out);
}

/* What the content is called, and how it is read; NULL for files of the disk. */
static const char *content_key(const struct collector *c, const struct exp_revision *rev,
                               const struct file *f)
{
    struct source_id id;
    bool is_cached = !oid_is_none(&f->oid);
    if (!is_cached && !source_identify(rev->src, f->path, &id))
        return NULL;
    return arena_printf(c->arena, "%s %d%d%s", is_cached ? f->oid.text : id.hex,
                        is_cached ? (int)f->oid.algo : -1, f->no_header, path_ext(f->path));
}

static err *read_once(struct collector *c, const struct exp_revision *rev, const struct file *f,
                      struct plots_source *ret)
{
    const char *key = content_key(c, rev, f);
    const struct plots_source *known = key ? map_find(&c->known, key) : NULL;
    scoped(sb) struct sb text = SB_INIT;
    struct plots_source fresh = {.path = f->shown};
    if (!known) {
        TRY(read_bytes(c, rev, f, &text));
        TRY(parse(sb_str(&text), f, c->arena, &fresh));
    } else {
        fresh.data = known->data;
        fresh.image = known->image;
    }
    if (key && !known)
        map_set(&c->known, key, arena_memdup(c->arena, &fresh, sizeof(fresh)));
    *ret = fresh;
    return NULL;
}

/* --- the files of a revision --- */

static bool is_told_headless(const struct value *props)
{
    const struct value *header = value_find(props, "header");
    return value_is(header, VALUE_BOOL) && !header->b;
}

/* What the user says, else what is said of the output that the file is. */
static bool has_no_header(const struct collector *c, const struct exp_revision *rev,
                          const char *path)
{
    const struct out *o = index_find_out(rev->ix, path, NULL);
    bool is_plot = o && o->kind == OUT_PLOT && streq(o->path, path);
    return is_told_headless(c->opts->props) || (is_plot && is_told_headless(o->entry));
}

static err *find_file(const struct collector *c, const struct exp_revision *rev, const char *shown,
                      struct file *ret)
{
    const char *path = path_norm(c->arena, path_join(c->arena, c->repo->project->cwd_rel, shown));
    bool is_inside = !path_is_abs(path) && !streq(path, "..") && !starts_with(path, "../");
    const struct out *o = is_inside ? index_find_out(rev->ix, path, NULL) : NULL;
    bool is_lost_dir = o && streq(o->path, path) && oid_is_dir(&o->rec.oid);
    bool is_readable = has_document(path_ext(path)) || plots_def_is_image(path);
    *ret = (struct file){.path = path, .shown = shown};
    if (is_inside && (is_lost_dir || !is_readable))
        TRY(project_files_check_list(rev->ix, &c->repo->cache, path, c->arena));
    if (!is_inside || is_lost_dir)
        return err_new(ERR_NOT_FOUND, "[Errno 2] No such file or directory: '%s'", shown);
    if (!is_readable)
        return err_new(ERR_INVALID,
                       "'%s' - file type error\n"
                       "Only JSON, YAML, CSV and TSV formats are supported.",
                       shown);
    ret->no_header = has_no_header(c, rev, path);
    return project_files_find(rev->ix, &c->repo->cache, path, c->arena, &ret->oid);
}

/* Should the cache have it?  Of a directory what its list names. */
static bool is_of_cache(const struct exp_revision *rev, const struct file *f)
{
    const struct out *o = index_find_out(rev->ix, f->path, NULL);
    return o && o->use_cache && (streq(o->path, f->path) || !oid_is_none(&f->oid));
}

/* As the original tells of it: of what the cache should have that nobody has kept it. */
static struct value *describe(const struct collector *c, const struct exp_revision *rev,
                              const struct file *f, const err *e)
{
    struct value *error = exp_files_error(e, c->arena);
    const char *path = f->path;
    while (starts_with(path, "../"))
        path += 3;
    if (err_code_of(e) == ERR_NOT_FOUND)
        value_set(
            c->arena, error, "msg",
            value_strz(c->arena, arena_printf(c->arena, "[Errno 2] %s: '%s'",
                                              is_of_cache(rev, f) ? "No storage files available"
                                                                  : "No such file or directory",
                                              path)));
    return error;
}

static void read_source(struct collector *c, const struct exp_revision *rev, const char *shown,
                        struct plots_rev *ret)
{
    struct plots_source src = {0};
    struct file f;
    err *e = find_file(c, rev, shown, &f);
    if (!e)
        e = read_once(c, rev, &f, &src);
    src.path = shown;
    if (e) {
        src.error = describe(c, rev, &f, e);
        ret->failed = true;
        err_free(e); /* it is in the source now */
    }
    arena_push(c->arena, &ret->sources, src);
    map_set(&ret->by_path, shown, (void *)(uintptr_t)ret->sources.len);
}

static void read_sources(struct collector *c, const struct exp_revision *rev, struct plots_rev *ret)
{
    vec_each (&ret->configs, config) {
        ret->failed |= config->error != NULL;
        vec_each (&config->defs, d) {
            struct strs files = {0};
            plots_def_sources(d, c->arena, &files);
            vec_each (&files, f)
                if (!map_has(&ret->by_path, *f))
                    read_source(c, rev, *f, ret);
        }
    }
}

/* --- revisions --- */

static err *read_defs(struct collector *c, const struct scm_id *id, struct arena *tmp,
                      struct exp_revision *rev, struct plots_rev *ret)
{
    TRY(exp_revision_open(c->repo, c->scm, id, c->docs, tmp, rev));
    return plots_def_collect(rev->ix, &c->repo->cache, c->opts, c->arena, &ret->configs);
}

static err *read_rev(struct collector *c, const char *label, struct plots_rev *ret)
{
    scoped(arena) struct arena tmp = ARENA_INIT;
    scoped(exp_revision) struct exp_revision rev = EXP_REVISION_INIT;
    struct scm_id id = SCM_ID_NONE;
    *ret = (struct plots_rev){.label = arena_strdup(c->arena, label)};
    if (!streq(label, "workspace"))
        TRY(exp_partial_resolve_rev(c->scm, label, &id));
    err *e = read_defs(c, &id, &tmp, &rev, ret);
    if (!e) {
        read_sources(c, &rev, ret);
        return NULL;
    }
    if (err_code_of(e) == ERR_NOT_A_PROJECT)
        return e;
    ret->error = exp_files_error(e, c->arena);
    ret->failed = true;
    err_free(e); /* it is in the revision now */
    return NULL;
}

static err *add_rev(struct collector *c, const char *label, struct plots_revs *out)
{
    struct plots_rev rev;
    vec_each (out, r)
        if (streq(r->label, label))
            return NULL;
    TRY(read_rev(c, label, &rev));
    if (rev.configs.len || rev.error)
        arena_push(c->arena, out, rev);
    return NULL;
}

static err *add_revs(struct collector *c, const struct strs *revs, struct plots_revs *out)
{
    if (strs_has(revs, "workspace"))
        TRY(add_rev(c, "workspace", out));
    vec_each (revs, r)
        TRY(add_rev(c, *r, out));
    return NULL;
}

err *plots_collect(struct repo *r, struct scm *s, const struct strs *revs,
                   const struct plots_def_opts *opts, struct plots_revs *ret)
{
    scoped(collector) struct collector c = {
        .repo = r, .scm = s, .opts = opts, .arena = r->arena, .docs = doc_memo_new()};
    struct plots_revs out = {0};
    err *e = add_revs(&c, revs, &out);
    if (e)
        plots_revs_release(&out);
    else
        *ret = out;
    return e;
}

/* --- plots --- */

struct found {
    const struct plots_config *config;
    const struct plots_def *def;
};
VEC(founds, struct found);

static void add_part(struct plots_groups *groups, struct map *by_id, const char *id,
                     struct plots_part part, struct arena *a)
{
    uintptr_t at = (uintptr_t)map_find(by_id, id);
    if (!at) {
        struct plots_group fresh = {.id = id};
        arena_push(a, groups, fresh);
        at = groups->len;
        map_set(by_id, id, (void *)at);
    }
    arena_push(a, &groups->at[at - 1].parts, part);
}

/* One id in several files is several plots, each with the name of its file. */
static void group_rev(const struct plots_rev *rev, struct plots_groups *groups, struct map *by_id,
                      struct arena *a)
{
    scoped(map) struct map found = MAP_INIT;
    vec_each (&rev->configs, config)
        vec_each (&config->defs, d) {
            struct founds *same = map_find(&found, d->id);
            if (!same) {
                same = arena_new(a, struct founds);
                map_set(&found, d->id, same);
            }
            arena_push(a, same, ((struct found){config, d}));
        }
    map_each (&found, e) {
        const struct founds *same = e->value;
        vec_each (same, f) {
            bool is_one = same->len == 1 || !*f->config->file;
            const char *id =
                is_one ? f->def->id : arena_printf(a, "%s::%s", f->config->file, f->def->id);
            add_part(groups, by_id, id, (struct plots_part){rev, f->def}, a);
        }
    }
}

static struct value *join_props(const struct plots_parts *parts, struct arena *a)
{
    struct value *all = value_map(a);
    for (size_t i = parts->len; i--;) {
        const struct value *props = parts->at[i].def->props;
        for (size_t k = 0; k < props->map.len; k++)
            value_set(a, all, props->map.pairs[k].key, props->map.pairs[k].val);
    }
    return all;
}

void plots_group(const struct plots_revs *revs, struct arena *a, struct plots_groups *ret)
{
    scoped(map) struct map by_id = MAP_INIT;
    struct plots_groups groups = {0};
    vec_each (revs, r)
        group_rev(r, &groups, &by_id, a);
    vec_each (&groups, g)
        g->props = join_props(&g->parts, a);
    *ret = groups;
}

const struct plots_source *plots_rev_source(const struct plots_rev *r, const char *path)
{
    uintptr_t at = (uintptr_t)map_find(&r->by_path, path);
    return at ? &r->sources.at[at - 1] : NULL;
}

struct value *plots_part_data(const struct plots_part *p, struct arena *a)
{
    struct value *files = value_map(a);
    struct strs paths = {0};
    plots_def_sources(p->def, a, &paths);
    vec_each (&paths, path) {
        const struct plots_source *src = plots_rev_source(p->rev, *path);
        if (src && src->data)
            value_set(a, files, *path, (struct value *)(uintptr_t)src->data);
    }
    return files;
}
