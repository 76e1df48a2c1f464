#include "cli/program.h"

err *program_path(struct app *app, const char **ret)
{
    scoped(sb) struct sb path = SB_INIT;
    TRY(fs_readlink("/proc/self/exe", &path));
    *ret = arena_str(&app->arena, sb_str(&path));
    return NULL;
}
