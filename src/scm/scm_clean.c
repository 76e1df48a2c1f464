#include "scm/scm_clean.h"

#include "base/fs.h"
#include "base/tmpfile.h"
#include "scm/scm_config.h"
#include "scm/scm_index.h"
#include "scm/scm_plain.h"
#include "scm/scm_program.h"
#include "scm/scm_store.h"

#include <errno.h>
#include <fcntl.h>

/* --- who converts --- */

/* Is a driver of this name configured at all? */
static bool has_driver(struct scm *s, const char *name)
{
    scoped(sb) struct sb prefix = SB_INIT;
    sb_addf(&prefix, "filter.%s.", name);
    return scm_config_has(s, prefix.buf);
}

static bool is_text_value(const char *value)
{
    return value && git_lib.attr_value(value) == GIT_ATTR_VALUE_STRING;
}

/* Whether the git program has to convert `path`. */
static err *needs_program(struct scm *s, const char *path, bool *ret)
{
    const char *names[] = {"filter", "working-tree-encoding", "ident"},
               *values[ARRAY_LEN(names)] = {0};
    git_attr_options opts = {.version = GIT_ATTR_OPTIONS_VERSION};
    if (s->index && s->index->is_beyond_library) { /* the library looks for attributes there, too */
        *ret = true;
        return NULL;
    }
    TRY(git_lib_check(
        git_lib.attr_get_many_ext(values, s->store.repo, &opts, path, ARRAY_LEN(names), names),
        "reading the attributes of '%s'", path));
    *ret = (is_text_value(values[0]) && has_driver(s, values[0])) || is_text_value(values[1]) ||
           (values[2] && git_lib.attr_value(values[2]) == GIT_ATTR_VALUE_TRUE);
    return NULL;
}

/* --- to the store --- */

static err *read_file(const char *path, struct sb *out)
{
    scoped(fd) int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    struct fs_stat st;
    if (fd < 0)
        return err_errno(errno == ENOTDIR ? ENOENT : errno, path);
    TRY(fs_fstat(fd, path, &st));
    if (st.kind != FS_FILE)
        return err_new(ERR_NOT_FOUND, "'%s' is no longer a file", path);
    return fs_read_fd(fd, path, st.size_bytes, out);
}

static err *name_blob(struct scm *s, struct str bytes, bool store, git_oid *ret)
{
    return store ? scm_store_write(s, bytes, GIT_OBJECT_BLOB, ret)
                 : scm_store_hash(s, bytes, GIT_OBJECT_BLOB, ret);
}

/* Through the library's filters; `list` may be NULL: none. */
static err *name_filtered(struct scm *s, git_filter_list *list, struct str bytes, bool store,
                          git_oid *ret)
{
    git_buf filtered = GIT_BUF_INIT;
    if (!list)
        return name_blob(s, bytes, store, ret);
    err *e =
        git_lib_check(git_lib.filter_list_apply_to_buffer(&filtered, list, bytes.ptr, bytes.len),
                      "converting line ends");
    if (!e)
        e = name_blob(s, (struct str){filtered.ptr, filtered.size}, store, ret);
    git_lib.buf_dispose(&filtered);
    return e;
}

static err *add_filtered(git_filter_list *list, struct str bytes, struct sb *out)
{
    git_buf filtered = GIT_BUF_INIT;
    err *e =
        git_lib_check(git_lib.filter_list_apply_to_buffer(&filtered, list, bytes.ptr, bytes.len),
                      "converting line ends");
    if (!e)
        sb_add_mem(out, filtered.ptr, filtered.size);
    git_lib.buf_dispose(&filtered);
    return e;
}

static err *find_filters(struct scm *s, const char *path, git_filter_list **ret)
{
    return git_lib_check(git_lib.filter_list_load(ret, s->store.repo, NULL, path, GIT_FILTER_TO_ODB,
                                                  GIT_FILTER_ALLOW_UNSAFE),
                         "looking for filters of '%s'", path);
}

