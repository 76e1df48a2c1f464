/* path.h — lexical work on '/'-separated paths; nothing here asks the disk. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/arena.h"
#include "base/map.h"

bool path_is_abs(const char *p);
const char *path_base(const char *p); /* last component, points into `p` */
const char *path_ext(const char *p);  /* ".yaml" with the dot, "" when none; points into `p` */
char *path_dir(struct arena *a,
               const char *p); /* all before the last '/', "" when none, "/" for "/x" */
char *path_join(struct arena *a, const char *dir,
                const char *p); /* `p` when absolute; "" as dir gives `p` */
char *path_norm(struct arena *a,
                const char *p); /* "a/./b//../c" -> "a/c"; keeps leading ".."; "" -> "." */
char *
path_rel(struct arena *a, const char *p,
         const char *start); /* both absolute or both relative, normalised first; "." when equal */

/* True when normalised `p` is `dir` itself or below it; "." and "" as dir hold every relative path
 * without leading "..". */
bool path_is_inside(const char *p, const char *dir);

/* Is a key of the map (with a value that is not NULL) the path or a directory above it?  Absolute
 * ones, too; for "/" itself nothing is. */
bool path_is_inside_any(const struct map *dirs, const char *p);

/* True when a relative path from an untrusted source stays below its base: not empty, not absolute,
 * no "." / ".." / empty component, no NUL. */
bool path_is_safe_rel(struct str p);

#endif
