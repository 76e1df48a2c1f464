/* No entry of a manifest that is accepted leads out of its directory; its canonical bytes are
 * accepted again. */
#include "base/mem.h"
#include "base/path.h"
#include "fuzz/fuzz.h"
#include "object/manifest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *text = fuzz_text(data, size);
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest first, again;
    struct oid oid;
    err *e = manifest_parse((struct str){text, size}, HASH_MD5, &a, &first);
    if (e) {
        err_ignore(e);
        return 0;
    }
    for (size_t i = 0; i < first.len; i++)
        PROMISE(path_is_safe_rel(str_of(first.at[i].relpath)));
    manifest_format(&first, &bytes, &oid);
    e = manifest_parse(sb_str(&bytes), first.algo, &a, &again);
    PROMISE(!e);
    PROMISE(again.len == first.len);
    return 0;
}
