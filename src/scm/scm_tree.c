#include "scm/scm_tree.h"

#include "scm/scm_store.h"

/* --- reading --- */

bool scm_tree_next(struct str *rest, struct scm_tree_item *ret)
{
    unsigned mode = 0;
    size_t i = 0;
    while (i < rest->len && i < 7 && rest->ptr[i] >= '0' && rest->ptr[i] <= '7')
        mode = mode << 3 | (unsigned)(rest->ptr[i++] - '0');
    if (!mode || i == rest->len || rest->ptr[i] != ' ')
        return false;
    struct str tail = str_sub(*rest, i + 1, rest->len);
    ptrdiff_t nul = str_find(tail, '\0');
    if (nul < 1 || tail.len - (size_t)nul - 1 < sizeof(ret->id.id))
        return false;
    ret->name = str_sub(tail, 0, (size_t)nul);
    ret->mode = mode;
    scm_oid_set(&ret->id, tail.ptr + nul + 1);
    *rest = str_sub(tail, (size_t)nul + 1 + sizeof(ret->id.id), tail.len);
    return true;
}

void scm_tree_add_item(struct sb *out, unsigned mode, struct str name, const git_oid *id)
{
    sb_addf(out, "%o ", mode);
    sb_add_str(out, name);
    sb_add_char(out, '\0');
    sb_add_mem(out, id->id, sizeof(id->id));
}

static int next_char(const struct scm_tree_item *i, size_t at)
{
    return at < i->name.len ? (unsigned char)i->name.ptr[at] : scm_mode_is_tree(i->mode) ? '/' : 0;
}

int scm_tree_compare_items(const struct scm_tree_item *a, const struct scm_tree_item *b)
{
    size_t n = MIN(a->name.len, b->name.len);
    int c = memcmp(a->name.ptr, b->name.ptr, n);
    if (!c)
        c = next_char(a, n) - next_char(b, n);
    return c ? c : (a->name.len > b->name.len) - (a->name.len < b->name.len);
}

static err *find_item(struct scm *s, const git_oid *tree, struct str name,
                      struct scm_tree_item *ret)
{
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    struct scm_tree_item item;
    TRY(scm_store_read(s, tree, GIT_OBJECT_TREE, &o));
    struct str rest = o.bytes;
    while (scm_tree_next(&rest, &item))
        if (str_eq(item.name, name)) {
            item.name = name;
            *ret = item;
            return NULL;
        }
    *ret = (struct scm_tree_item){0};
    return NULL;
}

err *scm_tree_find(struct scm *s, const git_oid *tree, const char *path, struct scm_tree_item *ret)
{
    struct scm_tree_item item = {.mode = SCM_MODE_TREE, .id = *tree};
    struct str rest = str_of(path), part;
    while (item.mode && str_split(&rest, '/', &part)) {
        if (!scm_mode_is_tree(item.mode))
            item = (struct scm_tree_item){0};
        else if (part.len)
            TRY(find_item(s, &item.id, part, &item));
    }
    *ret = item;
    return NULL;
}

static err *flatten(struct scm *s, const git_oid *tree, const char *prefix, unsigned depth,
                    struct arena *a, struct scm_tree_files *out)
{
    enum { MAX_DEPTH = 2048 };
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    struct scm_tree_item item;
    if (depth > MAX_DEPTH)
        return err_new(ERR_INVALID, "the directories of a Git tree are nested too deeply");
    TRY(scm_store_read(s, tree, GIT_OBJECT_TREE, &o));
    struct str rest = o.bytes;
    while (scm_tree_next(&rest, &item)) {
        const char *path =
            arena_printf(a, "%s%s" STR_FMT, prefix, prefix[0] ? "/" : "", STR_ARG(item.name));
        if (scm_mode_is_tree(item.mode))
            TRY(flatten(s, &item.id, path, depth + 1, a, out));
        else
            vec_push(out, ((struct scm_tree_file){path, item.mode, item.id}));
    }
    return rest.len ? err_new(ERR_INVALID, "a Git tree is malformed") : NULL;
}

static int compare_files(const void *a, const void *b)
{
    return strcmp(((const struct scm_tree_file *)a)->path, ((const struct scm_tree_file *)b)->path);
}

void scm_tree_files_sort(struct scm_tree_files *files)
{
    vec_sort(files, compare_files);
}

