/* config_file.h — one file of the configuration as a document: what stands in it, and what it means
 * in its place.
 *
 * A document has every section DVC knows (empty when the file lacks it), names in lower case, and
 * remotes, machines and databases as maps below "remote", "machine" and "db".  Used by
 * config_levels.c, config.c and config_edit.c. */
#ifndef PROJECT_CONFIG_FILE_H
#define PROJECT_CONFIG_FILE_H

#include "data/value.h"

/* An option by its name on the command line: `group` is "remote", "machine" or "db", or NULL for a
 * plain section. */
struct config_name {
    const char *group, *section, *option;
};
/* "remote.NAME.option" or "section.option"; NULL parts where `name` has too few. */
void config_name_parse(const char *name, struct arena *a, struct config_name *ret);
/* The map holding the option, or NULL. */
struct value *config_name_section(const struct config_name *n, const struct value *doc);

/* Text to document.  ERR_CONFIG "config file error: …: …" with ConfigObj's words. */
err *config_file_parse(struct str text, struct arena *a, struct value **ret) MUST_CHECK;
/* Read a document; a missing file is one with empty sections. */
err *config_file_read(const char *path, struct arena *a, struct value **ret) MUST_CHECK;
/* Back to the text of a file: sections in order, empty ones left out, named ones last. */
err *config_file_format(const struct value *doc, struct arena *a, struct sb *out) MUST_CHECK;

/* A copy of `doc` with each path option replaced by fn's result.  ERR_UNEXPECTED where it cannot be
 * a path. */
typedef const char *(*config_path_fn)(void *ctx, const char *path, struct arena *a);
err *config_file_map_paths(const struct value *doc, config_path_fn fn, void *ctx, struct arena *a,
                           struct value **ret) MUST_CHECK;

/* Later values win; sections are merged. */
void config_file_merge(struct value *into, const struct value *from, struct arena *a);

#endif
