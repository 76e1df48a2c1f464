/* program.h — the program that runs now, for starting it again. */
#ifndef CLI_PROGRAM_H
#define CLI_PROGRAM_H

#include "cli/app.h"

/* Absolute path of our executable, in the app's arena. */
err *program_path(struct app *app, const char **ret) MUST_CHECK;

#endif
