/* params_memo.h — params files of the workspace, parsed once for all the stages of a command that
 * read them.  A file whose stat has changed, or that could have been written to since without its
 * showing (docs/design/racy-timestamps.md), is read again. */
#ifndef PIPELINE_PARAMS_MEMO_H
#define PIPELINE_PARAMS_MEMO_H

#include "base/source.h"
#include "data/value.h"

struct params_memo {
    struct source *disk; /* the only source whose files are remembered; NULL: none */
    const char *root;    /* its directory, absolute */
    struct arena *arena; /* of the documents */
    struct map docs;     /* path -> what is known of it */
};

void params_memo_release(struct params_memo *m);
/* As params_file_read; the document may be shared and is not to be changed, and lives as long as
 * the shorter of `a` and the memo's arena. */
err *params_memo_read(struct params_memo *m, struct source *src, const char *path, struct arena *a,
                      struct value **ret) MUST_CHECK;

#endif
