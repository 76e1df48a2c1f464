/* out_trie.h — outputs by their place in the directory tree, in the order in which DVC's own tree
 * lists them: a directory's before what is below it, siblings as they first came. */
#ifndef PIPELINE_OUT_TRIE_H
#define PIPELINE_OUT_TRIE_H

#include "pipeline/repo.h"

VEC(out_numbers, size_t);

/* An output with its stage's place in project order. */
struct out_at {
    const struct out *out;
    size_t stage;
};

struct out_trie {
    struct repo *repo;
    struct out_at *at; /* all outputs of the index, in the tree's order */
    size_t len;
    struct trie_node *root;
};

/* Of a checked index (graph_build): no two outputs have the same path. */
void out_trie_init(struct out_trie *t, struct repo *r, const struct index *ix);
void out_trie_release(struct out_trie *t);
static inline void out_trie_scope_end(struct out_trie *t)
{
    out_trie_release(t);
}

/* Places in `at` of the outputs that hold the path, from above, and then (its own again among them)
 * of those below it; appended in the repo's arena. */
void out_trie_find(const struct out_trie *t, const char *path, struct out_numbers *ret);
/* Only those that are the path or below it. */
void out_trie_find_below(const struct out_trie *t, const char *path, struct out_numbers *ret);

#endif
