#include "experiment/exec_info.h"
#include "experiment/queue_store.h"
#include "scm/fixture.h"

static uint64_t counting(void *ctx)
{
    return ++*(uint64_t *)ctx;
}

/* A project of which only the directory for temporary files matters. */
struct scene {
    struct fixture f;
    uint64_t count;
    struct env env;
    struct project project;
};

static void scene_init(struct scene *x)
{
    fixture_init(&x->f);
    x->count = 0;
    x->env = (struct env){.pid = 7, .random = counting, .random_ctx = &x->count};
    x->project = (struct project){.arena = &x->f.arena,
                                  .env = &x->env,
                                  .tmp_dir = arena_printf(&x->f.arena, "%s/tmp", x->f.root)};
}

static void put(struct scene *x, const char *name)
{
    static const char rev[] = "362f3dc87878923b8e4df9e6ecceaed0a0a6300a";
    const struct queue_message m = {.id = queue_uuid(&x->env, &x->f.arena),
                                    .dvc_root = "/r",
                                    .scm_root = "/r",
                                    .stash_ref = "refs/exps/celery/stash",
                                    .stash_rev = rev,
                                    .baseline_rev = rev,
                                    .head_rev = rev,
                                    .name = name};
    scoped(queue_letter) struct queue_letter letter = QUEUE_LETTER_INIT;
    CHECK_OK(queue_store_write(&x->project, &m, &x->f.arena, &letter));
    CHECK_OK(queue_store_put(&letter));
}

/* The names in their order, '+' behind those that were taken. */
static void check_listed(struct scene *x, const char *wanted)
{
    scoped(sb) struct sb text = SB_INIT;
    struct queue_items items = {0};
    CHECK_OK(queue_store_list(&x->project, &x->f.arena, &items));
    vec_each (&items, item)
        sb_addf(&text, "%s%s%s", text.len ? " " : "", item->msg.name, item->is_taken ? "+" : "");
    CHECK_STR(text.buf, wanted);
}

static void read_first(struct scene *x, struct queue_item *ret)
{
    struct queue_items items = {0};
    CHECK_OK(queue_store_list(&x->project, &x->f.arena, &items));
    CHECK(items.len);
    *ret = items.at[0];
}

TEST(first_in_is_first)
{
    struct scene x;
    scene_init(&x);
    check_listed(&x, "");
    put(&x, "a");
    put(&x, "b");
    put(&x, "c");
    check_listed(&x, "a b c");
    fixture_scope_end(&x.f);
}

/* Found waiting, and found again where it was moved meanwhile. */
TEST(a_task_that_moves_is_listed_once)
{
    struct scene x;
    struct queue_item first;
    scoped(sb) struct sb text = SB_INIT;
    scene_init(&x);
    put(&x, "a");
    put(&x, "b");
    read_first(&x, &first);
    const char *broker = arena_printf(&x.f.arena, "%s/exps/celery/broker", x.project.tmp_dir);
    test_read(arena_printf(&x.f.arena, "%s/in/%s", broker, first.file), &text);
    test_write(arena_printf(&x.f.arena, "%s/processed/%s", broker, first.file), text.buf);
    check_listed(&x, "b a+");
    fixture_scope_end(&x.f);
}

/* The clock begins again, and its digits become more. */
TEST(order_outlives_a_reboot)
{
    struct scene x;
    scene_init(&x);
    put(&x, "later");
    const char *in = arena_printf(&x.f.arena, "%s/exps/celery/broker/in", x.project.tmp_dir);
    sh(&x.f, "cd %s && mv *.msg 99999999999999_x.celery.msg", in);
    put(&x, "last");
    check_listed(&x, "later last");
    sh(&x.f, "cd %s && cp 99999999999999_x.celery.msg 9_x.celery.msg", in);
    check_listed(&x, "later later last");
    fixture_scope_end(&x.f);
}

TEST(one_takes_it)
{
    struct scene x;
    bool ours;
    scene_init(&x);
    put(&x, "a");
    put(&x, "b");
    struct queue_item first, again;
    read_first(&x, &first);
    read_first(&x, &again);
    CHECK_OK(queue_store_take(&x.project, &first, &ours));
    CHECK(ours && first.is_taken);
    CHECK_OK(queue_store_take(&x.project, &again, &ours));
    CHECK(!ours && !again.is_taken);
    check_listed(&x, "b a+");
    CHECK_OK(queue_store_remove(&x.project, &first));
    CHECK_OK(queue_store_remove(&x.project, &first));
    check_listed(&x, "b");
    fixture_scope_end(&x.f);
}

TEST(what_is_no_message_is_passed_over)
{
    struct scene x;
    scene_init(&x);
    put(&x, "a");
    sh(&x.f,
       "cd %s/exps/celery/broker/in && : >1_e.celery.msg && echo '{' >2_e.celery.msg && "
       "echo '{}' >3_e.celery.msg && echo x >4_reply.pidbox.msg && mkdir 5_e.other",
       x.project.tmp_dir);
    check_listed(&x, "a");
    fixture_scope_end(&x.f);
}

TEST(results_are_read_as_written)
{
    struct scene x;
    enum queue_result result;
    scene_init(&x);
    CHECK_OK(queue_result_read(&x.project, "id", &result));
    CHECK_INT(result, QUEUE_RESULT_NONE);
    for (enum queue_result r = QUEUE_RESULT_SUCCESS; r <= QUEUE_RESULT_FAILURE; r++) {
        CHECK_OK(queue_result_write(&x.project, "id", r, &x.f.arena));
        CHECK_OK(queue_result_read(&x.project, "id", &result));
        CHECK_INT(result, r);
    }
    sh(&x.f, "echo '{\"sta' >%s/exps/celery/result/celery-task-meta-id", x.project.tmp_dir);
    CHECK_OK(queue_result_read(&x.project, "id", &result));
    CHECK_INT(result, QUEUE_RESULT_NONE);
    fixture_scope_end(&x.f);
}

TEST(info_files_are_read_as_written_and_as_older_ones_have_them)
{
    struct scene x;
    struct exec_info info;
    struct process_info process;
    bool found;
    scene_init(&x);
    const char *run = exec_info_path(&x.project, "S", ".run", &x.f.arena),
               *json = exec_info_path(&x.project, "S", ".json", &x.f.arena);
    CHECK_OK(exec_info_read(run, &x.f.arena, &info, &found));
    CHECK(!found);
    info = (struct exec_info){
        .root_dir = "/r", .name = "e", .status = EXEC_FAILED, .result_ref = "refs/exps/x"};
    CHECK_OK(exec_info_write(run, &info, &x.f.arena));
    CHECK_OK(exec_info_read(run, &x.f.arena, &info, &found));
    CHECK(found && info.status == EXEC_FAILED && !info.result_hash);
    CHECK_STR(info.result_ref, "refs/exps/x");
    sh(&x.f, "echo '{\"name\": \"\", \"collected\": true}' >%s", run);
    CHECK_OK(exec_info_read(run, &x.f.arena, &info, &found));
    CHECK(found && info.status == EXEC_FINISHED);
    sh(&x.f, "echo '{\"status\": 99}' >%s; echo '{\"pid\": 12, \"returncode\": -9}' >%s", run,
       json);
    CHECK_OK(exec_info_read(run, &x.f.arena, &info, &found));
    CHECK(found && info.status == EXEC_PENDING);
    CHECK_OK(process_info_read(json, &x.f.arena, &process, &found));
    CHECK(found && process.pid == 12 && process.has_ended && process.returncode == -9);
    fixture_scope_end(&x.f);
}
