#include "pipeline/used.h"

#include "support/test.h"

struct project {
    struct arena arena;
    struct source_disk disk;
    struct index *ix;
    struct used_vec used;
};

static void project_scope_end(struct project *p)
{
    arena_release(&p->arena);
}

static void put(const char *name, const char *text)
{
    scoped(sb) struct sb path = SB_INIT;
    sb_addf(&path, "%s/%s", test_tmpdir(), name);
    test_write(path.buf, text);
}

/* A pipeline with all kinds of outputs, a data file below, an import and a directory. */
static void fill(void)
{
    put("dvc.yaml", "stages:\n"
                    "  one:\n"
                    "    cmd: x\n"
                    "    outs: [plain, dir, {loose: {cache: false}}, {kept: {push: false}}, new]\n"
                    "    metrics: [m.json]\n"
                    "    plots: [p.csv]\n"
                    "metrics: [dir/inner.json]\n"
                    "plots: [{curve: {y: {plain: y}}}]\n");
    put("dvc.lock",
        "schema: '2.0'\nstages:\n  one:\n    cmd: x\n    outs:\n"
        "    - {path: plain, hash: md5, md5: 5bbf5a52328e7439ae6e719dfe712200, size: 4}\n"
        "    - {path: dir, hash: md5, md5: 74cbb6e3756e3d44d943b85f3e5f7c7c.dir, size: 10}\n"
        "    - {path: loose, hash: md5, md5: 5bbf5a52328e7439ae6e719dfe712200, size: 4}\n"
        "    - {path: kept, hash: md5, md5: 5bbf5a52328e7439ae6e719dfe712200, size: 4}\n"
        "    - {path: m.json, hash: md5, md5: 5bbf5a52328e7439ae6e719dfe712200, size: 4}\n"
        "    - {path: p.csv, hash: md5, md5: 5bbf5a52328e7439ae6e719dfe712200, size: 4}\n");
    put("sub/data.dvc", "outs:\n- md5: c193497a1a06b2c72230e6146ff47080\n  size: 4\n"
                        "  hash: md5\n  path: data\n  remote: other\n");
    put("sub/from.dvc", "frozen: true\ndeps:\n- path: x\n  repo: {url: /r}\nouts:\n"
                        "- {md5: c193497a1a06b2c72230e6146ff47080, hash: md5, path: from}\n");
}

static void project_init(struct project *p)
{
    *p = (struct project){.arena = ARENA_INIT};
    fill();
    source_disk_init(&p->disk, test_tmpdir());
    CHECK_OK(index_load(&p->disk.base, NULL, NULL, "", &p->arena, &p->ix));
}

static const char *paths(struct project *p)
{
    scoped(sb) struct sb out = SB_INIT;
    vec_each (&p->used, u)
        sb_addf(&out, "%s%s%s ", u->out->path, u->inside ? ":" : "", u->inside ? u->inside : "");
    return arena_str(&p->arena, sb_str(&out));
}

static err *collect(struct project *p, const char *target, bool recursive)
{
    struct strs targets = {.at = &target, .len = target ? 1 : 0};
    struct target_opts opts = {.recursive = recursive};
    p->used = (struct used_vec){0};
    return used_collect(p->ix, &targets, &opts, &p->used);
}

TEST(everything_that_is_cached)
{
    scoped(project) struct project p;
    project_init(&p);
    CHECK_OK(collect(&p, NULL, false));
    CHECK_STR(paths(&p), "plain dir kept new m.json p.csv sub/data sub/from ");
    CHECK(oid_is_none(&p.used.at[3].out->rec.oid));
    CHECK_STR(p.used.at[6].out->remote, "other");
    CHECK(!p.used.at[2].out->push);
    CHECK(!used_is_from_repo(&p.used.at[6]));
    CHECK(used_is_from_repo(&p.used.at[7]));
}

TEST(targets_name_stages_outputs_and_parts)
{
    scoped(project) struct project p;
    project_init(&p);
    CHECK_OK(collect(&p, "dir", false));
    CHECK_STR(paths(&p), "dir ");
    CHECK_OK(collect(&p, "dir/a/b", false));
    CHECK_STR(paths(&p), "dir:a/b ");
    CHECK_OK(collect(&p, "sub/data.dvc", false));
    CHECK_STR(paths(&p), "sub/data ");
    CHECK_OK(collect(&p, "sub", true));
    CHECK_STR(paths(&p), "sub/data sub/from ");
    CHECK_ERR(collect(&p, "nosuch", false), "'nosuch' does not exist as an output or a stage name");
    CHECK_OK(collect(&p, "loose", false));
    CHECK_STR(paths(&p), "");
}

TEST(kinds_and_sizes)
{
    scoped(project) struct project p;
    project_init(&p);
    CHECK_OK(collect(&p, NULL, false));
    struct used_vec all = p.used;
    used_keep(p.ix, &(struct used_filter){.metrics = true}, &p.used);
    CHECK_STR(paths(&p), "dir m.json ");
    CHECK_OK(collect(&p, NULL, false));
    used_keep(p.ix, &(struct used_filter){.plots = true}, &p.used);
    CHECK_STR(paths(&p), "plain p.csv ");
    CHECK_OK(collect(&p, NULL, false));
    used_keep(p.ix, &(struct used_filter){.max_size_bytes = 10}, &p.used);
    CHECK_STR(paths(&p), "plain kept new m.json p.csv sub/data sub/from ");
    CHECK_OK(collect(&p, NULL, false));
    used_keep(p.ix, &(struct used_filter){0}, &p.used);
    CHECK_INT(p.used.len, all.len);
}

TEST(wildcards)
{
    scoped(project) struct project p;
    project_init(&p);
    const char *patterns[] = {"p*", "sub/*.dvc", "literal"};
    struct strs targets = {.at = patterns, .len = 3}, found = {0};
    CHECK_OK(used_glob(p.ix, &targets, &found));
    CHECK_INT(found.len, 5);
    CHECK_STR(found.at[0], "literal");
    CHECK_STR(found.at[1], "p.csv");
    CHECK_STR(found.at[2], "plain");
    CHECK_STR(found.at[4], "sub/from.dvc");
    patterns[0] = "q*";
    patterns[1] = "*/x";
    targets.len = 2;
    found = (struct strs){0};
    CHECK_ERR(used_glob(p.ix, &targets, &found), "Glob ['q*', '*/x'] has no matches.");
}
