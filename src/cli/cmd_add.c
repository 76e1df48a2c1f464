#include "base/fs_glob.h"
#include "cli/command.h"
#include "cli/name_words.h"
#include "cli/progress.h"
#include "cli/track_hint.h"
#include "experiment/data_put.h"
#include "pipeline/outs.h"

struct words {
    struct strs targets;
    const char *out, *remote;
    int remote_jobs;
    bool glob, no_commit, no_relink, force, to_remote;
};

static const char *find_clash(const struct words *w)
{
    if (!w->to_remote && !w->out)
        return w->remote ? "--remote" : w->remote_jobs ? "--remote-jobs" : NULL;
    if (w->targets.len != 1)
        return "multiple targets";
    return w->glob ? "--glob option" : w->no_commit ? "--no-commit option" : NULL;
}

static err *check_words(const struct words *w)
{
    const char *clash = find_clash(w);
    if (!clash)
        return NULL;
    if (!w->to_remote && !w->out)
        return err_new(ERR_INVALID, "%s can't be used without --to-remote", clash);
    return err_new(ERR_INVALID, "%s can't be used with %s", clash,
                   w->to_remote ? "--to-remote" : "--out");
}

static err *no_matches(const struct strs *patterns)
{
    scoped(arena) struct arena a = ARENA_INIT;
    return err_new(ERR_NOT_FOUND, "Glob %s has no matches.", name_words_list(patterns, &a));
}

static err *expand(struct app *app, const struct strs *patterns, struct strs *ret)
{
    vec_each (patterns, p)
        TRY(fs_glob(app->env.cwd, *p, &app->arena, ret));
    return ret->len ? NULL : no_matches(patterns);
}

static void tell_unlinked(struct app *app, const struct strs *files)
{
    scoped(sb) struct sb line = SB_INIT, text = SB_INIT;
    if (!files->len)
        return;
    vec_each (files, file) {
        sb_add_char(&line, ' ');
        track_hint_quote(*file, &line);
    }
    sb_addf(&text,
            "\nSome targets could not be linked from cache to workspace.\n"
            "See <https://dvc.org/doc/user-guide/troubleshooting#cache-types> for more "
            "information.\n"
            "To re-link these targets, reconfigure cache types and then run:\n\n"
            "\t%s checkout%s",
            app->env.prog, line.buf);
    app_report(app, text.buf);
}

struct putting {
    struct app *app;
    const struct words *words;
};

static err *put(void *ctx, const char *abs_path, struct built *ret)
{
    struct app *app = ((struct putting *)ctx)->app;
    const struct words *w = ((struct putting *)ctx)->words;
    struct progress progress;
    struct data_put_opts how = {.remote = w->remote,
                                .jobs = w->remote_jobs > 0 ? (unsigned)w->remote_jobs : 0,
                                .progress = progress_step,
                                .progress_ctx = &progress};
    progress_init(&progress, app, "Pushing");
    err *e = data_put(app->repo, &how, abs_path, ret);
    progress_end(&progress);
    return e;
}

static err *add_all(struct app *app, const struct words *w)
{
    struct strs targets = w->targets, unlinked = {0}, matches = {0};
    struct putting putting = {app, w};
    const struct outs_add_opts opts = {.no_commit = w->no_commit,
                                       .no_relink = w->no_relink,
                                       .force = w->force,
                                       .out = w->out,
                                       .store = w->to_remote ? put : NULL,
                                       .store_ctx = &putting};
    TRY(repo_enter(app->repo));
    if (w->out || w->to_remote)
        return outs_add_from(app->repo, targets.at[0], &opts);
    if (w->glob) {
        TRY(expand(app, &w->targets, &matches));
        targets = matches;
    }
    err *e = outs_add(app->repo, &targets, &opts, &unlinked);
    tell_unlinked(app, &unlinked);
    return e;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    (void)ret_code;
    TRY(app_open_repo(app));
    progress_watch(app);
    TRY(check_words(w));
    return track_hint_finish(app, add_all(app, w));
}

static const struct opt options[] = {
    OPT(0, "no-commit", OPT_FLAG, struct words, no_commit, NULL,
        "Record what the data is and leave the cache as it is; `commit` brings it there."),
    OPT(0, "glob", OPT_FLAG, struct words, glob, NULL, "Targets may have shell wildcards."),
    OPT('o', "out", OPT_STR, struct words, out, "<path>",
        "Track a copy of the target, here or in this directory, instead of the target itself."),
    OPT(0, "to-remote", OPT_FLAG, struct words, to_remote, NULL,
        "Bring the data to a remote; only its .dvc file is made here."),
    OPT('r', "remote", OPT_NAME, struct words, remote, "<name>",
        "With --to-remote: this remote instead of the default one."),
    OPT(0, "remote-jobs", OPT_INT, struct words, remote_jobs, "<number>",
        "With --to-remote: move this many files at once."),
    OPT('f', "force", OPT_FLAG, struct words, force, NULL,
        "With --out: replace what is there already."),
    OPT(0, "no-relink", OPT_FLAG, struct words, no_relink, NULL,
        "Leave the files of the workspace as they are, whatever cache.type says."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_SOME,
     .offset = offsetof(struct words, targets),
     .help = "Files and directories to track.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "add data.csv images",
    "Track a file and a directory; data.csv.dvc and images.dvc belong in Git.",
    "add --out raw /mnt/disk/scans.tar",
    "Track a copy of it, raw/scans.tar.",
    "add --to-remote /mnt/disk/scans.tar",
    "Put it on the default remote, to be pulled where it is needed.",
    NULL,
};

const struct command cmd_add = {
    .name = "add",
    .group = "Data",
    .summary = "Track data files or directories.",
    .description = "The content goes to the cache, a small .dvc file that names it is written "
                   "beside the data, and .gitignore keeps the data "
                   "itself out of Git. Adding again records what has changed.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "checkout, status",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "",
};
