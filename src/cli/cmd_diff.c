#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/progress.h"
#include "cli/show.h"
#include "experiment/data_compare.h"

/* Hash digits that are shown. */
enum { SHORT_HASH = 8 };

struct words {
    const char *a_rev, *b_rev;
    struct strs targets;
    bool json, show_hash, markdown, hide_missing;
};

struct found {
    const struct words *words;
    struct data_changes changes;
    struct data_items missing;
    bool with_missing; /* they are shown */
};

/* One line of a section. */
struct entry {
    const char *old, *fresh;           /* paths; `fresh` of a rename alone */
    const struct oid *hash, *new_hash; /* `new_hash` of a modification alone */
};
VEC(entries, struct entry);

/* --- what is told --- */

static struct entry entry_of(const struct data_change *c, struct arena *a)
{
    const struct data_item *first = c->old ? c->old : c->fresh;
    struct entry e = {.old = data_item_show(first, a), .hash = &first->oid};
    if (c->kind == DATA_RENAMED)
        e.fresh = data_item_show(c->fresh, a);
    if (c->kind == DATA_MODIFIED)
        e.new_hash = &c->fresh->oid;
    return e;
}

static void choose(const struct found *f, enum data_change_kind kind, struct arena *a,
                   struct entries *ret)
{
    vec_each (&f->changes, c)
        if (c->kind == kind)
            arena_push(a, ret, entry_of(c, a));
}

static void choose_missing(const struct found *f, struct arena *a, struct entries *ret)
{
    vec_each (&f->missing, m)
        arena_push(a, ret, ((struct entry){.old = data_item_show(*m, a), .hash = &(*m)->oid}));
}

struct section {
    const char *name, *color;
    struct entries entries;
};

enum { ADDED, DELETED, RENAMED, MODIFIED, MISSING, SECTIONS };

static void collect(const struct found *f, struct arena *a, struct section ret[SECTIONS])
{
    const struct section names[SECTIONS] = {{"added", "\033[32m", {0}},
                                            {"deleted", "\033[31m", {0}},
                                            {"renamed", "\033[32m", {0}},
                                            {"modified", "\033[33m", {0}},
                                            {"not in cache", "\033[33m", {0}}};
    memcpy(ret, names, sizeof(names));
    choose(f, DATA_ADDED, a, &ret[ADDED].entries);
    choose(f, DATA_DELETED, a, &ret[DELETED].entries);
    choose(f, DATA_RENAMED, a, &ret[RENAMED].entries);
    choose(f, DATA_MODIFIED, a, &ret[MODIFIED].entries);
    choose_missing(f, a, &ret[MISSING].entries);
}

static const char *path_text(const struct entry *e, struct arena *a)
{
    return e->fresh ? arena_printf(a, "%s -> %s", e->old, e->fresh) : e->old;
}

static const char *hash_text(const struct entry *e, struct arena *a)
{
    if (!e->new_hash)
        return arena_printf(a, "%.*s", SHORT_HASH, e->hash->text);
    return arena_printf(a, "%.*s..%.*s", SHORT_HASH, e->hash->text, SHORT_HASH, e->new_hash->text);
}

/* --- text --- */

static void put_section(struct app *app, const struct section *s, bool show_hash)
{
    scoped(sb) struct sb title = SB_INIT;
    if (!s->entries.len)
        return;
    sb_addf(&title, "%c%s", s->name[0] - 'a' + 'A', s->name + 1);
    app_say_painted(app, "%s%s%s:", app->color_out ? s->color : "", title.buf,
                    app->color_out ? "\033[39m" : "");
    vec_each (&s->entries, e)
        app_say(app, "    %s%s%s", show_hash ? hash_text(e, &app->arena) : "",
                show_hash ? "  " : "", path_text(e, &app->arena));
    app_say(app, "%s", "");
}

/* Directories are listed but not counted. */
static size_t count_files(const struct entries *entries)
{
    size_t n = 0;
    vec_each (entries, e)
        n += !ends_with(e->fresh ? e->fresh : e->old, "/");
    return n;
}

static void put_text(struct app *app, const struct section *sections, bool show_hash)
{
    scoped(sb) struct sb summary = SB_INIT;
    for (size_t i = 0; i < SECTIONS; i++) {
        size_t n = count_files(&sections[i].entries);
        put_section(app, &sections[i], show_hash);
        if (n)
            sb_addf(&summary, "%s%zu %s", summary.len ? ", " : "", n, sections[i].name);
    }
    if (summary.len)
        app_say(app, "files summary: %s", summary.buf);
}

/* --- Markdown --- */

