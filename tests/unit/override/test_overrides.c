#include "data/json_read.h"
#include "data/json_write.h"
#include "data/yaml_read.h"
#include "data/yaml_write.h"
#include "override/overrides.h"
#include "support/test.h"
#include "support/vectors.h"

static const char before[] =
    "{\"lr\": 0.1, \"epochs\": 10, \"name\": \"base\", \"flag\": true, \"none\": null, "
    "\"m\": {\"a\": 1, \"b\": {\"c\": 2, \"d\": \"x\"}}, \"lst\": [1, 2, 3], "
    "\"lo\": [{\"q\": 1}, {\"q\": 2}], \"empty\": {}}";

/* Parse the overrides and, unless one is a sweep, apply them to `text` as `file`. */
static err *run(const struct strs *texts, const char *text, struct arena *a,
                struct override_sets *sets, const char **ret_text)
{
    struct override_files files = {0};
    bool sweep = false;
    TRY(overrides_parse(texts, NULL, a, &files));
    vec_each (&files, f)
        for (size_t i = 0; i < f->len; i++)
            sweep = sweep || f->at[i].is_sweep;
    if (sweep)
        return overrides_expand(&files, NULL, a, sets);
    return overrides_apply(&files.at[0], text, NULL, a, ret_text);
}

static struct strs texts_of(const struct row *row, const char *file)
{
    struct strs out = {0};
    struct value *list = json_cell(row, 0);
    for (size_t i = 0; i < list->list.len; i++)
        arena_push(row->arena, &out,
                   file ? arena_printf(row->arena, "%s:%s", file, list->list.items[i]->s)
                        : list->list.items[i]->s);
    return out;
}

static const char *spell(const struct value *v, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    json_write(v, JSON_SORT_KEYS, &out);
    return arena_strdup(a, out.buf);
}

static void check_document(const struct row *row, const struct value *got)
{
    const char *have = spell(got, row->arena), *want = spell(json_cell(row, 2), row->arena);
    if (!streq(have, want))
        test_fail(__FILE__, __LINE__, "%s gives\n#   %s, not\n#   %s", row->cells[0], have, want);
}

static void check_sets(const struct row *row, const struct override_sets *sets)
{
    struct value *got = value_list(row->arena);
    for (size_t i = 0; i < sets->len; i++) {
        struct value *set = value_list(row->arena);
        for (size_t k = 0; k < sets->at[i].at[0].texts.len; k++)
            value_push(row->arena, set, value_strz(row->arena, sets->at[i].at[0].texts.at[k]));
        value_push(row->arena, got, set);
    }
    check_document(row, got);
}

static void check_row(const struct row *row, const char *file, const char *text,
                      err *(*read)(struct str text, struct arena *a, struct value **ret))
{
    struct strs texts = texts_of(row, file);
    struct override_sets sets = {0};
    const char *fresh = NULL;
    struct value *doc = NULL;
    err *e = run(&texts, text, row->arena, &sets, &fresh);
    bool failed = e != NULL;
    if (failed == streq(row->cells[1], "error")) {
        if (e && strchr(err_message(e), '\n'))
            test_fail(__FILE__, __LINE__, "%s: an error of several lines", row->cells[0]);
        err_free(e);
        if (failed)
            return;
    } else {
        if (failed)
            test_check_ok(__FILE__, __LINE__, row->cells[0], e);
        else
            test_fail(__FILE__, __LINE__, "%s is accepted: %s", row->cells[0], fresh ? fresh : "");
        return;
    }
    if (streq(row->cells[1], "sweep")) {
        CHECK(!fresh);
        check_sets(row, &sets);
        return;
    }
    CHECK_OK(read(str_of(fresh), row->arena, &doc));
    check_document(row, doc);
}

static void check_yaml_block(const struct row *row)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *doc = NULL;
    CHECK_OK(json_read(str_of(before), row->arena, &doc));
    yaml_write(doc, &text);
    check_row(row, NULL, text.buf, yaml_read);
}

static void check_yaml_flow(const struct row *row)
{
    check_row(row, NULL, before, yaml_read); /* JSON is YAML */
}

static void check_json(const struct row *row)
{
    if (strstr(row->cells[0], "a:b=1")) /* with a file before it the colon is another one */
        return;
    if (strstr(row->cells[1], "sweep"))
        return;
    check_row(row, "p.json", before, json_read);
}

TEST(recorded_overrides_of_block_yaml)
{
    CHECK(each_row("vectors/overrides.tsv", check_yaml_block) > 450);
}

TEST(recorded_overrides_of_flow_yaml)
{
    CHECK(each_row("vectors/overrides.tsv", check_yaml_flow) > 450);
}

TEST(recorded_overrides_of_json)
{
    CHECK(each_row("vectors/overrides.tsv", check_json) > 450);
}