static err *clean_one(struct scm *s, struct scm_clean_item *item, bool is_plain, bool store)
{
    scoped(sb) struct sb path = SB_INIT, bytes = SB_INIT;
    git_filter_list *list = NULL;
    sb_addf(&path, "%s/%s", s->root, item->path);
    struct fs_stat st = {0};
    if (item->mode == SCM_MODE_LINK) /* without core.symlinks it may be a file */
        TRY(fs_lstat(path.buf, &st));
    if (st.kind == FS_LINK) {
        TRY(fs_readlink(path.buf, &bytes));
        return name_blob(s, sb_str(&bytes), store, &item->id);
    }
    TRY(read_file(path.buf, &bytes));
    if (item->mode != SCM_MODE_LINK && !is_plain)
        TRY(find_filters(s, item->path, &list));
    err *e = name_filtered(s, list, sb_str(&bytes), store, &item->id);
    git_lib.filter_list_free(list);
    return err_note(e, "in '%s'", item->path);
}

VEC(item_ptrs, struct scm_clean_item *);

/* A copy of the index beside it, where its shared part is found, too.  Without an index no file:
 * git makes one. */
static err *copy_index(struct scm *s, struct tmpfile *copy)
{
    scoped(sb) struct sb path = SB_INIT, bytes = SB_INIT;
    sb_addf(&path, "%s/index", s->git_dir);
    TRY(tmpfile_create(copy, s->git_dir, 0600));
    err *e = fs_read_file(path.buf, &bytes);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e); /* nothing was ever added */
        return fs_remove(copy->path);
    }
    TRY(e);
    return fs_write_all(copy->fd, copy->path, bytes.buf, bytes.len);
}

static err *read_names(struct scm *s, const char *path, const struct item_ptrs *items)
{
    scoped(sb) struct sb bytes = SB_INIT;
    struct scm_index ix = {0};
    TRY(fs_read_file(path, &bytes));
    err *e = scm_index_parse(s->git_dir, sb_str(&bytes), &ix);
    for (size_t i = 0; !e && i < items->len; i++) {
        struct scm_clean_item *item = items->at[i];
        const struct scm_index_entry *found = scm_index_find(&ix, str_of(item->path));
        if (found)
            item->id = found->id;
        else
            e = err_new(ERR_NOT_FOUND, "'%s' is no longer a file", item->path);
    }
    scm_index_release(&ix);
    return e;
}

static void add_index_info(const struct scm_index_entry *e, struct sb *out)
{
    const struct scm_id id = scm_oid_hex(&e->id);
    sb_addf(out, "%o %s 0\t%s", (unsigned)e->mode, id.hex, e->path);
    sb_add_mem(out, "", 1);
}

/* Without skip-worktree and assume-unchanged: git would drop the file from the index, or take it
 * for what it was, unread. */
static err *forget_flags(struct scm *s, const char *path, const struct item_ptrs *items)
{
    static const char *const args[] = {
        "-c", "core.splitIndex=false", "-c", "core.fsmonitor=false", "update-index",
        "-z", "--index-info",          NULL};
    scoped(sb) struct sb bytes = SB_INIT, input = SB_INIT;
    struct scm_index ix = {0};
    if (!fs_exists(path))
        return NULL;
    TRY(fs_read_file(path, &bytes));
    err *e = scm_index_parse(s->git_dir, sb_str(&bytes), &ix);
    for (size_t i = 0; !e && i < items->len; i++) {
        const struct scm_index_entry *found = scm_index_find(&ix, str_of(items->at[i]->path));
        if (found && (found->is_skipped || found->is_assumed))
            add_index_info(found, &input);
    }
    scm_index_release(&ix);
    return e || !input.len ? e : scm_program_run_index(s, path, args, sb_str(&input));
}

/* Added to a copy of the index: how line ends are converted depends on what is tracked. */
static err *clean_by_program(struct scm *s, const struct item_ptrs *items)
{
    static const char *const args[] = {"-c",           "core.splitIndex=false",
                                       "-c",           "core.fsmonitor=false",
                                       "update-index", "--add",
                                       "--remove",     "-z",
                                       "--stdin",      NULL};
    scoped(tmpfile) struct tmpfile copy = TMPFILE_INIT;
    scoped(sb) struct sb input = SB_INIT;
    vec_each (items, i)
        sb_add_mem(&input, (*i)->path, strlen((*i)->path) + 1);
    TRY(copy_index(s, &copy));
    TRY(forget_flags(s, copy.path, items));
    TRY(scm_program_run_index(s, copy.path, args, sb_str(&input)));
    TRY(read_names(s, copy.path, items));
    return git_lib_check(git_lib.odb_refresh(s->store.odb), "reading what git wrote");
}

