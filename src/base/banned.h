/* banned.h — calls that are easy to get wrong become compile errors.
 *
 * What to use instead: struct sb for building text, str_* for comparing, fs_* for files, proc_* for
 * processes. */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf gets strtok mktemp tmpnam tempnam
#pragma GCC poison asctime ctime gmtime localtime system popen atoi atol atof

#endif
