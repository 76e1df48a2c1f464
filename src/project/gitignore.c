#include "project/gitignore.h"

#include "base/fs.h"
#include "base/map.h"
#include "base/path.h"
#include "project/py_text.h"
#include "scm/scm_ignore.h"

/* A .gitignore as it was when last read or written here: thousands of outputs in one directory must
 * not mean thousands of readings. */
struct ignore_file {
    struct fs_stat seen;
    struct map lines;   /* a set */
    struct map added;   /* entries entered by us, as take_out wants them */
    const char *output; /* one that was entered */
    bool is_there, ends_line;
};

struct gitignore {
    struct project *project;
    struct scm *scm;
    struct arena *a;
    struct map files;    /* absolute path -> struct ignore_file */
    struct strs changed; /* project paths of .gitignore files */
};

struct gitignore *gitignore_new(struct project *p, struct scm *scm, struct arena *a)
{
    struct gitignore *g = arena_new(a, struct gitignore);
    *g = (struct gitignore){.project = p, .scm = scm, .a = a};
    return g;
}

void gitignore_free(struct gitignore *g)
{
    if (!g)
        return;
    map_each (&g->files, at) {
        struct ignore_file *f = at->value;
        map_release(&f->lines);
        map_release(&f->added);
    }
    map_release(&g->files);
}

const struct strs *gitignore_changed(const struct gitignore *g)
{
    return &g->changed;
}

/* --- one file --- */

/* Where the entry of an output stands and what it says. */
struct entry {
    const char *file; /* project path of the .gitignore */
    const char *abs;
    const char *plain; /* "/NAME" */
    const char *line;  /* the same with what Git would take for a pattern escaped */
};

static const char *escape(const char *text, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    for (const char *p = text; *p; p++) {
        if (strchr("\\[]!*#?", *p))
            sb_add_char(&out, '\\');
        sb_add_char(&out, *p);
    }
    return arena_str(a, sb_str(&out));
}

static struct entry entry_of(const struct gitignore *g, const char *path)
{
    struct entry e = {.file = path_join(g->a, path_dir(g->a, path), ".gitignore")};
    e.abs = project_abs(g->project, e.file, g->a);
    e.plain = arena_printf(g->a, "/%s", path_base(path));
    e.line = escape(e.plain, g->a);
    return e;
}

/* A link may lead the file elsewhere. */
static err *check_inside(const struct gitignore *g, const struct entry *e, const char *path)
{
    scoped(sb) struct sb real = SB_INIT;
    struct fs_stat st;
    TRY(fs_lstat(e->abs, &st));
    if (st.kind == FS_LINK) {
        err *dangling = fs_realpath(e->abs, &real);
        if (dangling)
            return dangling;
    } else {
        TRY(fs_realpath(path_dir(g->a, e->abs), &real));
    }
    if (path_is_inside(real.buf, g->project->scm_root))
        return NULL;
    return err_new(ERR_INVALID, "'%s' is outside of git repository '%s'",
                   project_abs(g->project, path, g->a), g->project->scm_root);
}

/* *ret_there is false when there is no file. */
static err *read_file(const struct entry *e, struct sb *text, bool *ret_there)
{
    err *fail = fs_read_file(e->abs, text);
    *ret_there = !fail;
    if (!fail || err_code_of(fail) != ERR_NOT_FOUND)
        return fail;
    err_free(fail);
    return NULL;
}

/* --- what is known of one --- */

static err *learn(const char *abs, struct ignore_file *f)
{
    scoped(sb) struct sb text = SB_INIT;
    struct str rest, line;
    err *e = fs_read_file(abs, &text);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e);
        e = NULL;
    }
    TRY(e);
    map_release(&f->lines);
    rest = sb_str(&text);
    while (py_text_line(&rest, &line))
        map_set_str(&f->lines, line, f);
    f->ends_line = !text.len || strchr("\r\n", text.buf[text.len - 1]);
    return NULL;
}

/* As it is now; read (again) only when it is not as it was. */
static err *know(struct gitignore *g, const char *abs, struct ignore_file **ret)
{
    struct ignore_file *f = map_find(&g->files, abs);
    struct fs_stat now;
    TRY(fs_stat(abs, &now));
    if (!f) {
        f = arena_new(g->a, struct ignore_file);
        map_set(&g->files, abs, f);
    } else if (fs_stat_is_same(&now, &f->seen)) {
        *ret = f;
        return NULL;
    }
    TRY(learn(abs, f));
    f->seen = now;
    f->is_there = now.kind != FS_NONE;
    *ret = f;
    return NULL;
}

static err *write_file(struct gitignore *g, const struct entry *e, struct str text)
{
    TRY(fs_write_file(e->abs, text, 0666, true));
    scm_ignore_forget(g->scm);
    return NULL;
}

static void mark_changed(struct gitignore *g, const struct entry *e)
{
    if (!strs_has(&g->changed, e->file))
        arena_push(g->a, &g->changed, e->file);
}

static void unmark_changed(struct gitignore *g, const struct entry *e)
{
    size_t kept = 0;
    for (size_t i = 0; i < g->changed.len; i++)
        if (!streq(g->changed.at[i], e->file))
            g->changed.at[kept++] = g->changed.at[i];
    g->changed.len = kept;
}

/* Both spellings of an entry, without blanks around them: what removing looks for. */
static void add_entry(struct map *set, const struct entry *e)
{
    map_set_str(set, py_text_strip(str_of(e->plain)), set);
    map_set_str(set, py_text_strip(str_of(e->line)), set);
}

/* --- adding --- */

