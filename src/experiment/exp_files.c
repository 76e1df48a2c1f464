#include "experiment/exp_files.h"

#include "pipeline/metrics.h"
#include "pipeline/project_files.h"

/* Files being gathered. */
struct gatherer {
    const struct index *ix;
    struct arena *arena;
    struct value *errors; /* map file -> {"error"} */
    bool is_unsettled;    /* as in exp_files */
};

/* --- errors as values --- */

#define LOST_LIST_TYPE "DataIndexDirError"

/* What Python makes of errors of the system. */
static const char *system_error_type(const char *text)
{
    static const char *const types[][2] = {
        {"[Errno 1] ", "PermissionError"},
        {"[Errno 13] ", "PermissionError"},
        {"[Errno 20] ", "NotADirectoryError"},
        {"[Errno 21] ", "IsADirectoryError"},
    };
    for (size_t i = 0; i < ARRAY_LEN(types); i++)
        if (starts_with(text, types[i][0]))
            return types[i][1];
    return "OSError";
}

static const char *error_type(const err *e, const char *text)
{
    static const char *const unreadable[][2] = {
        {"JSON file structure", "JSONFileCorruptedError"},
        {"YAML file structure", "YAMLFileCorruptedError"},
        {"TOML file structure", "TOMLFileCorruptedError"},
        {"Python file structure", "PythonFileCorruptedError"},
        {"is not valid utf-8", "EncodingError"},
        {"is not valid utf8", "EncodingError"},
        {"' - file type error", "PlotMetricTypeError"},
        {"field larger than field limit", "Error"},
        {"failed to parse '", "ResolveError"},
        {"failed to parse stage '", "ResolveError"},
        {"failed to resolve '", "ResolveError"},
    };
    if (strstr(text, "does not contain a DVC repo"))
        return "NotDvcRepoError";
    if (err_code_of(e) == ERR_LOST_LIST)
        return LOST_LIST_TYPE;
    if (err_code_of(e) == ERR_NOT_FOUND)
        return "FileNotFoundError";
    if (strstr(text, "' validation failed"))
        return "YAMLValidationError";
    if (err_code_of(e) == ERR_DOCUMENT)
        return "YAMLSyntaxError";
    for (size_t i = 0; i < ARRAY_LEN(unreadable); i++)
        if (strstr(text, unreadable[i][0]))
            return unreadable[i][1];
    return starts_with(text, "[Errno ") ? system_error_type(text) : "DvcException";
}

/* Of a report of several lines the first, without its full stop; a file that is no YAML is named as
 * the reader of params names it. */
static const char *short_report(const char *text, struct arena *a)
{
    const char *quote = text[0] == '\'' ? strchr(text + 1, '\'') : NULL;
    if (quote && starts_with(quote, "' is invalid")) {
        const char *path = starts_with(text, "'./") ? text + 3 : text + 1;
        return arena_printf(a, "unable to read: '%.*s', YAML file structure is corrupted",
                            (int)(quote - path), path);
    }
    size_t len = strcspn(text, "\n");
    return arena_strndup(a, text, len && text[len - 1] == '.' ? len - 1 : len);
}

struct value *exp_files_error(const err *e, struct arena *a)
{
    struct value *m = value_map(a);
    const char *text = err_message(e);
    value_set(a, m, "type", value_strz(a, error_type(e, text)));
    value_set(a, m, "msg",
              value_strz(a, err_code_of(e) == ERR_DOCUMENT ? short_report(text, a) : text));
    return m;
}

bool exp_files_is_lost_list(const struct value *error)
{
    const struct value *type = value_find(error, "type");
    return value_is(type, VALUE_STR) && streq(type->s, LOST_LIST_TYPE);
}

/* --- files --- */

/* In neither tree nor lock: so it stays. */
static bool stays_missing(const struct index *ix, const char *file, const err *e)
{
    enum fs_kind kind = FS_NONE;
    const struct out *o = index_find_out(ix, file, NULL);
    bool is_cached = o && o->use_cache && !oid_is_none(&o->rec.oid);
    if (err_code_of(e) != ERR_NOT_FOUND || is_cached)
        return false;
    err *unknown = source_stat(ix->src, file, &kind);
    bool stays = !unknown && kind == FS_NONE;
    err_free(unknown); /* the file's own error is told */
    return stays;
}

static void note_error(void *ctx, const char *file, const err *e)
{
    struct gatherer *g = ctx;
    struct value *entry = value_map(g->arena), *error = exp_files_error(e, g->arena);
    if (err_code_of(e) == ERR_NOT_FOUND)
        /* as the original tells it of any source */
        value_set(
            g->arena, error, "msg",
            value_strz(g->arena,
                       arena_printf(g->arena, "[Errno 2] No such file or directory: '%s'", file)));
    value_set(g->arena, entry, "error", error);
    value_set(g->arena, g->errors, file, entry);
    if (!stays_missing(g->ix, file, e))
        g->is_unsettled = true;
}

/* Documents and errors in the order of `docs`, where null stands for an error. */
static void finish(const struct gatherer *g, const struct value *docs, struct exp_files *ret)
{
    *ret = (struct exp_files){.map = value_map(g->arena),
                              .failed = g->errors->map.len > 0,
                              .is_unsettled = g->is_unsettled};
    for (size_t i = 0; i < docs->map.len; i++) {
        const char *file = docs->map.pairs[i].key;
        struct value *entry = value_find(g->errors, file);
        if (!entry) {
            entry = value_map(g->arena);
            value_set(g->arena, entry, "data", docs->map.pairs[i].val);
        }
        value_set(g->arena, ret->map, file, entry);
    }
}

err *exp_files_params(const struct index *ix, struct cache *cache, bool deps_only, struct arena *a,
                      struct exp_files *ret)
{
    struct gatherer g = {.ix = ix, .arena = a, .errors = value_map(a)};
    struct value *docs = NULL;
    TRY(params_collect(ix, cache, deps_only, a, note_error, &g, &docs));
    finish(&g, docs, ret);
    return NULL;
}

void exp_files_params_of(const struct index *ix, struct cache *cache, const struct strs *targets,
                         struct arena *a, struct exp_files *ret)
{
    struct gatherer g = {.ix = ix, .arena = a, .errors = value_map(a)};
    struct value *docs = value_map(a);
    struct strs files = {0};
    vec_each (targets, t) {
        err *e = project_files_expand(ix, cache, *t, a, &files);
        if (e) /* what is wrong with it, reading it will tell */
            arena_push(a, &files, *t);
        err_free(e);
    }
    vec_each (&files, t) {
        struct value *doc = NULL;
        err *e = project_files_read(ix, cache, *t, a, &doc);
        if (e)
            note_error(&g, *t, e);
        value_set(a, docs, *t, e ? value_null(a) : doc);
        err_free(e);
    }
    finish(&g, docs, ret);
}

err *exp_files_metrics(const struct index *ix, struct cache *cache, const struct strs *targets,
                       struct arena *a, struct exp_files *ret)
{
    struct gatherer g = {.ix = ix, .arena = a, .errors = value_map(a)};
    struct value *docs = NULL;
    TRY(metrics_collect(ix, cache, targets, a, note_error, &g, &docs));
    finish(&g, docs, ret);
    return NULL;
}
