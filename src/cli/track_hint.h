/* track_hint.h — after a command that changed files which belong in Git: stage them
 * (core.autostage), or say how.  Behaviour: DVC 3.67.1. */
#ifndef CLI_TRACK_HINT_H
#define CLI_TRACK_HINT_H

#include "cli/app.h"

/* The command's result `e` (taken) passes through.  Success: `git add` is run or suggested for what
 * the repo and its gitignore have changed. Failure: the .gitignore lines this command added are
 * taken back, as DVC does. */
err *track_hint_finish(struct app *app, err *e) MUST_CHECK;

/* A word as a POSIX shell must be given it, spelled as Python's shlex.quote does. */
void track_hint_quote(const char *word, struct sb *out);

#endif
