/* The data of plots, of the workspace and of commits: as DVC 3.67.1 (oracle cases plots/…). */
#include "experiment/plots_collect.h"

#include "base/path.h"
#include "data/json_write.h"
#include "scm/fixture.h"

/* A project in a repository, opened for work. */
struct scene {
    struct fixture f;
    struct env env;
    struct project *project;
    struct repo *repo;
    struct plots_def_opts opts;
    struct plots_revs revs;
};

static void silent(void *ctx, const char *line)
{
    (void)ctx;
    (void)line;
}

static void no_flush(void *ctx)
{
    (void)ctx;
}

static void scene_close(struct scene *s)
{
    plots_revs_release(&s->revs);
    repo_close(s->repo);
    s->repo = NULL;
}

static void scene_scope_end(struct scene *s)
{
    scene_close(s);
    fixture_scope_end(&s->f);
}

static void scene_init(struct scene *s)
{
    memset(s, 0, sizeof(*s));
    fixture_init(&s->f);
    sh(&s->f, "mkdir -p .dvc; touch .dvc/config; printf 'tmp\\ncache\\n' >.dvc/.gitignore");
}

/* Collected anew, as the files are now. */
static err *collect(struct scene *s, const char *revisions)
{
    struct strs revs = {0};
    struct str rest = str_of(revisions), rev;
    const struct voice voice = {.say = silent, .warn = silent, .fail = silent, .flush = no_flush};
    scene_close(s);
    reopen(&s->f, NULL);
    s->env = (struct env){.cwd = s->f.root, .vars = s->f.vars};
    while (str_split(&rest, ' ', &rev))
        arena_push(&s->f.arena, &revs, arena_str(&s->f.arena, rev));
    TRY(project_open(&s->env, &s->f.arena, &s->project));
    TRY(repo_open(s->project, s->f.scm, &voice, &s->repo));
    return plots_collect(s->repo, s->f.scm, &revs, &s->opts, &s->revs);
}

static void add_source(const struct plots_source *src, struct sb *out)
{
    sb_addf(out, " %s=", src->path);
    if (src->error)
        sb_addf(out, "!%s: %s", value_find(src->error, "type")->s,
                value_find(src->error, "msg")->s);
    else if (src->data)
        json_write(src->data, JSON_PLAIN, out);
    else
        sb_addf(out, "<%zu bytes>", src->image.len);
}

/* A line for each revision: "LABEL FILE=DATA FILE=!TYPE: WHAT IS WRONG". */
static const char *collected(struct scene *s, const char *revisions)
{
    scoped(sb) struct sb text = SB_INIT;
    if (!test_check_ok(__FILE__, __LINE__, revisions, collect(s, revisions)))
        return "";
    vec_each (&s->revs, r) {
        sb_add(&text, r->label);
        if (r->error)
            sb_addf(&text, " !%s", value_find(r->error, "type")->s);
        vec_each (&r->sources, src)
            add_source(src, &text);
        sb_addf(&text, "%s\n", r->failed ? " failed" : "");
    }
    return arena_str(&s->f.arena, sb_str(&text));
}

TEST(data_of_all_kinds_of_files)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    sh(&s.f, "printf 'a,b\\n1,x\\n' >c.csv; printf 'a\\tb\\n1\\tx\\n' >t.tsv;"
             "printf '[{\"a\": 1}]' >j.json; printf 'k:\\n- a: 1.5\\n' >y.yaml;"
             "printf 'r = [{a = 1}]\\n' >m.toml; printf '\\0PNG' >i.png; echo '{}' >e.json;"
             "printf 'plots: [c.csv, t.tsv, j.json, y.yaml, m.toml, i.png, e.json]\\n' >dvc.yaml");
    CHECK_STR(collected(&s, "workspace"),
              "workspace c.csv=[{\"a\": \"1\", \"b\": \"x\"}] t.tsv=[{\"a\": \"1\", \"b\": \"x\"}]"
              " j.json=[{\"a\": 1}] y.yaml={\"k\": [{\"a\": 1.5}]} m.toml={\"r\": [{\"a\": 1}]}"
              " i.png=<4 bytes> e.json=<0 bytes>\n");
}

TEST(a_file_without_header_has_numbers_for_names)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    sh(&s.f, "printf '1,x\\n' >c.csv; printf '1,x\\n' >d.csv;"
             "printf 'stages: {s: {cmd: x, plots: [{c.csv: {header: false}}]}}\\n' >dvc.yaml");
    CHECK_STR(collected(&s, "workspace"), "workspace c.csv=[{\"0\": \"1\", \"1\": \"x\"}]\n");
}

TEST(what_is_wrong_with_a_file_is_told_beside_the_others)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    sh(&s.f, "echo '{' >bad.json; printf 'a\\n1\\n' >good.csv; printf '\\377\\n' >latin.csv;"
             "echo x >x.txt; ln -s /nowhere lost.csv;"
             "printf 'plots: [bad.json, none.csv, good.csv, latin.csv, x.txt, lost.csv]\\n' "
             ">dvc.yaml");
    const char *got = collected(&s, "workspace");
    CHECK(strstr(got, " bad.json=!JSONFileCorruptedError: unable to read: 'bad.json', "));
    CHECK(strstr(got, " none.csv=!FileNotFoundError: [Errno 2] No such file or directory: "
                      "'none.csv' "));
    CHECK(strstr(got, " good.csv=[{\"a\": \"1\"}] "));
    CHECK(strstr(got, " latin.csv=!"));
    CHECK(strstr(got, " x.txt=!PlotMetricTypeError: 'x.txt' - file type error\n"));
    CHECK(strstr(got, " lost.csv=!FileNotFoundError: "));
    CHECK(ends_with(got, " failed\n"));
}

