#include "data/yaml_edit.h"
#include "data/yaml_read.h"
#include "data/yaml_write.h"
#include "pipeline/dvcfile.h"

/* The fields of an output entry that saving may change, in the order DVC writes them
 * (docs/formats/dvc-file.md). */
static struct value *fresh_fields(const struct recorded *rec, struct arena *a)
{
    struct value *m = value_map(a);
    value_set(a, m, "md5", value_strz(a, rec->oid.text));
    if (rec->has_size)
        value_set(a, m, "size", value_int(a, (int64_t)rec->size_bytes));
    if (rec->has_nfiles)
        value_set(a, m, "nfiles", value_int(a, (int64_t)rec->nfiles));
    if (rec->isexec)
        value_set(a, m, "isexec", value_bool(a, true));
    if (rec->oid.algo == HASH_MD5)
        value_set(a, m, "hash", value_strz(a, "md5"));
    return m;
}

static void write_new(const char *def, const struct recorded *rec, struct arena *a, struct sb *out)
{
    struct value *entry = fresh_fields(rec, a), *outs = value_list(a), *doc = value_map(a);
    value_set(a, entry, "path", value_strz(a, def));
    value_push(a, outs, entry);
    value_set(a, doc, "outs", outs);
    yaml_write(doc, out);
}

static ptrdiff_t find_entry(const struct value *doc, const char *def)
{
    const struct value *outs = value_find(doc, "outs");
    for (size_t i = 0; value_is(outs, VALUE_LIST) && i < outs->list.len; i++) {
        const struct value *path = value_find(outs->list.items[i], "path");
        if (value_is(path, VALUE_STR) && streq(path->s, def))
            return (ptrdiff_t)i;
    }
    return -1;
}

/* One field of the entry brought to `val` (NULL: removed) in `text`, which is replaced. */
static err *edit_field(struct sb *text, const char *index, const char *key, const struct value *val)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *doc = NULL;
    TRY(yaml_read(sb_str(text), &a, &doc));
    const struct value *outs = value_find(doc, "outs");
    const struct value *old = value_find(outs->list.items[strtoul(index, NULL, 10)], key);
    if ((!old && !val) || (old && val && value_equal(old, val)))
        return NULL;
    const char *path[] = {"outs", index, key};
    scoped(sb) struct sb out = SB_INIT;
    if (!val)
        TRY(yaml_edit_remove(sb_str(text), path, ARRAY_LEN(path), &out));
    else if (old)
        TRY(yaml_edit_set(sb_str(text), path, ARRAY_LEN(path), val, &out));
    else
        TRY(yaml_edit_add(sb_str(text), path, ARRAY_LEN(path), val, &out));
    sb_clear(text);
    sb_add_str(text, sb_str(&out));
    return NULL;
}

/* --- lists that are written deeper than their key --- */

/* The first list of a map that stands right of its key, with the key. */
static const struct value *find_indented(const struct value *v, const struct value **ret_key)
{
    const struct value *found = NULL;
    for (size_t i = 0; v->kind == VALUE_LIST && !found && i < v->list.len; i++)
        found = find_indented(v->list.items[i], ret_key);
    for (size_t i = 0; v->kind == VALUE_MAP && !found && i < v->map.len; i++) {
        const struct value_pair *p = &v->map.pairs[i];
        const struct value *key = p->key_node;
        *ret_key = key;
        if (p->val->kind == VALUE_LIST && !p->val->flow && key && key->pos.col < p->val->pos.col &&
            key->pos.line < p->val->pos.line)
            return p->val;
        found = find_indented(p->val, ret_key);
    }
    return found;
}

/* The lines of `list` with `shift` blanks less; comments stay where they are. */
static void dedent(struct str text, const struct value *list, size_t shift, struct sb *out)
{
    size_t start = list->pos.start - (list->pos.col - 1);
    struct str rest = str_sub(text, start, list->pos.end), line;
    sb_add_str(out, str_sub(text, 0, start));
    for (bool first = true; str_split(&rest, '\n', &line); first = false) {
        size_t blanks = 0;
        while (blanks < shift && blanks < line.len && line.ptr[blanks] == ' ')
            blanks++;
        if (!first)
            sb_add_char(out, '\n');
        sb_add_str(out, str_starts(str_trim(line), "#") ? line : str_sub(line, blanks, line.len));
    }
    if (str_ends(str_sub(text, start, list->pos.end), "\n"))
        sb_add_char(out, '\n');
    sb_add_str(out, str_sub(text, list->pos.end, text.len));
}

/* COMPAT: DVC writes the whole file anew, lists at the column of their key (case add/annotations).
 */
static err *dedent_lists(struct sb *text)
{
    for (;;) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        struct value *doc = NULL, *now = NULL;
        const struct value *key = NULL;
        TRY(yaml_read(sb_str(text), &a, &doc));
        const struct value *list = doc ? find_indented(doc, &key) : NULL;
        if (!list)
            return NULL;
        dedent(sb_str(text), list, list->pos.col - key->pos.col, &out);
        err *e = yaml_read(sb_str(&out), &a, &now);
        bool same = !e && now && value_equal(now, doc) && out.len < text->len;
        err_free(e); /* a layout that this is too simple for: it stays */
        if (!same)
            return NULL;
        sb_clear(text);
        sb_add_str(text, sb_str(&out));
    }
}

err *dvcfile_data_text(const struct dvcfile *old, const char *def, const struct recorded *rec,
                       struct arena *a, struct sb *out)
{
    ptrdiff_t at = old && old->doc ? find_entry(old->doc, def) : -1;
    if (at < 0) {
        write_new(def, rec, a, out);
        return NULL;
    }
    static const char *const keys[] = {"md5", "size", "nfiles", "isexec", "hash"};
    struct value *fresh = fresh_fields(rec, a);
    scoped(sb) struct sb text = SB_INIT;
    sb_add(&text, old->text);
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        TRY(edit_field(&text, arena_printf(a, "%td", at), keys[i], value_find(fresh, keys[i])));
    if (!streq(text.buf, old->text))
        TRY(dedent_lists(&text));
    sb_add_str(out, sb_str(&text));
    return NULL;
}