static void put_markdown(struct app *app, const struct section *sections, bool show_hash)
{
    scoped(frame) struct frame f = {0};
    struct table_opts look = {0};
    frame_init(&f, &app->arena);
    frame_add_col(&f, "Status", FRAME_LEFT, "fixed");
    if (show_hash)
        frame_add_col(&f, "Hash", FRAME_LEFT, "fixed");
    frame_add_col(&f, "Path", FRAME_LEFT, "fixed");
    for (size_t i = 0; i < SECTIONS; i++)
        vec_each (&sections[i].entries, e) {
            struct frame_row *row = frame_add_row(&f);
            size_t col = 0;
            frame_set_text(&f, row, col++, sections[i].name);
            if (show_hash)
                frame_set_text(&f, row, col++, hash_text(e, &app->arena));
            frame_set_text(&f, row, col, path_text(e, &app->arena));
        }
    if (!app->quiet)
        show_table(app, &f, &look, true);
}

/* --- JSON --- */

static struct value *hash_value(struct arena *a, const struct oid *oid)
{
    return oid_is_none(oid) ? value_null(a) : value_strz(a, oid->text);
}

static struct value *pair(struct arena *a, struct value *old, struct value *fresh)
{
    struct value *m = value_map(a);
    value_set(a, m, "old", old);
    value_set(a, m, "new", fresh);
    return m;
}

static struct value *entry_value(struct arena *a, const struct entry *e, bool show_hash)
{
    struct value *m = value_map(a), *old = value_strz(a, e->old);
    value_set(a, m, "path", e->fresh ? pair(a, old, value_strz(a, e->fresh)) : old);
    if (show_hash)
        value_set(a, m, "hash",
                  e->new_hash ? pair(a, hash_value(a, e->hash), hash_value(a, e->new_hash))
                              : hash_value(a, e->hash));
    return m;
}

static void put_json(struct app *app, const struct section *sections, const struct found *f)
{
    static const int order[] = {ADDED, DELETED, MODIFIED, RENAMED, MISSING};
    struct arena *a = &app->arena;
    struct value *doc = value_map(a);
    size_t total = 0;
    for (size_t i = 0; i < ARRAY_LEN(order); i++) {
        const struct section *s = &sections[order[i]];
        struct value *list = value_list(a);
        total += s->entries.len;
        if (order[i] == MISSING && !f->with_missing)
            continue;
        vec_each (&s->entries, e)
            value_push(a, list, entry_value(a, e, f->words->show_hash));
        value_set(a, doc, s->name, list);
    }
    show_json(app, total ? doc : value_map(a));
}

/* --- the command --- */

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct found f = {.words = w, .with_missing = !w->b_rev && !w->hide_missing};
    struct data_compare_opts how = {.a_rev = w->a_rev,
                                    .b_rev = w->b_rev,
                                    .targets = w->targets,
                                    /* COMPAT: what is hidden still makes the JSON a document
                                     * with keys (oracle case diff/missing) */
                                    .missing = f.with_missing || (w->json && !w->b_rev)};
    struct section sections[SECTIONS];
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    progress_watch(app);
    err *e = repo_enter(app->repo);
    if (e) {
        *ret_code = EXIT_ERROR; /* the original takes the lock before it starts to catch errors */
        return e;
    }
    TRY(data_compare(app->repo, app->scm, &how, &f.changes, &f.missing));
    collect(&f, &app->arena, sections);
    if (w->json) {
        put_json(app, sections, &f);
        return NULL;
    }
    if (!f.with_missing)
        sections[MISSING].entries.len = 0;
    if (w->markdown)
        put_markdown(app, sections, w->show_hash);
    else
        put_text(app, sections, w->show_hash);
    return NULL;
}

static const struct opt options[] = {
    OPT(0, "targets", OPT_NARGS, struct words, targets, "<paths>",
        "Compare only these tracked files and directories, .dvc files and stages."),
    OPT(0, "json", OPT_FLAG, struct words, json, NULL, "Print JSON instead of text."),
    OPT(0, "show-hash", OPT_FLAG, struct words, show_hash, NULL, "Show the hash of each entry."),
    OPT(0, "md", OPT_FLAG, struct words, markdown, NULL, "Print a table in Markdown (GFM)."),
    OPT(0, "hide-missing", OPT_FLAG, struct words, hide_missing, NULL,
        "Do not look for what the cache lacks, and do not list it."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_REVS(struct words, a_rev, b_rev),
    {0},
};

static const char *const examples[] = {
    "diff",
    "What of the tracked data is not as HEAD has it?",
    "diff main v2 --targets data",
    "What changed in one directory between a branch and a tag.",
    NULL,
};

const struct command cmd_diff = {
    .name = "diff",
    .group = "Data",
    .summary = "Show added, modified, renamed and deleted data between commits, or between a "
               "commit and the workspace.",
    .description = "Files of tracked directories are listed one by one. Of the old commit's data "
                   "the command also tells what the cache lacks, when it is compared with the "
                   "workspace.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "data status, status, metrics diff, params diff",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "failed to get diff",
};
