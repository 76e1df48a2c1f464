/* Files that fit the grammar of dvc.yaml: what is worked out is plain stages with names of their
 * own. */
#include "base/mem.h"
#include "data/yaml_read.h"
#include "fuzz/fuzz.h"
#include "pipeline/expand.h"
#include "pipeline/schema.h"

static const char params_yaml[] = "n: 5\nl: [1, x, true]\nd: {x: 1, y: {z: 2}}\nitem: 1\n";

static err *nothing_but_params(struct source *self, const char *path, enum fs_kind *ret_kind)
{
    (void)self;
    *ret_kind = streq(path, "params.yaml") ? FS_FILE : FS_NONE;
    return NULL;
}

static err *read_params(struct source *self, const char *path, struct sb *out)
{
    (void)self;
    (void)path;
    sb_add(out, params_yaml);
    return NULL;
}

static const struct source_ops ops = {.stat = nothing_but_params, .read = read_params};

static void check_stages(const struct expanded_vec *all)
{
    scoped(map) struct map seen = MAP_INIT;
    vec_each (all, s) {
        PROMISE(!map_has(&seen, s->name));
        PROMISE(s->body && s->body->kind == VALUE_MAP);
        PROMISE(value_find(s->body, "cmd"));
        PROMISE(!s->is_parametrized || !value_find(s->body, "vars"));
        PROMISE(!s->group || starts_with(s->name, s->group));
        map_set(&seen, s->name, s);
    }
}

static err *expand(const struct value *doc, struct arena *a)
{
    static const char *const tops[] = {"metrics", "params", "plots", "artifacts", "datasets"};
    struct source src = {.ops = &ops};
    struct expand_file file = {.at = {&src, "", "dvc.yaml"}, .dir = "", .doc = doc};
    struct expander *x = NULL;
    struct expanded_vec all = {0};
    const struct value *v = NULL;
    TRY(expand_open(&file, a, &x));
    TRY(expand_stages(x, &all));
    check_stages(&all);
    for (size_t i = 0; i < ARRAY_LEN(tops); i++)
        TRY(expand_top(x, tops[i], &v));
    return NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *text = fuzz_text(data, size);
    struct value *doc = NULL;
    err *e = yaml_read((struct str){text, size}, &a, &doc);
    if (!e)
        e = schema_check(&schema_pipeline_file, doc, text, "./dvc.yaml", NULL);
    if (!e)
        e = expand(doc, &a);
    err_ignore(e); /* all may be refused */
    return 0;
}
