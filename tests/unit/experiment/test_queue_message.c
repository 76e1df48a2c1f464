#include "data/json_read.h"
#include "experiment/queue_message.h"
#include "support/test.h"

/* As DVC 3.67.1 wrote it. */
static const char original[] =
    "{\"body\": \"W1t7ImR2Y19yb290IjogIi90bXAvcTUiLCAic2NtX3Jvb3QiOiAiL3RtcC9xNSIsICJzdGFzaF"
    "9yZWYiOiAicmVmcy9leHBzL2NlbGVyeS9zdGFzaCIsICJzdGFzaF9yZXYiOiAiY2ZiYmFkOTM1NjE2NGMzNW"
    "E0YmY4NjEyMmUyZmIwMDIxNzZhNmFlMSIsICJiYXNlbGluZV9yZXYiOiAiY2VkODhlZGU4OWU5Y2Y0NjAzOG"
    "VlMDY3YmZlMTQ0NDMwYTIyY2QwOSIsICJicmFuY2giOiBudWxsLCAibmFtZSI6ICJxMSIsICJoZWFkX3Jldi"
    "I6ICJjZWQ4OGVkZTg5ZTljZjQ2MDM4ZWUwNjdiZmUxNDQ0MzBhMjJjZDA5In1dLCB7ImNvcHlfcGF0aHMiOi"
    "BbXSwgIm1lc3NhZ2UiOiAidGhlIG1zZyJ9LCB7ImNhbGxiYWNrcyI6IG51bGwsICJlcnJiYWNrcyI6IG51bG"
    "wsICJjaGFpbiI6IG51bGwsICJjaG9yZCI6IG51bGx9XQ==\", \"content-encoding\": \"utf-8\", \"conte"
    "nt-type\": \"application/json\", \"headers\": {\"lang\": \"py\", \"task\": "
    "\"dvc.repo.experiment"
    "s.queue.tasks.run_exp\", \"id\": \"edfd43ce-f1ae-4f01-ac10-94414d7287b2\", \"shadow\": null"
    ", \"eta\": null, \"expires\": null, \"group\": null, \"group_index\": null, \"retries\": 0, "
    "\"t"
    "imelimit\": [null, null], \"root_id\": \"edfd43ce-f1ae-4f01-ac10-94414d7287b2\", \"parent_"
    "id\": null, \"argsrepr\": \"({'dvc_root': '/tmp/q5', 'scm_root': '/tmp/q5', 'stash_ref':"
    " 'refs/exps/celery/stash', 'stash_rev': 'cfbbad9356164c35a4bf86122e2fb002176a6ae1', "
    "'baseline_rev': 'ced88ede89e9cf46038ee067bfe144430a22cd09', 'branch': None, 'name': "
    "'q1', 'head_rev': 'ced88ede89e9cf46038ee067bfe144430a22cd09'},)\", \"kwargsrepr\": \"{'c"
    "opy_paths': [], 'message': 'the msg'}\", \"origin\": \"gen9944@vm\", \"ignore_result\": fal"
    "se, \"replaced_task_nesting\": 0, \"stamped_headers\": null, \"stamps\": {}}, \"properties\""
    ": {\"correlation_id\": \"edfd43ce-f1ae-4f01-ac10-94414d7287b2\", \"reply_to\": \"039c4cc2-e"
    "5ed-33f2-9786-346e8879a940\", \"delivery_mode\": 2, \"delivery_info\": {\"exchange\": \"\", \""
    "routing_key\": \"celery\"}, \"priority\": 0, \"body_encoding\": \"base64\", \"delivery_tag\": "
    "\""
    "9169ac8f-ac9d-4f1e-b374-6c24b3130ca3\"}}";

static uint64_t counting(void *ctx)
{
    return ++*(uint64_t *)ctx;
}

static enum queue_message_kind read(const char *text, struct arena *a, struct queue_message *m)
{
    double expires;
    return queue_message_read(str_of(text), a, m, &expires);
}

