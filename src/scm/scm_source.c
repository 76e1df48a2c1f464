#include "scm/scm_source.h"

#include "base/path.h"
#include "scm/scm_store.h"
#include "scm/scm_tree.h"

enum { MAX_LINKS = 40 /* as the kernel */ };

struct scm_source {
    struct source base;
    struct scm *scm;
    git_oid tree; /* of the whole revision: links may lead above the subdirectory */
    struct kept_tree {
        git_oid id;
        struct scm_object o;
    } root, below; /* that tree once it has been read, and the last one inside: most look-ups end
                      there */
    const char *subdir;
    struct arena arena;
};

static struct scm_source *self_of(struct source *src)
{
    return (struct scm_source *)src;
}

/* What the revision has but the store lacks is no missing file: nobody may take it for "not there".
 */
static err *read_object(struct scm_source *s, const char *path, const git_oid *id,
                        git_object_t type, struct scm_object *ret)
{
    err *e = scm_store_read(s->scm, id, type, ret);
    if (e && err_code_of(e) == ERR_NOT_FOUND)
        return err_wrap(e, ERR_IO, "cannot read '%s' of revision '%s'", path, s->base.label);
    return e;
}

static err *find_item(struct scm_source *s, const git_oid *tree, const char *path,
                      struct scm_tree_item *ret)
{
    err *e = scm_tree_find(s->scm, tree, path, ret);
    if (e && err_code_of(e) == ERR_NOT_FOUND)
        return err_wrap(e, ERR_IO, "cannot read '%s' of revision '%s'", path, s->base.label);
    return e;
}

/* --- paths --- */

/* A link's target as a path of the revision; NULL when it leads out of it. */
static err *read_link(struct scm_source *s, const char *path, const git_oid *blob, struct arena *a,
                      const char **ret)
{
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    TRY(read_object(s, path, blob, GIT_OBJECT_BLOB, &o));
    const char *target = arena_str(a, o.bytes);
    const char *whole = path_norm(a, path_join(a, path_dir(a, path), target));
    *ret = path_is_abs(target) || !path_is_inside(whole, "") ? NULL : whole;
    return NULL;
}

static err *read_tree(struct scm_source *s, const git_oid *id, const char *name, struct str *ret)
{
    struct kept_tree *kept = scm_oid_equal(id, &s->tree) ? &s->root : &s->below;
    if (!kept->o.bytes.ptr || !scm_oid_equal(id, &kept->id)) {
        scm_object_scope_end(&kept->o);
        TRY(read_object(s, name, id, GIT_OBJECT_TREE, &kept->o));
        kept->id = *id;
    }
    *ret = kept->o.bytes;
    return NULL;
}

static err *find_part(struct scm_source *s, const git_oid *tree, const char *name,
                      struct scm_tree_item *ret)
{
    struct scm_tree_item item;
    struct str rest, wanted = str_of(name);
    TRY(read_tree(s, tree, name, &rest));
    *ret = (struct scm_tree_item){0};
    while (!ret->mode && scm_tree_next(&rest, &item))
        if (str_eq(item.name, wanted))
            *ret = item;
    return NULL;
}

/* Go along `path` until its end or a link; what follows the link is *ret_rest. */
static err *go(struct scm_source *s, const char *path, struct arena *a, struct scm_tree_item *item,
               const char **ret_at, const char **ret_rest)
{
    struct str rest = str_of(path), part;
    *item = (struct scm_tree_item){.mode = SCM_MODE_TREE, .id = s->tree};
    *ret_at = path;
    *ret_rest = "";
    while (str_split(&rest, '/', &part)) {
        if (!scm_mode_is_tree(item->mode)) {
            *item = (struct scm_tree_item){0};
            return NULL;
        }
        if (!part.len || str_is(part, "."))
            continue;
        TRY(find_part(s, &item->id, arena_str(a, part), item));
        if (item->mode == SCM_MODE_LINK) {
            *ret_at = arena_strndup(a, path, (size_t)(part.ptr + part.len - path));
            *ret_rest = rest.ptr ? arena_str(a, rest) : "";
            return NULL;
        }
    }
    return NULL;
}

/* What `path` (of the source) leads to; mode 0 when to nothing.  Links are followed inside the
 * revision. */
static err *look_up(struct scm_source *s, const char *path, struct scm_tree_item *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *whole = path_join(&a, s->subdir, path), *at = NULL, *rest = NULL;
    for (int links = 0; links <= MAX_LINKS; links++) {
        struct scm_tree_item item;
        TRY(go(s, whole, &a, &item, &at, &rest));
        if (item.mode != SCM_MODE_LINK) {
            *ret = item;
            return NULL;
        }
        TRY(read_link(s, at, &item.id, &a, &whole));
        if (!whole)
            break;
        whole = path_norm(&a, path_join(&a, whole, rest));
        if (!path_is_inside(whole, ""))
            break;
    }
    *ret = (struct scm_tree_item){0};
    return NULL;
}

/* --- as a source --- */

static enum fs_kind kind_of(unsigned mode)
{
    if (scm_mode_is_tree(mode) || mode == SCM_MODE_MODULE)
        return FS_DIR;
    if (mode == SCM_MODE_LINK)
        return FS_LINK;
    return scm_mode_is_file(mode) ? FS_FILE : FS_NONE;
}

