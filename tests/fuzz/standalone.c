/* Replays a corpus without a fuzzing compiler: each file as it is, cut at every place, and with
 * bytes changed by a fixed sequence.
 *
 *   fuzz-TARGET FILE|DIRECTORY... */
#include "base/fs.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "fuzz/fuzz.h"

enum { CUTS = 400, CHANGES = 400 };

static uint32_t next(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    return *state ^= *state << 5;
}

/* A copy of exactly this size, so that reading past the end is seen by the address sanitizer. */
static void give(const char *bytes, size_t len)
{
    scoped(free) uint8_t *copy = mem_alloc(len);
    if (len)
        memcpy(copy, bytes, len);
    LLVMFuzzerTestOneInput(copy, len);
}

static void replay(const char *path)
{
    static const char likely[] = " \n\t:-#'\"[]{}&*!|>%@`,?\\/.=$0\xff\x80";
    scoped(sb) struct sb file = SB_INIT;
    uint32_t state = 2463534242u;
    err *e = fs_read_file(path, &file);
    if (e)
        BUG("cannot read %s", path);
    give(file.buf, file.len);
    for (size_t cut = 0; cut < file.len && cut < CUTS; cut++)
        give(file.buf, cut);
    for (int i = 0; i < CHANGES && file.len; i++) {
        size_t at = next(&state) % file.len;
        char kept = file.buf[at];
        uint32_t how = next(&state);
        file.buf[at] = how & 1 ? likely[(how >> 8) % (sizeof(likely) - 1)] : (char)(how >> 8);
        give(file.buf, file.len);
        file.buf[at] = kept;
    }
}

int main(int argc, char **argv)
{
    size_t count = 0;
    for (int i = 1; i < argc; i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        struct fs_entries entries = {0};
        if (!fs_is_dir(argv[i])) {
            replay(argv[i]);
            count++;
            continue;
        }
        err *e = fs_list(argv[i], &a, &entries);
        if (e)
            BUG("cannot list %s", argv[i]);
        vec_each (&entries, entry) {
            replay(path_join(&a, argv[i], entry->name));
            count++;
        }
    }
    printf("%zu passed, 0 failed\n", count);
    return 0;
}