TEST(a_message_of_the_original_is_read)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct queue_message m;
    CHECK_INT(read(original, &a, &m), QUEUE_TASK);
    CHECK_STR(m.id, "edfd43ce-f1ae-4f01-ac10-94414d7287b2");
    CHECK_STR(m.dvc_root, "/tmp/q5");
    CHECK_STR(m.stash_ref, "refs/exps/celery/stash");
    CHECK_STR(m.stash_rev, "cfbbad9356164c35a4bf86122e2fb002176a6ae1");
    CHECK_STR(m.baseline_rev, m.head_rev);
    CHECK_STR(m.name, "q1");
    CHECK_STR(m.message, "the msg");
    CHECK(!m.branch && !m.wdir && !m.copy_paths.len);
}

/* Half a file, as a kill in the middle of writing would leave it if it were written in place. */
TEST(half_a_message_is_none)
{
    for (size_t n = 0; n < sizeof(original) - 1; n += 97) {
        scoped(arena) struct arena a = ARENA_INIT;
        struct queue_message m;
        CHECK_INT(read(arena_strndup(&a, original, n), &a, &m), QUEUE_GARBAGE);
    }
}

TEST(other_messages_are_no_tasks)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct queue_message m;
    double expires = 0;
    static const char control[] =
        "{\"headers\": {\"expires\": 12.5, \"clock\": 1}, \"body\": \"\"}";
    CHECK_INT(queue_message_read(str_of(control), &a, &m, &expires), QUEUE_CONTROL);
    CHECK(expires == 12.5);
    CHECK_INT(read("[]", &a, &m), QUEUE_GARBAGE);
    CHECK_INT(read("{}", &a, &m), QUEUE_CONTROL);
}

/* Names of files are made of the ids and revisions in it. */
TEST(hostile_ids_and_revisions_are_refused)
{
    static const char *const from_to[][2] = {
        {"\"id\": \"edfd43ce-f1ae-4f01-ac10-94414d7287b2\"", "\"id\": \"../x\""},
        {"\"id\": \"edfd43ce-f1ae-4f01-ac10-94414d7287b2\"", "\"id\": \".\""},
        {"\"body\": \"W1t7", "\"body\": \"AAAA"}};
    for (size_t i = 0; i < ARRAY_LEN(from_to); i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb text = SB_INIT;
        struct queue_message m;
        sb_add(&text, original);
        const char *at = strstr(text.buf, from_to[i][0]);
        CHECK(at);
        if (at)
            sb_splice(&text, (size_t)(at - text.buf), strlen(from_to[i][0]), str_of(from_to[i][1]));
        CHECK_INT(read(text.buf, &a, &m), QUEUE_GARBAGE);
    }
}

TEST(ours_is_read_again_and_has_what_the_original_asks_for)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    uint64_t count = 0;
    const struct env env = {.pid = 7, .random = counting, .random_ctx = &count};
    struct queue_message m, again;
    struct value *top = NULL;
    CHECK_INT(read(original, &a, &m), QUEUE_TASK);
    arena_push(&a, &m.copy_paths, "/data/a b");
    m.wdir = "sub";
    queue_message_write(&m, &env, &a, &text);
    CHECK_INT(read(text.buf, &a, &again), QUEUE_TASK);
    CHECK_STR(again.stash_rev, m.stash_rev);
    CHECK_STR(again.copy_paths.at[0], "/data/a b");
    CHECK_STR(again.wdir, "sub");
    CHECK_OK(json_read(sb_str(&text), &a, &top));
    const struct value *properties = value_find(top, "properties");
    CHECK_STR(value_find(top, "content-type")->s, "application/json");
    CHECK_STR(value_find(properties, "body_encoding")->s, "base64");
    CHECK(value_find(properties, "delivery_tag"));
    CHECK_STR(value_find(value_find(properties, "delivery_info"), "routing_key")->s, "celery");
}