static err *source_stat_rev(struct source *src, const char *path, enum fs_kind *ret_kind)
{
    struct scm_tree_item item;
    TRY(look_up(self_of(src), path, &item));
    *ret_kind = kind_of(item.mode);
    return NULL;
}

static err *missing(const struct scm_source *s, const char *path)
{
    return err_new(ERR_NOT_FOUND, "'%s' does not exist in revision '%s'", path, s->base.label);
}

/* Listings read the same few files of many revisions: those of the next one are fetched together.
 */
static void remember(struct scm *s, const char *whole)
{
    if (s->store.promisor && !strs_has(&s->store.read_paths, whole))
        vec_push(&s->store.read_paths, arena_strdup(&s->arena, whole));
}

static err *source_read_rev(struct source *src, const char *path, struct sb *out)
{
    struct scm_source *s = self_of(src);
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_tree_item item;
    TRY(look_up(s, path, &item));
    if (!scm_mode_is_file(item.mode))
        return missing(s, path);
    remember(s->scm, path_join(&a, s->subdir, path));
    TRY(read_object(s, path, &item.id, GIT_OBJECT_BLOB, &o));
    sb_add_str(out, o.bytes);
    return NULL;
}

VEC(entry_vec, struct fs_entry);

static int compare_entries(const void *a, const void *b)
{
    return strcmp(((const struct fs_entry *)a)->name, ((const struct fs_entry *)b)->name);
}

static err *source_list_rev(struct source *src, const char *path, struct arena *a,
                            struct fs_entries *ret)
{
    struct scm_source *s = self_of(src);
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    struct scm_tree_item item;
    struct entry_vec entries = {0};
    TRY(look_up(s, path, &item));
    if (kind_of(item.mode) != FS_DIR)
        return missing(s, path);
    if (scm_mode_is_tree(item.mode))
        TRY(read_object(s, path, &item.id, GIT_OBJECT_TREE, &o));
    struct str rest = o.bytes;
    while (scm_tree_next(&rest, &item))
        vec_push(&entries, ((struct fs_entry){arena_str(a, item.name), kind_of(item.mode)}));
    vec_sort(&entries, compare_entries);
    ret->len = entries.len;
    ret->at = arena_memdup(a, entries.at, entries.len * sizeof(*entries.at));
    vec_release(&entries);
    return NULL;
}

static bool source_identify_rev(struct source *src, const char *path, struct source_id *ret)
{
    struct scm_tree_item item;
    err *e = look_up(self_of(src), path, &item);
    bool known = !e && (scm_mode_is_tree(item.mode) || scm_mode_is_file(item.mode));
    if (known) {
        struct scm_id id = scm_oid_hex(&item.id);
        memcpy(ret->hex, id.hex, sizeof(id.hex));
    }
    err_free(e); /* who reads it is told */
    return known;
}

static const struct source_ops ops = {source_stat_rev, source_read_rev, source_list_rev,
                                      source_identify_rev};

/* --- opening --- */

static err *prefetch(struct scm_source *s)
{
    struct scm_oids ids = {0};
    err *e = NULL;
    vec_each (&s->scm->store.read_paths, path) {
        struct scm_tree_item item;
        e = scm_tree_find(s->scm, &s->tree, *path, &item);
        if (e)
            break;
        if (scm_mode_is_file(item.mode))
            vec_push(&ids, item.id);
    }
    if (!e && ids.len)
        e = scm_store_prefetch(s->scm, &ids);
    vec_release(&ids);
    return e;
}

err *scm_source_open(struct scm *s, const struct scm_id *rev, const char *subdir,
                     struct source **ret)
{
    enum { SHORT = 7 };
    git_oid tree;
    TRY(scm_tree_of(s, rev, &tree));
    struct scm_source *src = mem_zalloc(1, sizeof(*src));
    src->scm = s;
    src->tree = tree;
    src->subdir = arena_strdup(&src->arena, subdir);
    src->base = (struct source){.ops = &ops, .label = arena_strndup(&src->arena, rev->hex, SHORT)};
    err *e = prefetch(src);
    if (e) {
        scm_source_close(&src->base);
        return e;
    }
    *ret = &src->base;
    return NULL;
}

void scm_source_close(struct source *src)
{
    if (!src)
        return;
    struct scm_source *s = self_of(src);
    scm_object_scope_end(&s->root.o);
    scm_object_scope_end(&s->below.o);
    arena_release(&s->arena);
    free(s);
}

err *scm_source_entry(struct source *src, const char *path, struct scm_id *ret_blob,
                      unsigned *ret_mode)
{
    struct scm_source *s = self_of(src);
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_tree_item item;
    TRY(find_item(s, &s->tree, path_join(&a, s->subdir, path), &item));
    *ret_blob = item.mode ? scm_oid_hex(&item.id) : SCM_ID_NONE;
    *ret_mode = item.mode;
    return NULL;
}

err *scm_source_size(struct source *src, const char *path, uint64_t *ret_bytes)
{
    struct scm_source *s = self_of(src);
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    struct scm_tree_item item = {.mode = SCM_MODE_TREE, .id = s->tree};
    const char *whole = path_join(&a, s->subdir, path);
    *ret_bytes = 0;
    if (*whole)
        TRY(find_item(s, &s->tree, whole, &item));
    if (!item.mode || (item.mode & SCM_MODE_KIND) == SCM_MODE_MODULE)
        return NULL;
    TRY(read_object(s, path, &item.id, GIT_OBJECT_ANY, &o));
    *ret_bytes = o.bytes.len;
    return NULL;
}
