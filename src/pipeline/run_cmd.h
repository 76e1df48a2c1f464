/* run_cmd.h — a stage's command lines: shell, environment, output passed through.  Behaviour:
 * DVC 3.67.1. */
#ifndef PIPELINE_RUN_CMD_H
#define PIPELINE_RUN_CMD_H

#include "base/proc.h"
#include "pipeline/repo.h"

/* In the environment of every command of a stage, and of what it starts. */
#define RUN_CMD_STAGE_VAR "DVC_STAGE"

/* Say "Running stage …" and "> cmd" lines, let go of the project lock, run each line, take the lock
 * again.  `extra_env`: NAME=value, NULL-ended, may be NULL. ERR_COMMAND "failed to run: CMD, exited
 * with N" (minus the signal number). ERR_CANCELLED when the user interrupted us, the child being
 * gone.  `wake`: of every line that runs, which then has a process group of its own that is
 * killed when we are; without the
 * project lock; may be NULL. */
err *run_cmd_stage(struct repo *r, const struct stage *s, const char *const *extra_env,
                   const struct proc_wake *wake) MUST_CHECK;

/* The parts of it, for who has several commands at once.  The environment of a stage's commands;
 * how one line is started (by a shell or as plain_cmd.h says, the stage's directory, our
 * descriptors); the complaint about an exit code that is not 0.  All live in the repo's arena. */
char *const *run_cmd_vars(struct repo *r, const struct stage *s, const char *const *extra_env);
void run_cmd_spec(struct repo *r, const struct stage *s, const char *line, char *const *vars,
                  struct proc_spec *ret);
err *run_cmd_failed(const char *line, int code) MUST_CHECK;

/* The command lines of a stage, each run by a shell of its own: a string is split at line breaks, a
 * list item is one command.  ERR_INVALID for a line with a NUL in it, which no program can be
 * given, and for one that is no text. */
err *run_cmd_lines(struct repo *r, const struct stage *s, struct strs *out) MUST_CHECK;
/* Say what would run and run nothing.  ERR_INVALID for a NUL, as there. */
err *run_cmd_show(struct repo *r, const struct stage *s) MUST_CHECK;

#endif
