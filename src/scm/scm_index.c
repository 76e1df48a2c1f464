#include "scm/scm_index.h"

#include "scm/scm_index_read.h"
#include "scm/scm_internal.h"
#include "scm/scm_tree.h"

static err *load(struct scm *s, const char *path, struct scm_index *ix)
{
    scoped(fd) int fd = -1;
    scoped(sb) struct sb bytes = SB_INIT;
    TRY_UNLESS(ERR_NOT_FOUND, fs_open_read(path, &fd)); /* nothing was ever added */
    TRY(fs_fstat(fd, path, &ix->file));
    TRY(fs_read_fd(fd, path, ix->file.size_bytes, &bytes));
    return scm_index_parse(s->git_dir, sb_str(&bytes), ix);
}

err *scm_index_get(struct scm *s, const struct scm_index **ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_stat now;
    const char *path = scm_below(&a, s->git_dir, "index");
    TRY(fs_stat(path, &now));
    if (!s->index || !fs_stat_is_same(&now, &s->index->file)) {
        struct scm_index *ix = mem_zalloc(1, sizeof(*ix));
        err *e = load(s, path, ix);
        if (e) {
            scm_index_free(ix);
            return e;
        }
        scm_index_free(s->index);
        s->index = ix;
    }
    *ret = s->index;
    return NULL;
}

static int compare(const struct scm_index_entry *e, struct str path)
{
    return str_cmp((struct str){e->path, e->path_len}, path);
}

size_t scm_index_lower(const struct scm_index *ix, struct str path)
{
    size_t low = 0, high = ix->entries.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(&ix->entries.at[middle], path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct scm_index_entry *scm_index_find(const struct scm_index *ix, struct str path)
{
    size_t i = scm_index_lower(ix, path);
    const struct scm_index_entry *e = &ix->entries.at[i];
    return i < ix->entries.len && e->stage == 0 && compare(e, path) == 0 ? e : NULL;
}

/* The sparse directory above `path`, or NULL. */
static const struct scm_index_entry *find_sparse(const struct scm_index *ix, struct str path)
{
    for (size_t i = path.len; i-- > 0;) {
        const struct scm_index_entry *e =
            path.ptr[i] == '/' ? scm_index_find(ix, str_sub(path, 0, i + 1)) : NULL;
        if (e)
            return e;
    }
    return NULL;
}

/* At any stage. */
static bool has_exactly(const struct scm_index *ix, struct str path)
{
    size_t at = scm_index_lower(ix, path);
    return at < ix->entries.len && compare(&ix->entries.at[at], path) == 0;
}

static err *find_in_sparse(struct scm *s, const struct scm_index *ix, const char *path,
                           unsigned *ret_mode)
{
    const struct scm_index_entry *sparse = find_sparse(ix, str_of(path));
    struct scm_tree_item item = {0};
    if (sparse)
        TRY(scm_tree_find(s, &sparse->id, path + sparse->path_len, &item));
    *ret_mode = item.mode;
    return NULL;
}

err *scm_index_has_file(struct scm *s, const struct scm_index *ix, const char *path, bool *ret)
{
    unsigned mode = 0;
    bool has = has_exactly(ix, str_of(path));
    if (!has)
        TRY(find_in_sparse(s, ix, path, &mode));
    *ret = has || (mode && !scm_mode_is_tree(mode));
    return NULL;
}

err *scm_index_holds(struct scm *s, const struct scm_index *ix, const char *path, bool *ret)
{
    scoped(sb) struct sb below = SB_INIT;
    unsigned mode = 0;
    sb_addf(&below, "%s/", path);
    size_t at = scm_index_lower(ix, sb_str(&below));
    bool has = has_exactly(ix, str_of(path)) ||
               (at < ix->entries.len && starts_with(ix->entries.at[at].path, below.buf));
    if (!has)
        TRY(find_in_sparse(s, ix, path, &mode));
    *ret = has || mode;
    return NULL;
}

err *scm_index_check_merged(const struct scm_index *ix)
{
    scoped(sb) struct sb names = SB_INIT;
    const char *last = "";
    vec_each (&ix->entries, e)
        if (e->stage && !streq(e->path, last)) {
            sb_addf(&names, "%s'%s'", names.len ? ", " : "", e->path);
            last = e->path;
        }
    return names.len ? err_new(ERR_CONFLICT, "merge conflicts are not resolved yet: %s", names.buf)
                     : NULL;
}

void scm_index_free(struct scm_index *ix)
{
    if (!ix)
        return;
    scm_index_release(ix);
    free(ix);
}
