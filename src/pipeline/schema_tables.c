/* The grammar of the three files, as tables.  Source: the complaints of DVC 3.67.1. */
#include "pipeline/schema.h"

static const struct schema any = {.kind = SCHEMA_ANY}, str = {.kind = SCHEMA_STR},
                           boolean = {.kind = SCHEMA_BOOL}, null = {.kind = SCHEMA_NULL},
                           dict = {.kind = SCHEMA_DICT}, integer = {.kind = SCHEMA_INT},
                           sum = {.kind = SCHEMA_SUM};
static const struct schema any_list = {.kind = SCHEMA_LIST, .item = &any};
static const struct schema str_list = {.kind = SCHEMA_LIST, .item = &str};

#define EITHER(name, ...)                                                                          \
    static const struct schema *const name##_options[] = {__VA_ARGS__, NULL};                      \
    static const struct schema name = {.kind = SCHEMA_EITHER, .options = name##_options}
#define STRUCT(name, ...)                                                                          \
    static const struct schema_field name##_fields[] = {__VA_ARGS__, {NULL, NULL, false}};         \
    static const struct schema name = {.kind = SCHEMA_STRUCT, .fields = name##_fields}
#define LIST(name, of) static const struct schema name = {.kind = SCHEMA_LIST, .item = &(of)}
#define MAP(name, of)  static const struct schema name = {.kind = SCHEMA_MAP, .item = &(of)}

EITHER(str_or_list, &str, &any_list);
EITHER(str_or_null, &str, &null);
EITHER(str_or_dict, &str, &dict);
LIST(strs_or_dicts, str_or_dict);
EITHER(dict_or_str, &dict, &str); /* the complaint is that of the first */
LIST(dicts_or_strs, dict_or_str);

#define ANNOTATIONS                                                                                \
    {"desc", &str, false}, {"type", &str, false}, {"labels", &str_list, false},                    \
    {                                                                                              \
        "meta", &any, false                                                                        \
    }
#define OUT_FLAGS                                                                                  \
    ANNOTATIONS, {"cache", &boolean, false}, {"persist", &boolean, false},                         \
        {"checkpoint", &boolean, false}, {"remote", &str, false},                                  \
    {                                                                                              \
        "push", &boolean, false                                                                    \
    }
#define PLOT_PROPS                                                                                 \
    {"template", &str, false}, {"x", &str, false}, {"y", &str, false}, {"x_label", &str, false},   \
        {"y_label", &str, false}, {"title", &str, false},                                          \
    {                                                                                              \
        "header", &boolean, false                                                                  \
    }

STRUCT(out_flags, OUT_FLAGS);
MAP(out_detailed, out_flags);
EITHER(out_item, &str, &out_detailed);
LIST(out_list, out_item);

STRUCT(plot_flags, OUT_FLAGS, PLOT_PROPS);
LIST(plot_flags_list, plot_flags);
EITHER(plot_value, &plot_flags, &plot_flags_list);
MAP(plot_detailed, plot_value);
EITHER(plot_item, &str, &plot_detailed);
LIST(plot_list, plot_item);

MAP(matrix, str_or_list);

#define STAGE_FIELDS                                                                               \
    {"matrix", &matrix, false}, {"cmd", &str_or_list, true}, {"wdir", &str, false},                \
        {"deps", &str_list, false}, {"params", &strs_or_dicts, false},                             \
        {"vars", &dicts_or_strs, false}, {"frozen", &boolean, false}, {"meta", &any, false},       \
        {"desc", &str, false}, {"always_changed", &boolean, false}, {"outs", &out_list, false},    \
        {"metrics", &out_list, false},                                                             \
    {                                                                                              \
        "plots", &plot_list, false                                                                 \
    }
STRUCT(stage_body, STAGE_FIELDS);
EITHER(foreach_data, &dict, &any_list, &str);
STRUCT(stage_foreach, {"foreach", &foreach_data, true}, {"do", &stage_body, true});
static const struct schema *const stage_options[] = {&stage_body, &stage_foreach, NULL};
static const char *const stage_switch[] = {"foreach", "do", NULL};
static const struct schema stage = {
    .kind = SCHEMA_EITHER, .options = stage_options, .switch_keys = stage_switch};
MAP(stages, stage);

MAP(str_map, str);
EITHER(plot_x, &str, &str_map);
EITHER(str_or_strs, &str, &str_list);
MAP(str_or_strs_map, str_or_strs);
EITHER(plot_y, &str, &str_list, &str_or_strs_map);
STRUCT(plot_def, {"x", &plot_x, false}, {"y", &plot_y, false}, {"x_label", &str, false},
       {"y_label", &str, false}, {"title", &str, false}, {"template", &str, false});
EITHER(plot_def_or_null, &plot_def, &null);
MAP(single_plot, plot_def_or_null);
EITHER(top_plot, &str, &single_plot);
LIST(top_plots, top_plot);

STRUCT(artifact, {"path", &str, true}, ANNOTATIONS);
MAP(artifacts, artifact);

static const struct schema_field pipeline_fields[] = {
    {"datasets", &any, false},        {"plots", &top_plots, false}, {"stages", &stages, false},
    {"vars", &dicts_or_strs, false},  {"params", &str_list, false}, {"metrics", &str_list, false},
    {"artifacts", &artifacts, false}, {NULL, NULL, false},
};
const struct schema schema_pipeline_file = {.kind = SCHEMA_STRUCT, .fields = pipeline_fields};

#define META_FIELDS                                                                                \
    {"md5", &sum, false}, {"checksum", &sum, false}, {"etag", &sum, false},                        \
        {"size", &integer, false}, {"nfiles", &integer, false}, {"isexec", &boolean, false},       \
        {"version_id", &str, false}, {"hash", &str, false}, {"cloud", &dict, false},               \
    {                                                                                              \
        "files", &any_list, false                                                                  \
    }

STRUCT(lock_data, {"path", &str, true}, META_FIELDS, {"dataset", &dict, false});
LIST(lock_data_list, lock_data);
MAP(any_map, any);
MAP(lock_params, any_map);
STRUCT(lock_stage, {"cmd", &str_or_list, true}, {"deps", &lock_data_list, false},
       {"params", &lock_params, false}, {"outs", &lock_data_list, false});
MAP(lock_stages, lock_stage);
const struct schema schema_lock_entry = {.kind = SCHEMA_STRUCT, .fields = lock_stage_fields};
static const struct schema version = {.kind = SCHEMA_VERSION};
static const struct schema_field lock_fields[] = {{"schema", &version, true},
                                                  {"datasets", &any, false},
                                                  {"stages", &lock_stages, false},
                                                  {NULL, NULL, false}};
const struct schema schema_lock_file = {.kind = SCHEMA_STRUCT, .fields = lock_fields};

STRUCT(data_out, {"path", &str, true}, META_FIELDS, ANNOTATIONS, {"cache", &boolean, false},
       {"persist", &boolean, false}, {"remote", &str, false}, {"push", &boolean, false},
       {"fs_config", &dict, false});
LIST(data_outs, data_out);
EITHER(data_outs_or_null, &data_outs, &null);
STRUCT(data_dep, {"path", &str, false}, META_FIELDS, {"repo", &dict, false}, {"db", &dict, false},
       {"params", &any, false}, {"dataset", &dict, false}, {"fs_config", &dict, false});
LIST(data_deps, data_dep);
EITHER(data_deps_or_null, &data_deps, &null);
static const struct schema_field data_fields[] = {{"md5", &sum, false},
                                                  {"wdir", &str_or_null, false},
                                                  {"deps", &data_deps_or_null, false},
                                                  {"outs", &data_outs_or_null, false},
                                                  {"locked", &boolean, false},
                                                  {"frozen", &boolean, false},
                                                  {"meta", &any, false},
                                                  {"always_changed", &boolean, false},
                                                  {"desc", &str, false},
                                                  {NULL, NULL, false}};
const struct schema schema_data_file = {.kind = SCHEMA_STRUCT, .fields = data_fields};
