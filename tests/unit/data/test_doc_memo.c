#include "data/doc_memo.h"
#include "support/test.h"

/* A source that names contents by a letter, and holds none. */
struct fake {
    struct source base;
    const char *name; /* of whatever is asked for; NULL: it has no name */
};

static bool identify(struct source *self, const char *path, struct source_id *ret)
{
    const struct fake *f = (const struct fake *)self;
    (void)path;
    if (f->name)
        memcpy(ret->hex, f->name, strlen(f->name) + 1);
    return f->name != NULL;
}

static const struct source_ops ops = {.identify = identify};

static struct fake fake_open(struct doc_memo *m, const char *name)
{
    return (struct fake){{.ops = &ops, .docs = m}, name};
}

static void keep(struct fake *f, const char *path, int64_t v)
{
    struct arena *a = doc_memo_arena(&f->base, path);
    CHECK(a != NULL);
    doc_memo_keep(&f->base, path, arena_strdup(a, "text"), value_int(a, v));
}

TEST(the_same_content_is_found_and_other_content_is_not)
{
    scoped(doc_memo) struct doc_memo *m = doc_memo_new();
    struct fake first = fake_open(m, "aa"), second = fake_open(m, "aa"), other = fake_open(m, "bb");
    CHECK(!doc_memo_find(&first.base, "x"));
    keep(&first, "x", 1);
    struct doc_memo_entry *e = doc_memo_find(&second.base, "x");
    CHECK(e && e->doc->i == 1 && streq(e->text, "text") && !e->checked);
    CHECK(!doc_memo_find(&second.base, "y"));
    CHECK(!doc_memo_find(&other.base, "x"));
    keep(&other, "x", 2);
    CHECK(!doc_memo_find(&first.base, "x"));
    CHECK(doc_memo_find(&other.base, "x")->doc->i == 2);
}

TEST(what_was_begun_and_not_kept_is_not_found)
{
    scoped(doc_memo) struct doc_memo *m = doc_memo_new();
    struct fake f = fake_open(m, "aa"), g = fake_open(m, "bb");
    keep(&f, "x", 1);
    CHECK(doc_memo_arena(&g.base, "x") != NULL); /* malformed: nothing follows */
    CHECK(!doc_memo_find(&g.base, "x"));
    CHECK(!doc_memo_find(&f.base, "x"));
}

TEST(a_source_without_names_or_memo_remembers_nothing)
{
    scoped(doc_memo) struct doc_memo *m = doc_memo_new();
    struct fake nameless = fake_open(m, NULL), alone = fake_open(NULL, "aa");
    CHECK(!doc_memo_arena(&nameless.base, "x") && !doc_memo_find(&nameless.base, "x"));
    CHECK(!doc_memo_arena(&alone.base, "x") && !doc_memo_find(&alone.base, "x"));
    doc_memo_mark(&nameless.base, "d");
    doc_memo_mark(&alone.base, "d");
    CHECK(!doc_memo_is_marked(&nameless.base, "d") && !doc_memo_is_marked(&alone.base, "d"));
}

TEST(marks_are_of_content_wherever_it_stands)
{
    scoped(doc_memo) struct doc_memo *m = doc_memo_new();
    struct fake f = fake_open(m, "aa"), g = fake_open(m, "bb");
    doc_memo_mark(&f.base, "d");
    CHECK(doc_memo_is_marked(&f.base, "elsewhere"));
    CHECK(!doc_memo_is_marked(&g.base, "d"));
}