err *scm_tree_flatten(struct scm *s, const git_oid *tree, const char *prefix, struct arena *a,
                      struct scm_tree_files *out)
{
    return flatten(s, tree, prefix, 0, a, out);
}

err *scm_tree_of(struct scm *s, const struct scm_id *rev, git_oid *ret)
{
    static const char key[] = "tree ";
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    git_oid id;
    TRY(scm_oid_from(rev, &id));
    TRY(scm_store_read(s, &id, GIT_OBJECT_ANY, &o));
    if (o.type == GIT_OBJECT_TREE) {
        *ret = id;
        return NULL;
    }
    struct str hex = str_sub(o.bytes, sizeof(key) - 1, sizeof(key) - 1 + 40);
    if (o.type != GIT_OBJECT_COMMIT || !str_starts(o.bytes, key) || !scm_oid_parse(hex, ret))
        return err_new(ERR_INVALID, "the Git object %s is no commit", rev->hex);
    return NULL;
}

/* --- writing --- */

struct writer {
    struct scm *scm;
    const struct scm_tree_files *files;
    const struct map *touched;
    size_t at; /* next file */
    unsigned depth;
};

static const struct scm_cached_tree *child_of(const struct scm_cached_tree *t, struct str name)
{
    for (size_t i = 0; t && i < t->nchildren; i++)
        if (str_is(name, t->children[i].name))
            return &t->children[i];
    return NULL;
}

static bool is_below(const struct scm_tree_file *f, struct str prefix)
{
    return strncmp(f->path, prefix.ptr, prefix.len) == 0;
}

/* A tree written before, when nothing below changed and it is still in the store (of a partial
 * clone it need not be). */
static err *reuse(struct writer *w, const struct scm_cached_tree *cached, struct str prefix,
                  git_oid *ret, bool *done)
{
    bool has = w->scm->store.promisor;
    struct str dir = str_sub(prefix, 0, prefix.len ? prefix.len - 1 : 0);
    if (!cached || !cached->is_valid || (w->touched && map_find_str(w->touched, dir)))
        return NULL;
    if (!has)
        TRY(scm_store_has(w->scm, &cached->id, &has));
    if (!has)
        return NULL;
    while (w->at < w->files->len && is_below(&w->files->at[w->at], prefix))
        w->at++;
    *ret = cached->id;
    *done = true;
    return NULL;
}

/* The tree of all files from here on that start with `prefix` ("" or ending with '/'). */
static err *write_level(struct writer *w, struct str prefix, const struct scm_cached_tree *cached,
                        git_oid *ret)
{
    enum { MAX_DEPTH = 2048 }; /* no path that can be opened has more */
    scoped(sb) struct sb bytes = SB_INIT;
    bool done = false;
    TRY(reuse(w, cached, prefix, ret, &done));
    if (done)
        return NULL;
    if (w->depth > MAX_DEPTH)
        return err_new(ERR_INVALID, "directories are nested more than %d levels deep", MAX_DEPTH);
    w->depth++;
    while (w->at < w->files->len && is_below(&w->files->at[w->at], prefix)) {
        const struct scm_tree_file *f = &w->files->at[w->at];
        struct str name = str_of(f->path + prefix.len);
        ptrdiff_t slash = str_find(name, '/');
        if (slash < 0) {
            scm_tree_add_item(&bytes, f->mode, name, &f->id);
            w->at++;
            continue;
        }
        git_oid id = f->id;
        name = str_sub(name, 0, (size_t)slash);
        if (f->path[prefix.len + (size_t)slash + 1])
            TRY(write_level(w, (struct str){f->path, prefix.len + (size_t)slash + 1},
                            child_of(cached, name), &id));
        else
            w->at++;
        scm_tree_add_item(&bytes, SCM_MODE_TREE, name, &id);
    }
    w->depth--;
    return scm_store_write(w->scm, sb_str(&bytes), GIT_OBJECT_TREE, ret);
}

err *scm_tree_write(struct scm *s, const struct scm_tree_files *files,
                    const struct scm_cached_tree *cached, const struct map *touched, git_oid *ret)
{
    struct writer w = {.scm = s, .files = files, .touched = touched};
    TRY(scm_store_open(s));
    return write_level(&w, STR_LIT(""), cached, ret);
}
