#include "pipeline/yaml_file.h"

#include "base/path.h"
#include "data/doc_memo.h"
#include "data/yaml_allowed.h"
#include "data/yaml_read.h"
#include "pipeline/excerpt.h"
#include "pipeline/schema.h"

#include <ctype.h>

/* The line that a complaint ends with, "…, in line 4, column 3"; 0: it names none. */
static size_t line_of(const char *why)
{
    static const char mark[] = ", in line ";
    const char *found = NULL;
    for (const char *at = strstr(why, mark); at; at = strstr(at + 1, mark))
        found = at;
    return found ? strtoul(found + sizeof(mark) - 1, NULL, 10) : 0;
}

/* As a sentence, and the line it is about; not where that could move a terminal's cursor. */
static void add_reason(char *why, struct str text, struct sb *out)
{
    const size_t line = line_of(why);
    err *special = yaml_allowed_check(text);
    why[0] = (char)toupper((unsigned char)why[0]);
    excerpt_add_words(why, out);
    if (line && !special)
        excerpt_add_line(text.ptr, line, out);
    err_free(special);
    sb_truncate(out, out->len - 1);
}

static err *report(err *cause, struct str text, const char *show, const char *rev)
{
    scoped(sb) struct sb out = SB_INIT;
    char *why = err_text(cause);
    err_free(cause);
    sb_addf(&out, "'%s' is invalid%s", show,
            yaml_has_conflict_markers(text) ? " (possible merge conflicts)" : "");
    if (rev)
        sb_addf(&out, " in revision '%.7s'", rev);
    sb_add(&out, ".\n\n");
    add_reason(why, text, &out);
    free(why);
    return err_new(ERR_DOCUMENT, "%s", out.buf);
}

static void take_entry(struct doc_memo_entry *known, struct yaml_file *ret)
{
    *ret = (struct yaml_file){
        .exists = true, .text = known->text, .doc = known->doc, .checked = &known->checked};
}

/* COMPAT: what Python takes for false is as good as an empty file (case bad/empty_documents). */
static bool is_nothing(const struct value *v)
{
    double number;
    if (value_to_number(v, &number))
        return number == 0;
    return v->kind == VALUE_NULL || (v->kind == VALUE_STR && !v->s_len) ||
           (v->kind == VALUE_LIST && !v->list.len);
}

err *yaml_file_load(struct source *src, const char *path, const char *show, struct arena *a,
                    struct yaml_file *ret)
{
    *ret = (struct yaml_file){0};
    struct doc_memo_entry *known = doc_memo_find(src, path);
    if (known) {
        take_entry(known, ret);
        return NULL;
    }
    scoped(sb) struct sb bytes = SB_INIT;
    /* A missing file is an answer, not a failure. */
    TRY_UNLESS(ERR_NOT_FOUND, source_read(src, path, &bytes));
    struct value *doc = NULL;
    struct arena *kept = doc_memo_arena(src, path), *own = kept ? kept : a;
    err *e = yaml_read(sb_str(&bytes), own, &doc);
    if (e)
        return report(e, sb_str(&bytes), show, src->label);
    ret->exists = true;
    ret->doc = doc && !is_nothing(doc) ? doc : NULL;
    const bool is_spelled = doc && !ret->doc && doc->kind != VALUE_NULL;
    ret->text = is_spelled ? "" : arena_str(own, sb_str(&bytes)); /* who edits it starts anew */
    if (kept)
        take_entry(doc_memo_keep(src, path, ret->text, ret->doc), ret);
    return NULL;
}

err *yaml_file_check(const struct yaml_file *f, const struct schema *schema, const char *show,
                     struct source *src)
{
    if (f->checked && *f->checked)
        return NULL;
    TRY(schema_check(schema, f->doc, f->text, show, src->label));
    if (f->checked)
        *f->checked = true;
    return NULL;
}

char *yaml_file_show(const char *path, const char *cwd_rel, struct arena *a)
{
    char *rel = path_rel(a, path, cwd_rel);
    return starts_with(rel, "..") || path_is_abs(rel) ? rel : arena_printf(a, "./%s", rel);
}
