/* config_ini.h — the INI dialect of DVC's configuration files (ConfigObj's): text to nested maps
 * and back.
 *
 * A document is a map of sections; a section is a map of options whose values are strings or lists
 * of strings
 * (`type = hardlink, symlink` is a list, `type = "hardlink, symlink"` is not) and of deeper
 * sections (`[[x]]`). Comments are lost.  Grammar: docs/formats/config-ini.md. */
#ifndef PROJECT_CONFIG_INI_H
#define PROJECT_CONFIG_INI_H

#include "data/value.h"

/* ERR_CONFIG with ConfigObj's words and line number when a line fits no rule; ERR_UNEXPECTED for a
 * bad `%(option)s`. */
err *config_ini_parse(struct str text, struct arena *a, struct value **ret) MUST_CHECK;

/* Plain options first, then sections, each option indented by four blanks per depth. ERR_UNEXPECTED
 * for a text that no quotes hold. */
err *config_ini_format(const struct value *doc, struct sb *out) MUST_CHECK;

#endif
