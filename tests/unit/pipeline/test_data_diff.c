#include "pipeline/data_diff.h"

#include "support/test.h"

/* Two sides made by hand, and a repo of which only arena and cache are used. */
struct scene {
    struct arena arena;
    struct repo repo;
    struct data_side old, fresh;
};

static void scene_init(struct scene *s)
{
    *s = (struct scene){.arena = ARENA_INIT};
    s->repo.arena = &s->arena;
    s->repo.cache.dir = test_tmpdir();
}

static void scene_scope_end(struct scene *s)
{
    arena_release(&s->arena);
}

/* "3" is 33333333333333333333333333333333, "3d" a directory of that hash. */
static struct oid oid(const char *text)
{
    struct oid id = {.algo = HASH_MD5};
    memset(id.text, text[0], 32);
    if (text[1])
        memcpy(id.text + 32, ".dir", sizeof(".dir"));
    return id;
}

/* Sides are filled in the order of their paths. */
static struct data_root *add(struct scene *s, struct data_side *side, const char *path,
                             const char *hash)
{
    struct data_root root = {.path = path};
    if (hash)
        root.oid = oid(hash);
    root.is_dir = oid_is_dir(&root.oid);
    arena_push(&s->arena, &side->roots, root);
    return &side->roots.at[side->roots.len - 1];
}

static void add_file(struct scene *s, struct data_root *root, const char *relpath, const char *hash)
{
    struct manifest_entry *at = arena_array(&s->arena, root->files.len + 1, sizeof(*at));
    if (root->files.len)
        memcpy(at, root->files.at, root->files.len * sizeof(*at));
    at[root->files.len++] = (struct manifest_entry){.relpath = relpath, .oid = oid(hash)};
    root->files.at = at;
    root->is_listed = true;
}

static const char *diff(struct scene *s, const struct data_diff_opts *opts)
{
    scoped(sb) struct sb text = SB_INIT;
    struct data_changes changes = {0};
    err *e = data_diff(&s->repo, &s->old, &s->fresh, opts, &changes);
    if (e)
        return arena_str(&s->arena, str_of(err_message(e)));
    vec_each (&changes, c) {
        sb_add_char(&text, "ADRM?="[c->kind]);
        sb_addf(&text, "%s", data_item_show(c->old ? c->old : c->fresh, &s->arena));
        if (c->kind == DATA_RENAMED)
            sb_addf(&text, ">%s", data_item_show(c->fresh, &s->arena));
        sb_add_char(&text, ' ');
    }
    return arena_str(&s->arena, sb_str(&text));
}

static const struct data_diff_opts members = {.members = true},
                                   by_hash = {.members = true, .by_hash = true};

TEST(files_come_go_and_change)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    add(&s, &s.old, "changed", "1");
    add(&s, &s.old, "gone", "2");
    add(&s, &s.old, "kept", "3");
    add(&s, &s.fresh, "changed", "4");
    add(&s, &s.fresh, "fresh", "5");
    add(&s, &s.fresh, "kept", "3");
    CHECK_STR(diff(&s, &members), "Afresh Dgone Mchanged ");
    CHECK_STR(diff(&s, &(struct data_diff_opts){.unchanged = true}),
              "Afresh Dgone Mchanged =kept ");
}

TEST(of_equal_contents_the_first_takes_the_place_of_the_first)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    struct data_root *old = add(&s, &s.old, "d", "1d"), *fresh = add(&s, &s.fresh, "d", "2d");
    add_file(&s, old, "a", "7");
    add_file(&s, old, "b", "7");
    add_file(&s, fresh, "x.txt", "7"); /* behind x/y where components are compared */
    add_file(&s, fresh, "x/y", "7");
    add_file(&s, fresh, "z", "7");
    CHECK_STR(diff(&s, &members), "Ad/z Rd/a>d/x/y Rd/b>d/x.txt Md/ ");
    CHECK_STR(diff(&s, &(struct data_diff_opts){.members = false}), "Md/ ");
}

TEST(equal_directories_are_not_opened)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    add(&s, &s.old, "d", "1d"); /* no cache has it */
    add(&s, &s.fresh, "d", "1d");
    CHECK_STR(diff(&s, &members), "");
    CHECK(!s.old.roots.at[0].is_listed);
}

TEST(of_a_lost_list_nothing_is_known)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    add(&s, &s.old, "d", "1d");
    struct data_root *fresh = add(&s, &s.fresh, "d", "2d");
    add_file(&s, fresh, "a", "3");
    add_file(&s, fresh, "in/b", "4");
    add_file(&s, fresh, "in/c", "5");
    CHECK_STR(diff(&s, &members), "Md/ ?d/a ?d/in/ ?d/in/b ?d/in/c ");
}

TEST(what_is_above_on_the_other_side_is_told_by_hash_alone)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    add(&s, &s.old, "d/a", "1");
    add(&s, &s.old, "da", "2");
    add_file(&s, add(&s, &s.fresh, "d", "3d"), "a", "1");
    add(&s, &s.fresh, "da", "2");
    CHECK_STR(diff(&s, &members), "");
    CHECK_STR(diff(&s, &by_hash), "Ad/ ");
}

TEST(paths_without_hash_are_there_unless_hashes_count)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    add(&s, &s.old, "made", NULL);
    add(&s, &s.old, "never", NULL);
    add(&s, &s.fresh, "made", "1");
    CHECK_STR(diff(&s, &members), "Dnever Mmade ");
    CHECK_STR(diff(&s, &by_hash), "Amade ");
}

TEST(missing_are_old_sides_that_the_cache_lacks)
{
    scoped(scene) struct scene s;
    struct data_changes changes = {0};
    struct data_items missing = {0};
    struct oid kept = oid("2");
    scene_init(&s);
    add(&s, &s.old, "here", "2");
    add(&s, &s.old, "lost", "1");
    test_write(cache_path(&s.repo.cache, &kept, &s.arena), "x");
    CHECK_OK(data_diff(&s.repo, &s.old, &s.fresh, &members, &changes));
    data_diff_missing(&s.repo, &changes, &missing);
    CHECK_INT(missing.len, 1);
    CHECK_STR(missing.at[0]->path, "lost");
}
