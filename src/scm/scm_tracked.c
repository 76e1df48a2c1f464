#include "base/fs.h"
#include "scm/scm_ignore.h"
#include "scm/scm_index.h"
#include "scm/scm_internal.h"
#include "scm/scm_program.h"

static bool strip_slash(const char *path, struct arena *a, const char **ret)
{
    size_t n = strlen(path);
    bool is_dir = n && path[n - 1] == '/';
    *ret = is_dir ? arena_strndup(a, path, n - 1) : path;
    return is_dir;
}

err *scm_is_ignored(struct scm *s, const char *path, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    bool ignored = false, tracked = false;
    bool is_dir = strip_slash(path, &a, &path) || fs_is_dir(scm_below(&a, s->root, path));
    TRY(scm_ignore_check(s, path, is_dir, &ignored));
    if (ignored)
        TRY(scm_is_tracked(s, path, &tracked));
    *ret = ignored && !tracked;
    return NULL;
}

err *scm_is_tracked(struct scm *s, const char *path, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct scm_index *index = NULL;
    strip_slash(path, &a, &path);
    TRY(scm_index_get(s, &index));
    return scm_index_holds(s, index, path, ret);
}

err *scm_stage(struct scm *s, const struct strs *paths)
{
    scoped(sb) struct sb input = SB_INIT;
    static const char *const args[] = {"update-index", "--add", "--remove", "-z", "--stdin", NULL};
    vec_each (paths, p)
        sb_add_mem(&input, *p, strlen(*p) + 1);
    return paths->len ? scm_program_run(s, args, sb_str(&input), NULL) : NULL;
}
