/* run_cmd.h — a stage's command lines: shell, environment, output passed through.  Behaviour:
 * DVC 3.67.1. */
#ifndef PIPELINE_RUN_CMD_H
#define PIPELINE_RUN_CMD_H

#include "pipeline/repo.h"

/* Say "Running stage …" and "> cmd" lines, let go of the project lock, run each line, take the lock
 * again.  `extra_env`: NAME=value, NULL-ended, may be NULL. ERR_COMMAND "failed to run: CMD, exited
 * with N" (minus the signal number). ERR_CANCELLED when the user interrupted us, the child being
 * gone. */
err *run_cmd_stage(struct repo *r, const struct stage *s, const char *const *extra_env) MUST_CHECK;

/* The command lines of a stage, each run by a shell of its own: a string is split at line breaks, a
 * list item is one command. */
void run_cmd_lines(struct repo *r, const struct stage *s, struct strs *out);
/* Say what would run and run nothing. */
void run_cmd_show(struct repo *r, const struct stage *s);

#endif
