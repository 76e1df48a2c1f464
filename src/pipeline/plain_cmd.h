/* plain_cmd.h — a command line that a shell would only pass on: words without quotes, variables or
 * patterns, the first a program.  Starting it without the shell saves what the shell costs, which
 * is more than all of ours for a small stage; what it finds is the same
 * (docs/adr/0013-plain-commands.md). */
#ifndef PIPELINE_PLAIN_CMD_H
#define PIPELINE_PLAIN_CMD_H

#include "base/arena.h"
#include "base/proc.h"

/* Is it one for `shell` (a path; bash, dash and sh are known), and if so how it starts in the
 * directory `cwd` with the environment `vars` (NAME=value, NULL-ended)?  *ret lives in `a` and
 * borrows from `line` and `vars`.  False: let the shell do it, and say what is wrong with it. */
bool plain_cmd_find(const char *shell, const char *line, const char *cwd, char *const *vars,
                    struct arena *a, struct proc_program *ret);

#endif
