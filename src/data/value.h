/* value.h — one document: null, bool, int, float, string, list, ordered map.
 *
 * Values live in an arena and are immutable once handed on, except through the functions below.
 * They remember where they stood in the text they came from, so that a complaint names line and
 * column and an edit changes only those bytes. Strings are UTF-8.  Integers beyond 64 bits keep
 * their decimal digits. */
#ifndef DATA_VALUE_H
#define DATA_VALUE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/sb.h"

enum value_kind {
    VALUE_NULL,
    VALUE_BOOL,
    VALUE_INT,
    VALUE_FLOAT,
    VALUE_STR,
    VALUE_LIST,
    VALUE_MAP,
};

/* Place in the source text; line and col count from 1 (0: made by us), start/end are byte offsets
 * of the node.  Readers refuse texts in which there are places beyond these (value_check_text). */
struct value_pos {
    uint32_t line, col;
    uint32_t start, end;
};

struct value;

struct value_pair {
    const char *key;              /* text of the key; for a non-string key its Python str() */
    const struct value *key_node; /* NULL when the key is an ordinary string made by us */
    struct value *val;
};

/* What kind of list Python has: they differ in how they are shown. */
enum value_form {
    VALUE_FORM_LIST,
    VALUE_FORM_TUPLE,
    VALUE_FORM_SET,
};

struct value {
    enum value_kind kind;
    uint8_t form;   /* enum value_form of a list */
    bool flow;      /* list or map written in flow style */
    bool is_date;   /* VALUE_STR that YAML calls a timestamp: written back plain */
    bool has_style; /* reserved for readers: scalar was quoted in the source */
    struct value_pos pos;
    union {
        bool b;
        struct {
            int64_t i;
            const char *digits; /* decimal text when it does not fit in 64 bits, else NULL */
        };
        double f;
        struct {
            const char *s;
            size_t s_len; /* strings may hold NUL in theory; writers use the length */
        };
        struct {
            struct value **items;
            uint32_t len, cap;
        } list;
        struct {
            struct value_pair *pairs;
            uint32_t len, cap;
            uint32_t *index; /* lookup table, built when the map grows past a few keys; its size,
                                then the slots */
        } map;
    };
};

_Static_assert(sizeof(struct value) == 48, "there may be millions");

/* ERR_INVALID for a text of 4 GiB and more. */
err *value_check_text(struct str text) MUST_CHECK;

struct value *value_null(struct arena *a);
struct value *value_bool(struct arena *a, bool b);
struct value *value_int(struct arena *a, int64_t i);
/* `decimal`: an optional '-' and digits of any number, without leading zeros. */
struct value *value_int_digits(struct arena *a, const char *decimal);
struct value *value_float(struct arena *a, double f);
struct value *value_strz(struct arena *a, const char *s); /* copies */
struct value *value_strn(struct arena *a, const char *s, size_t n);
struct value *value_list(struct arena *a);
struct value *value_map(struct arena *a);
/* A map of these entries, whose keys differ; the array is the map's from here on, and in `a` too.
 */
struct value *value_map_of(struct arena *a, struct value_pair *pairs, size_t n);

void value_push(struct arena *a, struct value *list, struct value *item);
/* Room for as many more items, where somebody knows: growing by and by costs twice the memory. */
void value_reserve(struct arena *a, struct value *list, size_t extra);
/* Add at the end or replace in place.  The entry, valid until the map grows. */
struct value_pair *value_set(struct arena *a, struct value *map, const char *key,
                             struct value *val);
/* The same without a copy of the key, which lives as long as the map. */
struct value_pair *value_set_shared(struct arena *a, struct value *map, const char *key,
                                    struct value *val);
bool value_unset(struct value *map, const char *key); /* keeps the order of the rest */
struct value *value_find(const struct value *map,
                         const char *key); /* NULL when absent or not a map */

bool value_is(const struct value *v, enum value_kind kind); /* false for NULL */
bool value_is_nested(const struct value *v);                /* a list or map */
bool value_is_number(const struct value *v);                /* int or float; not bool */
double value_as_double(const struct value *v);              /* of a number */
bool value_to_number(const struct value *v, double *ret);   /* as Python: booleans are 0 and 1 */

/* Python's ==: 1 == 1.0 and True == 1; maps ignore order; NaN equals NaN (unlike Python, on
 * purpose: see docs/deviations.md). */
bool value_equal(const struct value *a, const struct value *b);
/* The same document: like value_equal, but 1, 1.0 and true are three things, 0.0 and -0.0 two, and
 * a date is no string. */
bool value_same(const struct value *a, const struct value *b);
struct value *value_copy(struct arena *a, const struct value *v); /* deep */

/* Python's str(): strings bare, floats by repr, True/False/None, lists and maps by repr.  What
 * tables show. */
void value_py_str(const struct value *v, struct sb *out);
void value_py_repr(const struct value *v, struct sb *out);
const char *value_kind_name(const struct value *v); /* Python's type names: 'NoneType' 'bool' 'int'
                                                       'float' 'str' 'list' 'dict' */

#endif
