/* A dvc.yaml with its params.yaml and dvc.lock, in this order with a NUL between them, is loaded or
 * refused: templates, groups and all. */
#include "base/mem.h"
#include "fuzz/fuzz.h"
#include "pipeline/dvcfile.h"
#include "pipeline/stage_body.h"

static void check_stage(const struct stage *s, struct arena *a)
{
    PROMISE(s->name && s->addr);
    PROMISE(value_is(s->cmd, VALUE_STR) || value_is(s->cmd, VALUE_LIST));
    vec_each (&s->deps, d)
        PROMISE((*d)->path);
    vec_each (&s->outs, o)
        PROMISE((*o)->path);
    PROMISE(stage_body(s, s, a)->kind == VALUE_MAP);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"dvc.yaml", "params.yaml", "dvc.lock"};
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *text = fuzz_text(data, size);
    struct source_disk nothing;
    struct source_overlay files;
    source_disk_init(&nothing, "/nonexistent");
    source_overlay_init(&files, &nothing.base);
    const char *part = text;
    for (size_t i = 0; i < ARRAY_LEN(names) && part <= text + size; i++) {
        source_overlay_set(&files, names[i], part);
        part += strlen(part) + 1;
    }
    struct dvcfile_opts opts = {.cwd_rel = ""};
    struct dvcfile *f = NULL;
    err *e = dvcfile_load(&files.base, "dvc.yaml", &opts, &a, &f);
    if (e)
        err_ignore(e);
    else
        vec_each (&f->stages, s)
            check_stage(*s, &a);
    source_overlay_release(&files);
    return 0;
}