err *scm_clean(struct scm *s, struct scm_clean_items *items, bool store)
{
    struct item_ptrs for_program = {0};
    struct scm_plain plain;
    err *e = scm_store_open(s);
    scm_plain_begin(s, &plain);
    for (size_t i = 0; !e && i < items->len; i++) {
        struct scm_clean_item *item = &items->at[i];
        const bool is_plain = scm_plain_is(&plain, item->path);
        bool by_program = false;
        if (scm_mode_is_file(item->mode) && !is_plain)
            e = needs_program(s, item->path, &by_program);
        if (!e && by_program)
            vec_push(&for_program, item);
        else if (!e)
            e = clean_one(s, item, is_plain, store);
    }
    if (!e && for_program.len)
        e = clean_by_program(s, &for_program);
    vec_release(&for_program);
    return e;
}

static err *bytes_by_program(struct scm *s, const char *path, struct str bytes, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb at = SB_INIT, id = SB_INIT;
    sb_addf(&at, "--path=%s", path);
    const char *const write[] = {"hash-object", "-w", "--stdin", at.buf, NULL};
    TRY(scm_program_run(s, write, bytes, &id));
    const char *name = arena_str(&a, str_trim(sb_str(&id)));
    const char *const read[] = {"cat-file", "blob", name, NULL};
    return scm_program_run(s, read, STR_LIT(""), out);
}

static err *bytes_by_library(struct scm *s, const char *path, struct str bytes, struct sb *out)
{
    git_filter_list *list = NULL;
    TRY(find_filters(s, path, &list));
    err *e = NULL;
    if (list)
        e = add_filtered(list, bytes, out);
    else
        sb_add_str(out, bytes);
    git_lib.filter_list_free(list);
    return err_note(e, "in '%s'", path);
}

err *scm_clean_bytes(struct scm *s, const char *path, struct str bytes, struct sb *out)
{
    struct scm_plain plain;
    bool by_program = false;
    scm_plain_begin(s, &plain);
    if (scm_plain_is(&plain, path)) {
        sb_add_str(out, bytes);
        return NULL;
    }
    TRY(scm_store_open(s));
    TRY(needs_program(s, path, &by_program));
    return by_program ? bytes_by_program(s, path, bytes, out)
                      : bytes_by_library(s, path, bytes, out);
}

/* --- to the work tree --- */

static err *smudge_by_program(struct scm *s, const char *path, const git_oid *blob, struct sb *out)
{
    scoped(sb) struct sb at = SB_INIT;
    struct scm_id name = scm_oid_hex(blob);
    sb_addf(&at, "--path=%s", path);
    const char *const args[] = {"cat-file", "--filters", at.buf, name.hex, NULL};
    return scm_program_run(s, args, STR_LIT(""), out);
}

static err *smudge_by_library(struct scm *s, const char *path, struct str bytes, struct sb *out)
{
    git_filter_list *list = NULL;
    git_buf filtered = GIT_BUF_INIT;
    TRY(git_lib_check(git_lib.filter_list_load(&list, s->store.repo, NULL, path,
                                               GIT_FILTER_TO_WORKTREE, GIT_FILTER_ALLOW_UNSAFE),
                      "looking for filters of '%s'", path));
    if (!list) {
        sb_add_str(out, bytes);
        return NULL;
    }
    err *e =
        git_lib_check(git_lib.filter_list_apply_to_buffer(&filtered, list, bytes.ptr, bytes.len),
                      "converting line ends of '%s'", path);
    if (!e)
        sb_add_mem(out, filtered.ptr, filtered.size);
    git_lib.buf_dispose(&filtered);
    git_lib.filter_list_free(list);
    return e;
}

err *scm_smudge(struct scm_plain *plain, const char *path, const git_oid *blob, struct sb *out)
{
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    struct scm *s = plain->scm;
    bool by_program = false;
    if (scm_plain_is(plain, path)) {
        TRY(scm_store_read(s, blob, GIT_OBJECT_BLOB, &o));
        sb_add_str(out, o.bytes);
        return NULL;
    }
    TRY(scm_store_open(s));
    TRY(needs_program(s, path, &by_program));
    if (by_program)
        return smudge_by_program(s, path, blob, out);
    TRY(scm_store_read(s, blob, GIT_OBJECT_BLOB, &o));
    return smudge_by_library(s, path, o.bytes, out);
}
