/* complete.h — completion scripts for shells, from the same tables as help.
 *
 * Each script completes both names of the program, commands, options, choices of options, and file
 * names where an argument is a path. */
#ifndef CLI_COMPLETE_H
#define CLI_COMPLETE_H

#include "cli/command.h"

void complete_bash(struct sb *out);
void complete_zsh(struct sb *out);
void complete_fish(struct sb *out);

#endif