TEST(directories_are_their_files)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    sh(&s.f, "mkdir -p d/e; printf 'a\\n1\\n' >d/c.csv; printf 'x' >d/e/i.png;"
             "printf 'plots: [d, none]\\n' >dvc.yaml; mkdir none");
    CHECK_STR(collected(&s, "workspace"),
              "workspace d/c.csv=[{\"a\": \"1\"}] d/e/i.png=<1 bytes>\n");
}

TEST(each_revision_has_its_own_and_none_is_asked_twice)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    sh(&s.f, "git add .dvc; git commit -qm before; git tag before;"
             "printf 'plots: [c.csv]\\n' >dvc.yaml; printf 'a\\n1\\n' >c.csv; git add .;"
             "git commit -qm one; git tag one; printf 'a\\n2\\n' >c.csv; git commit -qam two;"
             "git rm -q --cached c.csv; git commit -qm lost; printf 'a\\n3\\n' >c.csv");
    CHECK_STR(collected(&s, "one HEAD~1 before one workspace"),
              "workspace c.csv=[{\"a\": \"3\"}]\none c.csv=[{\"a\": \"1\"}]\n"
              "HEAD~1 c.csv=[{\"a\": \"2\"}]\n");
    CHECK_STR(collected(&s, "HEAD"),
              "HEAD c.csv=!FileNotFoundError: [Errno 2] No such file or directory: 'c.csv' "
              "failed\n");
    CHECK_ERR(collect(&s, "one nosuch"), "unknown Git revision 'nosuch'");
    CHECK_INT(s.revs.len, 0);
}

TEST(equal_contents_are_one_document)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    sh(&s.f, "printf 'plots: [c.csv, d.csv]\\n' >dvc.yaml; printf 'a\\n1\\n' >c.csv;"
             "cp c.csv d.csv; git add .; git commit -qm one; git tag one; echo >x; git add x;"
             "git commit -qm two");
    CHECK_OK(collect(&s, "one HEAD"));
    CHECK_INT(s.revs.len, 2);
    const struct value *first = s.revs.at[0].sources.at[0].data;
    for (size_t r = 0; r < s.revs.len; r++)
        vec_each (&s.revs.at[r].sources, src)
            CHECK(src->data == first);
}

TEST(a_revision_that_cannot_be_read_is_told_as_a_whole)
{
    scoped(scene) struct scene s;
    scene_init(&s);
    sh(&s.f, "printf 'plots: [c.csv]\\n' >dvc.yaml; printf 'a\\n1\\n' >c.csv; git add .;"
             "git commit -qm good; git tag good; printf 'plots: {\\n' >dvc.yaml;"
             "git commit -qam bad");
    const char *got = collected(&s, "HEAD good");
    CHECK(starts_with(got, "HEAD !"));
    CHECK(ends_with(got, " failed\ngood c.csv=[{\"a\": \"1\"}]\n"));
}

TEST(plots_of_revisions_are_grouped_by_name)
{
    scoped(scene) struct scene s;
    scoped(sb) struct sb text = SB_INIT;
    struct plots_groups groups = {0};
    scene_init(&s);
    sh(&s.f, "printf 'plots: [{c.csv: {x: old, title: t}}]\\n' >dvc.yaml;"
             "printf 'a\\n1\\n' >c.csv; git add .; git commit -qm one; git tag one;"
             "printf 'plots: [{c.csv: {x: new}}, d.csv]\\n' >dvc.yaml; mkdir sub;"
             "printf 'plots: [{../d.csv: {y: a}}]\\n' >sub/dvc.yaml; cp c.csv d.csv; git add .;"
             "git commit -qm two");
    CHECK_OK(collect(&s, "HEAD one"));
    plots_group(&s.revs, &s.f.arena, &groups);
    vec_each (&groups, g) {
        sb_addf(&text, "%s", g->id);
        json_write(g->props, JSON_PLAIN, &text);
        vec_each (&g->parts, p) {
            sb_addf(&text, " %s ", p->rev->label);
            json_write(plots_part_data(p, &s.f.arena), JSON_PLAIN, &text);
        }
        sb_add_char(&text, '\n');
    }
    CHECK_STR(text.buf, "c.csv{\"x\": \"new\", \"title\": \"t\"} HEAD {\"c.csv\": [{\"a\": \"1\"}]}"
                        " one {\"c.csv\": [{\"a\": \"1\"}]}\n"
                        "dvc.yaml::d.csv{} HEAD {\"d.csv\": [{\"a\": \"1\"}]}\n"
                        "sub/dvc.yaml::d.csv{\"y\": \"a\"} HEAD {\"d.csv\": [{\"a\": \"1\"}]}\n");
}
