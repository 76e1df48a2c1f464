#include "scm/scm_commit.h"

#include "base/path.h"
#include "scm/scm_clean.h"
#include "scm/scm_ident.h"
#include "scm/scm_index.h"
#include "scm/scm_store.h"

/* --- commits --- */

static void add_header(struct sb *text, const char *key, const struct scm_id *id)
{
    sb_addf(text, "%s %s\n", key, id->hex);
}

err *scm_commit_create(struct scm *s, const struct scm_id *tree, const struct scm_id *parents,
                       size_t nparents, const char *message, char *const *vars, struct scm_id *ret)
{
    scoped(sb) struct sb text = SB_INIT;
    git_oid id;
    add_header(&text, "tree", tree);
    for (size_t i = 0; i < nparents; i++)
        add_header(&text, "parent", &parents[i]);
    sb_add(&text, "author ");
    TRY(scm_ident_add(s, SCM_AUTHOR, vars, &text));
    sb_add(&text, "\ncommitter ");
    TRY(scm_ident_add(s, SCM_COMMITTER, vars, &text));
    sb_addf(&text, "\n\n%s", message);
    TRY(scm_store_write(s, sb_str(&text), GIT_OBJECT_COMMIT, &id));
    *ret = scm_oid_hex(&id);
    return NULL;
}

/* --- the tree of the index --- */

static void add_entries(const struct scm_index *ix, struct scm_tree_files *out)
{
    vec_each (&ix->entries, e)
        if (!e->is_intent)
            vec_push(out, ((struct scm_tree_file){e->path, e->mode, e->id}));
}

err *scm_check_merged(struct scm *s)
{
    const struct scm_index *ix = NULL;
    TRY(scm_index_get(s, &ix));
    return scm_index_check_merged(ix);
}

err *scm_tree_index(struct scm *s, struct scm_id *ret_tree)
{
    const struct scm_index *ix = NULL;
    struct scm_tree_files files = {0};
    git_oid id;
    TRY(scm_index_get(s, &ix));
    TRY(scm_index_check_merged(ix));
    add_entries(ix, &files);
    err *e = scm_tree_write(s, &files, ix->tree, NULL, &id);
    vec_release(&files);
    TRY(e);
    *ret_tree = scm_oid_hex(&id);
    return NULL;
}

/* --- one path replaced --- */

struct edit {
    struct scm *scm;
    struct str bytes; /* of the new file; ptr NULL: remove */
    unsigned mode;
};
VEC(item_vec, struct scm_tree_item);

static int compare_items(const void *a, const void *b)
{
    return scm_tree_compare_items(a, b);
}

static err *write_items(struct scm *s, struct item_vec *items, git_oid *ret)
{
    scoped(sb) struct sb text = SB_INIT;
    vec_sort(items, compare_items);
    vec_each (items, i)
        scm_tree_add_item(&text, i->mode, i->name, &i->id);
    return scm_store_write(s, sb_str(&text), GIT_OBJECT_TREE, ret);
}

static err *edit_tree(const struct edit *ed, const git_oid *tree, struct str path, git_oid *ret,
                      bool *ret_empty);

/* What stands at the first component of `path`, or is to stand there, becomes *item; mode 0 when it
 * is to go. */
static err *edit_item(const struct edit *ed, struct str rest, struct scm_tree_item *item)
{
    bool is_empty = false;
    if (rest.len) {
        bool is_tree = scm_mode_is_tree(item->mode);
        TRY(edit_tree(ed, is_tree ? &item->id : NULL, rest, &item->id, &is_empty));
        item->mode = is_empty ? 0 : SCM_MODE_TREE;
        return NULL;
    }
    if (!ed->bytes.ptr) {
        item->mode = 0;
        return NULL;
    }
    if (ed->mode)
        item->mode = ed->mode;
    else if (!item->mode || scm_mode_is_tree(item->mode) || item->mode == SCM_MODE_MODULE)
        item->mode = SCM_MODE_FILE;
    return scm_store_write(ed->scm, ed->bytes, GIT_OBJECT_BLOB, &item->id);
}

static err *edit_items(const struct edit *ed, struct str path, struct item_vec *items)
{
    struct str rest = path, name;
    struct scm_tree_item none = {0}, *found = &none;
    str_split(&rest, '/', &name);
    vec_each (items, i)
        if (str_eq(i->name, name))
            found = i;
    none.name = name;
    bool is_removal_of_nothing = !found->mode && !ed->bytes.ptr;
    if (is_removal_of_nothing)
        return NULL;
    TRY(edit_item(ed, rest, found));
    if (found == &none && none.mode)
        vec_push(items, none);
    size_t kept = 0;
    for (size_t i = 0; i < items->len; i++)
        if (items->at[i].mode)
            items->at[kept++] = items->at[i];
    items->len = kept;
    return NULL;
}

static err *edit_tree(const struct edit *ed, const git_oid *tree, struct str path, git_oid *ret,
                      bool *ret_empty)
{
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    struct item_vec items = {0};
    struct scm_tree_item item;
    if (tree)
        TRY(scm_store_read(ed->scm, tree, GIT_OBJECT_TREE, &o));
    struct str rest = o.bytes;
    while (scm_tree_next(&rest, &item))
        vec_push(&items, item);
    err *e = edit_items(ed, path, &items);
    if (!e)
        e = write_items(ed->scm, &items, ret);
    *ret_empty = !items.len;
    vec_release(&items);
    return e;
}

err *scm_tree_with(struct scm *s, const struct scm_id *base, const char *path, struct str bytes,
                   unsigned mode, struct scm_id *ret_tree)
{
    struct edit ed = {s, bytes, mode};
    bool is_empty = false;
    git_oid id;
    if (!path_is_safe_rel(str_of(path)))
        return err_new(ERR_INVALID, "'%s' is no path for a Git tree", path);
    if (!scm_id_is_none(base))
        TRY(scm_tree_of(s, base, &id));
    TRY(edit_tree(&ed, scm_id_is_none(base) ? NULL : &id, str_of(path), &id, &is_empty));
    *ret_tree = scm_oid_hex(&id);
    return NULL;
}

err *scm_tree_with_file(struct scm *s, const struct scm_id *base, const char *path,
                        struct str bytes, struct scm_id *ret_tree)
{
    scoped(sb) struct sb stored = SB_INIT;
    TRY(scm_clean_bytes(s, path, bytes, &stored));
    return scm_tree_with(s, base, path, sb_str(&stored), 0, ret_tree);
}
