/* doc_memo.h — documents that revisions share, read and parsed once.
 *
 * Of each path the last content is remembered, so that a listing of a thousand revisions needs the
 * memory of one.  Contents are told apart by the names their source has for them (base/source.h).
 * Documents handed out must not be changed, and live until other content of their path is kept. */
#ifndef DATA_DOC_MEMO_H
#define DATA_DOC_MEMO_H

#include "base/source.h"
#include "data/value.h"

struct doc_memo;

struct doc_memo_entry {
    const char *text;  /* NULL when the user of the entry needs none */
    struct value *doc; /* NULL: an empty file */
    bool checked;      /* the user's: its schema has been checked */
};

struct doc_memo *doc_memo_new(void);
void doc_memo_free(struct doc_memo *m);
static inline void doc_memo_scope_end(struct doc_memo **m)
{
    doc_memo_free(*m);
}

/* The entry of a path whose content is still the same; NULL when it is not, or when the source
 * keeps no memo (src->docs NULL). */
struct doc_memo_entry *doc_memo_find(struct source *src, const char *path);
/* Where to parse the content of a path that is going to be kept: its own arena, emptied; NULL when
 * nothing can be kept. */
struct arena *doc_memo_arena(struct source *src, const char *path);
/* Keep what was parsed into that arena. */
struct doc_memo_entry *doc_memo_keep(struct source *src, const char *path, const char *text,
                                     struct value *doc);

/* Trees of which the user knows something by their content alone: he marks them, and asks. */
bool doc_memo_is_marked(struct source *src, const char *path);
void doc_memo_mark(struct source *src, const char *path);

#endif
