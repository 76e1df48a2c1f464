#include "scm/scm_merge_file.h"

#include "base/proc.h"

err *scm_merge_file(char *const *vars, const char *ours, const char *ancestor, const char *theirs,
                    bool *ret_clean)
{
    const char *const argv[] = {"git", "merge-file", "-L", "ours",   "-L",   "before",
                                "-L",  "theirs",     ours, ancestor, theirs, NULL};
    const struct proc_spec spec = {.argv = argv, .vars = vars, .in = -1, .out = -1, .err = -1};
    struct proc_result done = {0};
    TRY(proc_run(&spec, &done));
    *ret_clean = done.code == 0;
    return NULL;
}
