/* override_write.h — params files as documents, and back by the fewest edits.
 *
 * The suffix chooses the format (docs/formats/params.md). */
#ifndef OVERRIDE_OVERRIDE_WRITE_H
#define OVERRIDE_OVERRIDE_WRITE_H

#include "data/value.h"

/* The file's mapping; an empty document is an empty one, `text` NULL a file that is not there.
 * ERR_INVALID "unable to read: 'F', …". */
err *override_read(const char *file, const char *text, struct arena *a, struct value **ret)
    MUST_CHECK;

/* `text`, of which `old` was read, changed so that it says `new`: only the bytes of what differs.
 */
err *override_write(const char *file, const char *text, const struct value *old,
                    const struct value *new, struct arena *a, const char **ret_text) MUST_CHECK;

#endif
