#include "scm/scm_index_read.h"
#include "support/test.h"

#include <sys/resource.h>

static void add_be32(struct sb *out, uint32_t v)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        sb_add_char(out, (char)(v >> shift & 0xff));
}

/* An index without entries, with one extension. */
static void index_with(const char *extension, struct str body, struct sb *out)
{
    sb_add(out, "DIRC");
    add_be32(out, 2);
    add_be32(out, 0);
    sb_add(out, extension);
    add_be32(out, (uint32_t)body.len);
    sb_add_str(out, body);
    sb_add_repeat(out, '\0', 20); /* the checksum, which is not looked at */
}

static long peak_kib(void)
{
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

/* Directories in directories, each of which claims as many children as the text has bytes left. */
TEST(claimed_children_of_cached_trees_cost_nothing)
{
    enum { DEPTH = 1500, MOST_KIB = 64 << 10 };
    scoped(sb) struct sb body = SB_INIT, bytes = SB_INIT;
    struct scm_index ix = {0};
    for (int i = 0; i < DEPTH; i++) {
        sb_add_char(&body, '\0');
        sb_addf(&body, "-1 %d\n", 9 * (DEPTH - i - 1));
    }
    index_with("TREE", sb_str(&body), &bytes);
    long before = peak_kib();
    CHECK_OK(scm_index_parse("/nowhere", sb_str(&bytes), &ix));
    CHECK(peak_kib() - before < MOST_KIB);
    CHECK(!ix.tree); /* a damaged memo is none */
    scm_index_release(&ix);
}

TEST(cached_trees_are_read)
{
    static const char text[] = "\0-1 2\na\0-1 0\nb\0-1 1\nc\0-1 0\n";
    scoped(sb) struct sb bytes = SB_INIT;
    struct scm_index ix = {0};
    index_with("TREE", (struct str){text, sizeof(text) - 1}, &bytes);
    CHECK_OK(scm_index_parse("/nowhere", sb_str(&bytes), &ix));
    CHECK(ix.tree && ix.tree->nchildren == 2 && !ix.tree->is_valid);
    CHECK_STR(ix.tree->children[1].name, "b");
    CHECK_STR(ix.tree->children[1].children[0].name, "c");
    scm_index_release(&ix);
}

TEST(unknown_extensions_that_matter_are_refused)
{
    scoped(sb) struct sb bytes = SB_INIT;
    struct scm_index ix = {0};
    index_with("abcd", STR_LIT("x"), &bytes);
    CHECK_ERR(scm_index_parse("/nowhere", sb_str(&bytes), &ix), "unknown extension 'abcd'");
    scm_index_release(&ix);
}
