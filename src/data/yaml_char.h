/* yaml_char.h — texts as code points, and what YAML says of each: what the dumpers and the reader
 * of quoted texts share.
 *
 * Classes as in YAML 1.1, which both of the original's dumpers keep to; escapes by YAML 1.2, 5.7.
 */
#ifndef DATA_YAML_CHAR_H
#define DATA_YAML_CHAR_H

#include "base/sb.h"

/* A text as code points, since the dumpers count columns in characters. */
struct yaml_chars {
    uint32_t *at;
    size_t len;
};
struct yaml_chars yaml_chars_of(struct str s);
void yaml_chars_scope_end(struct yaml_chars *c);

bool yaml_char_is_break(uint32_t c);
bool yaml_char_is_printable(uint32_t c);
/* May a document hold it as it is? */
bool yaml_char_is_allowed(uint32_t c);

/* As it stands in double quotes, backslash in front: a letter, or a number in hexadecimal. */
void yaml_char_escape(uint32_t c, struct sb *out);
/* What the letter behind a backslash stands for: itself, unless it is one of YAML's. */
uint32_t yaml_char_of_letter(char letter);

#endif
