/* What is read is written as text that is read again as the same value. */
#include "base/mem.h"
#include "data/json_read.h"
#include "data/json_write.h"
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *text = fuzz_text(data, size);
    scoped(sb) struct sb written = SB_INIT, twice = SB_INIT;
    struct value *first, *again;
    err *e = json_read((struct str){text, size}, &a, &first);
    if (e) {
        err_ignore(e);
        return 0;
    }
    json_write(first, JSON_PLAIN, &written);
    e = json_read(sb_str(&written), &a, &again);
    PROMISE(!e);
    json_write(again, JSON_PLAIN, &twice); /* by text: NaN equals nothing */
    PROMISE(streq(written.buf, twice.buf));
    return 0;
}
