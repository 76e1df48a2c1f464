#include "pipeline/stage_freeze.h"

#include "pipeline/stage_edit.h"
#include "pipeline/stage_target.h"

/* The key, and its old name that only .dvc files know. */
static err *edit(const struct stage *s, bool frozen, struct arena *a, const char **ret_text)
{
    const struct value *val = frozen ? value_bool(a, true) : NULL;
    const char *text = s->file->text;
    if (stage_is_data(s))
        TRY(stage_edit_key(str_of(text), NULL, "locked", NULL, a, &text));
    return stage_edit_key(str_of(text), s->name, "frozen", val, a, ret_text);
}

err *stage_freeze(struct repo *r, const char *typed, bool frozen)
{
    struct stage *s = NULL;
    const char *text = NULL;
    TRY(stage_target_find_one(r, typed, &s));
    TRY(stage_target_check_plain(r, s, "dump"));
    TRY(edit(s, frozen, r->arena, &text));
    if (!streq(text, s->file->text))
        TRY(fs_write_file(project_abs(r->project, s->file->path, r->arena), str_of(text), 0666,
                          true));
    if (!stage_is_data(s))
        repo_say(r, "Modifying stage '%s' in '%s'", s->name,
                 project_show(r->project, s->file->path, r->arena));
    return NULL;
}
