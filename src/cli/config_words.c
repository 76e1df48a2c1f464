#include "cli/config_words.h"

#include "base/path.h"

bool config_words_is_of_project(enum config_level level)
{
    return level == CONFIG_REPO || level == CONFIG_LOCAL;
}

static void read_level(const struct config_words *w, struct config_place *p)
{
    p->has_level = w->at_global || w->at_system || w->at_project || w->at_local;
    p->level = w->at_system   ? CONFIG_SYSTEM
               : w->at_global ? CONFIG_GLOBAL
               : w->at_local  ? CONFIG_LOCAL
                              : CONFIG_REPO;
}

err *config_words_open(struct app *app, const struct config_words *w, struct config_place *ret)
{
    struct config_place p = {0};
    read_level(w, &p);
    err *e = project_find(&app->env, &app->arena, &p.root);
    if (e && err_code_of(e) != ERR_NOT_A_PROJECT)
        return e;
    err_free(e); /* outside of a project there are the levels of user and machine */
    TRY(config_load_unchecked(&app->env, p.root ? path_join(&app->arena, p.root, ".dvc") : NULL,
                              &app->arena, &p.config));
    if (!p.root && p.has_level && config_words_is_of_project(p.level))
        return err_new(ERR_CONFIG, "config file error: Not inside a DVC repo");
    *ret = p;
    return NULL;
}

const enum config_level *config_words_only(const struct config_place *p)
{
    return p->has_level ? &p->level : NULL;
}
