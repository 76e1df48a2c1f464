/* No bytes do harm, and what is data is the same data when it is written and read again. */
#include "base/mem.h"
#include "data/pickle_read.h"
#include "data/pickle_write.h"
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *bytes = fuzz_text(data, size);
    scoped(sb) struct sb written = SB_INIT;
    struct value *first, *again;
    err *e = pickle_read((struct str){bytes, size}, &a, &first);
    if (e) {
        err_ignore(e);
        return 0;
    }
    pickle_write(first, &written);
    e = pickle_read(sb_str(&written), &a, &again);
    PROMISE(!e);
    PROMISE(value_same(first, again));
    return 0;
}
