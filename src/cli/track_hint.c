#include "cli/track_hint.h"

#include <ctype.h>

static bool is_plain(const char *word)
{
    if (!word[0])
        return false;
    for (const char *p = word; *p; p++)
        if (!(isascii((unsigned char)*p) &&
              (isalnum((unsigned char)*p) || strchr("_@%+=:,./-", *p))))
            return false;
    return true;
}

void track_hint_quote(const char *word, struct sb *out)
{
    if (is_plain(word)) {
        sb_add(out, word);
        return;
    }
    sb_add_char(out, '\'');
    for (const char *p = word; *p; p++)
        if (*p == '\'')
            sb_add(out, "'\"'\"'");
        else
            sb_add_char(out, *p);
    sb_add_char(out, '\'');
}

/* Each path once, in order of names. */
static void collect(struct repo *r, struct strs *ret)
{
    const struct strs *sources[] = {&r->to_track, gitignore_changed(r->gitignore)};
    struct strs all = {0};
    for (size_t i = 0; i < ARRAY_LEN(sources); i++)
        for (size_t k = 0; sources[i] && k < sources[i]->len; k++)
            arena_push(r->arena, &all, sources[i]->at[k]);
    vec_sort(&all, str_cmp_ptr);
    vec_each (&all, path)
        if (!ret->len || !streq(ret->at[ret->len - 1], *path))
            arena_push(r->arena, ret, *path);
}

static err *stage(struct app *app, const struct strs *paths)
{
    struct strs scm_paths = {0};
    vec_each (paths, path)
        arena_push(&app->arena, &scm_paths, project_scm_path(app->project, *path, &app->arena));
    return scm_stage(app->scm, &scm_paths);
}

static void suggest(struct app *app, const struct strs *paths)
{
    scoped(sb) struct sb line = SB_INIT;
    vec_each (paths, path) {
        sb_add_char(&line, ' ');
        track_hint_quote(project_show(app->project, *path, &app->arena), &line);
    }
    app_say(app, "\nTo track the changes with git, run:\n\n\tgit add%s", line.buf);
    app_say(app, "\nTo enable auto staging, run:\n\n\t%s config core.autostage true",
            app->env.prog);
}

err *track_hint_finish(struct app *app, err *e)
{
    struct strs paths = {0};
    if (e) {
        gitignore_rollback(app->repo->gitignore);
        return e;
    }
    collect(app->repo, &paths);
    if (!paths.len || !app->scm)
        return NULL;
    if (config_get_bool(app->project->config, "core.autostage"))
        return stage(app, &paths);
    suggest(app, &paths);
    return NULL;
}