static err *append(struct gitignore *g, const char *path, const struct entry *e,
                   struct ignore_file *f)
{
    const char *text = arena_printf(g->a, "%s%s\n", f->ends_line ? "" : "\n", e->line);
    if (!f->is_there) {
        TRY(fs_write_file(e->abs, str_of(text), 0666, true));
        scm_ignore_forget(g->scm);
    } else {
        TRY(fs_append_file(e->abs, str_of(text)));
        scm_ignore_added(g->scm, project_scm_path(g->project, e->file, g->a),
                         project_scm_path(g->project, path, g->a), str_of(text));
    }
    map_set(&f->lines, e->line, f);
    f->is_there = f->ends_line = true;
    return fs_stat(e->abs, &f->seen);
}

err *gitignore_add(struct gitignore *g, const char *path)
{
    bool ignored = false;
    if (!g->scm)
        return NULL;
    struct entry e = entry_of(g, path);
    struct ignore_file *f = NULL;
    TRY(check_inside(g, &e, path));
    TRY(know(g, e.abs, &f));
    /* As the original asks, a directory too: a rule for directories alone does not count. */
    TRY(scm_ignore_check(g->scm, project_scm_path(g->project, path, g->a), false, &ignored));
    if (ignored)
        return NULL;
    TRY(append(g, path, &e, f));
    mark_changed(g, &e);
    add_entry(&f->added, &e);
    f->output = arena_strdup(g->a, path);
    return NULL;
}

err *gitignore_add_own(struct gitignore *g)
{
    static const char *const own[] = {".dvc/config.local", ".dvc/tmp", ".dvc/cache"};
    struct ignore_file *f = NULL;
    if (!g->scm)
        return NULL;
    TRY(know(g, entry_of(g, own[0]).abs, &f));
    for (size_t i = 0; i < ARRAY_LEN(own); i++)
        if (!map_has(&f->lines, entry_of(g, own[i]).line))
            TRY(gitignore_add(g, own[i]));
    return NULL;
}

err *gitignore_check_not_tracked(struct gitignore *g, const char *path)
{
    struct ignore_file *f = NULL;
    bool tracked = false;
    if (!g->scm)
        return NULL;
    struct fs_stat file;
    struct entry e = entry_of(g, path);
    TRY(know(g, e.abs, &f));
    TRY(fs_lstat(e.abs, &file));
    if (map_has(&f->lines, e.line) && file.kind != FS_LINK) /* Git reads no link */
        return NULL;
    TRY(scm_is_tracked(g->scm, project_scm_path(g->project, path, g->a), &tracked));
    if (!tracked)
        return NULL;
    const char *show = project_show(g->project, path, g->a);
    return err_new(ERR_EXISTS,
                   " output '%s' is already tracked by SCM (e.g. Git).\n"
                   "    You can remove it from Git, then add to DVC.\n"
                   "        To stop tracking from Git:\n"
                   "            git rm -r --cached '%s'\n"
                   "            git commit -m \"stop tracking %s\" ",
                   show, show, show);
}

/* --- removing --- */

/* COMPAT: every line ends in "\n" afterwards, whatever ended it before; the last one may still have
 * no end. */
static void drop_lines(struct str text, const struct map *gone, struct sb *out)
{
    bool ended = text.len && (text.ptr[text.len - 1] == '\n' || text.ptr[text.len - 1] == '\r');
    struct str line;
    while (py_text_line(&text, &line)) {
        if (map_find_str(gone, py_text_strip(line)))
            continue;
        sb_add_str(out, line);
        sb_add(out, text.len || ended ? "\n" : "");
    }
}

/* What stands at the end is cut off, which needs no other file: that a directory cannot be written
 * to may be why it is taken out. */
static err *write_kept(struct gitignore *g, const struct entry *e, struct str kept, struct str all)
{
    if (!str_eq(str_sub(all, 0, kept.len), kept))
        return write_file(g, e, kept);
    TRY(fs_cut_file(e->abs, kept.len));
    scm_ignore_forget(g->scm);
    return NULL;
}

/* All entries of a set out of the file that `path`, one of them, has its entry in. */
static err *take_out(struct gitignore *g, const char *path, const struct map *gone)
{
    scoped(sb) struct sb text = SB_INIT, kept = SB_INIT;
    bool there = false;
    struct entry e = entry_of(g, path);
    TRY(read_file(&e, &text, &there));
    if (!there)
        return NULL;
    TRY(check_inside(g, &e, path));
    drop_lines(sb_str(&text), gone, &kept);
    if (!kept.len) {
        TRY(fs_remove(e.abs));
        scm_ignore_forget(g->scm);
        unmark_changed(g, &e);
        return NULL;
    }
    if (!str_eq(sb_str(&kept), sb_str(&text)))
        TRY(write_kept(g, &e, sb_str(&kept), sb_str(&text)));
    mark_changed(g, &e);
    return NULL;
}

err *gitignore_remove(struct gitignore *g, const char *path)
{
    scoped(map) struct map gone = MAP_INIT;
    if (!g->scm)
        return NULL;
    struct entry e = entry_of(g, path);
    add_entry(&gone, &e);
    return take_out(g, path, &gone);
}

void gitignore_keep(struct gitignore *g)
{
    map_each (&g->files, at) {
        struct ignore_file *f = at->value;
        f->output = NULL;
        map_release(&f->added);
    }
}

void gitignore_rollback(struct gitignore *g)
{
    map_each (&g->files, at) {
        struct ignore_file *f = at->value;
        if (f->output)
            err_ignore(take_out(g, f->output, &f->added)); /* the failure that led here is told */
        f->output = NULL;
        map_release(&f->added);
    }
}
