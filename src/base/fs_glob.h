/* fs_glob.h — the files and directories that a pattern with wildcards names.
 *
 * Behaviour: Python's glob.iglob(recursive=True), which the original uses, but sorted, and "**"
 * does not follow links to directories.  '*', '?' and '[…]' ('!' negates) within a component, "**"
 * as a component for any number of directories; a leading '.' must be written out; a backslash is a
 * character like any other. */
#ifndef BASE_FS_GLOB_H
#define BASE_FS_GLOB_H

#include "base/err.h"
#include "base/vec.h"

struct arena;

/* Append what `pattern`, relative to directory `cwd`, names, spelled as the pattern is.  A pattern
 * without wildcards names what it spells if that exists.  Directories that cannot be read hold
 * nothing. */
err *fs_glob(const char *cwd, const char *pattern, struct arena *a, struct strs *ret) MUST_CHECK;

#endif
