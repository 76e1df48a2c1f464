#include "pipeline/project_files.h"

#include "base/path.h"
#include "support/test.h"

/* A directory on the disk and an index with one output, `out`, of a hash that no cache has. */
struct scene {
    struct arena arena;
    struct source_disk disk;
    struct index ix;
    struct out out;
    struct stage stage;
};

static void scene_init(struct scene *s)
{
    *s = (struct scene){.arena = ARENA_INIT,
                        .out = {.path = "out", .use_cache = true, .rec.oid.algo = HASH_MD5}};
    source_disk_init(&s->disk, test_tmpdir());
    s->ix = (struct index){.arena = &s->arena, .src = &s->disk.base};
    memset(s->out.rec.oid.text, '3', 32);
    arena_push(&s->arena, &s->stage.outs, &s->out);
    arena_push(&s->arena, &s->ix.stages, &s->stage);
}

static void scene_scope_end(struct scene *s)
{
    arena_release(&s->arena);
}

static void put(struct scene *s, const char *path)
{
    const char *at = path_join(&s->arena, s->disk.root, path);
    CHECK_OK(fs_mkdirs(path_dir(&s->arena, at)));
    CHECK_OK(fs_write_file(at, str_of("a: 1\n"), 0644, false));
}

static const char *expand(struct scene *s, const char *path)
{
    scoped(sb) struct sb text = SB_INIT;
    struct strs found = {0};
    err *e = project_files_expand(&s->ix, NULL, path, &s->arena, &found);
    if (e)
        sb_add(&text, err_message(e));
    err_free(e);
    vec_each (&found, f)
        sb_addf(&text, "%s ", *f);
    return arena_str(&s->arena, sb_str(&text));
}

TEST(directories_are_their_files_but_for_those_of_pipelines)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    put(&s, "d/a-b");
    put(&s, "d/a/x");
    put(&s, "d/dvc.yaml");
    put(&s, "d/x.dvc");
    put(&s, "d/.dvcignore");
    CHECK_STR(expand(&s, "d"), "d/a-b d/a/x ");
    CHECK_STR(expand(&s, "d/a/x"), "d/a/x ");
    CHECK_STR(expand(&s, "d/dvc.yaml"), "d/dvc.yaml ");
    CHECK_STR(expand(&s, "nosuch"), "nosuch ");
}

TEST(outputs_that_are_not_there_are_listed_below_their_directories)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    put(&s, "d/here");
    s.out.path = "d/out";
    CHECK_STR(expand(&s, "d"), "d/here d/out ");
    CHECK_STR(expand(&s, "d/out"), "d/out ");
    s.out.use_cache = false;
    CHECK_STR(expand(&s, "d"), "d/here ");
}

TEST(reading_falls_back_to_the_cache_and_misses)
{
    scoped(scene) struct scene s;
    struct value *doc = NULL;
    scene_init(&s);
    put(&s, "p.yaml");
    CHECK_OK(project_files_read(&s.ix, NULL, "p.yaml", &s.arena, &doc));
    CHECK(value_find(doc, "a")->i == 1);
    struct cache cache = {.dir = test_tmpdir()};
    CHECK_ERR(project_files_read(&s.ix, &cache, "out", &s.arena, &doc), "No such file");
    CHECK_ERR(project_files_read(&s.ix, &cache, "other", &s.arena, &doc), "No such file");
}

TEST(files_of_a_directory_whose_list_is_lost_are_not_just_missing)
{
    scoped(scene) struct scene s;
    struct value *doc = NULL;
    struct oid oid;
    scene_init(&s);
    struct cache cache = {.dir = test_tmpdir()};
    s.out.path = "a/b";
    memcpy(s.out.rec.oid.text + 32, ".dir", sizeof(".dir"));
    err *e = project_files_read(&s.ix, &cache, "a/b/x.json", &s.arena, &doc);
    CHECK(e && err_code_of(e) == ERR_LOST_LIST);
    CHECK_ERR(e, "failed to load directory ('a', 'b')");
    e = project_files_find(&s.ix, &cache, "a/b/x.json", &s.arena, &oid);
    CHECK(e && err_code_of(e) == ERR_LOST_LIST);
    CHECK_ERR(e, "failed to load directory ('a', 'b')");
    e = project_files_check_list(&s.ix, &cache, "a/b", &s.arena);
    CHECK(e && err_code_of(e) == ERR_LOST_LIST);
    CHECK_ERR(e, "failed to load directory ('a', 'b')");
}
