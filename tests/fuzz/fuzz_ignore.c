/* A pattern (the first line) and a path (the rest): a name matches wherever its spelling with a
 * leading double star does, and below it. */
#include "base/mem.h"
#include "fuzz/fuzz.h"
#include "project/ignore_match.h"

static bool matches(const char *pattern, const char *path, struct arena *a, bool *ret)
{
    struct ignore_pattern p;
    err *e = ignore_pattern_compile(pattern, a, &p);
    *ret = !e && ignore_pattern_matches(&p, str_of(path));
    bool good = !e;
    err_ignore(e);
    return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *text = fuzz_text(data, size);
    bool here, spelled, below;
    char *path = strchr(text, '\n');
    if (!path)
        return 0;
    *path++ = '\0';
    if (!matches(text, path, &a, &here))
        return 0;
    if (here && matches(text, arena_printf(&a, "%s/x", path), &a, &below))
        PROMISE(below);
    if (text[0] && !strchr(text, '/') && !strchr("!#", text[0]) && strcmp(text, "**") != 0) {
        PROMISE(matches(arena_printf(&a, "**/%s", text), path, &a, &spelled));
        PROMISE(here == spelled);
    }
    return 0;
}
