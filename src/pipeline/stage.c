#include "pipeline/stage.h"

#include "base/path.h"

bool stage_is_data(const struct stage *s)
{
    return s->file->is_data;
}

bool stage_is_import(const struct stage *s)
{
    return s->file->is_data && s->deps.len > 0;
}

static bool is_empty(const struct value *cmd)
{
    return cmd->kind == VALUE_STR ? !cmd->s_len : cmd->kind == VALUE_LIST && !cmd->list.len;
}

bool stage_is_callback(const struct stage *s)
{
    return s->cmd && !is_empty(s->cmd) && !s->deps.len && !s->outs.len;
}

bool stage_has_checkpoints(const struct stage *s)
{
    vec_each (&s->outs, o)
        if ((*o)->checkpoint)
            return true;
    return false;
}

bool stage_is_nothing(const struct stage *s)
{
    return s->cmd && is_empty(s->cmd) && !s->deps.len && !s->outs.len;
}

char *stage_show(const struct stage *s, const char *cwd_rel, struct arena *a)
{
    char *file = path_rel(a, s->file->path, cwd_rel);
    if (!s->name)
        return file;
    if (streq(file, "dvc.yaml"))
        return arena_strdup(a, s->name);
    return arena_printf(a, "%s:%s", file, s->name);
}

struct out *stage_find_out(const struct stage *s, const char *path)
{
    vec_each (&s->outs, o)
        if (streq((*o)->path, path))
            return *o;
    return NULL;
}

bool stage_path_is_outside(const char *path)
{
    return path_is_abs(path) || !path[0] || streq(path, ".") || !path_is_inside(path, "");
}
