#include "cli/reasons.h"

#include "cli/name_words.h"
#include "experiment/exp_files.h"

static const char *simplify(const char *text, struct arena *a)
{
    const char *end = starts_with(text, "[Errno ") ? strstr(text, "] ") : NULL;
    char *line = arena_strdup(a, end ? end + strlen("] ") : text);
    for (char *c = line; *c; c++)
        if (*c == '\n')
            *c = ' ';
    return line;
}

void reasons_add(struct reasons *all, const char *name, const char *text, struct arena *a)
{
    struct reason fresh = {.text = simplify(text, a)};
    vec_each (all, r)
        if (streq(r->text, fresh.text)) {
            if (!strs_has(&r->names, name))
                arena_push(a, &r->names, name);
            return;
        }
    arena_push(a, &fresh.names, name);
    arena_push(a, all, fresh);
}

void reasons_add_error(struct reasons *all, const char *name, const struct value *error,
                       const char *file, struct arena *a)
{
    const char *text = value_find(error, "msg")->s;
    if (file && exp_files_is_lost_list(error)) /* whose words are the original's */
        text = arena_printf(a, "'%s' is in a directory that is not in the cache", file);
    reasons_add(all, name, text, a);
}

/* The first few. */
static const char *spell(const struct strs *names, struct arena *a)
{
    enum { SPELLED = 5 };
    struct strs some = {.at = names->at, .len = MIN(names->len, SPELLED)};
    const char *text = name_words_join(&some, true, a);
    return names->len > SPELLED ? arena_printf(a, "%zu revisions, such as %s", names->len, text)
                                : text;
}

void reasons_warn(struct app *app, const char *what, const struct reasons *all)
{
    vec_each (all, r)
        app_warn(app, "%s %s: %s", what, spell(&r->names, &app->arena), r->text);
}
