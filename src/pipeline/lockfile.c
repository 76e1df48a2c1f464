#include "pipeline/lockfile.h"

#include "base/path.h"
#include "data/yaml_read.h"
#include "data/yaml_write.h"
#include "pipeline/schema.h"
#include "pipeline/yaml_file.h"

static const char new_lock[] = "schema: '2.0'\n";

/* Locks of schema 1 have stage names at the top; DVC 3 refuses them, we read them. */
static bool is_v1(const struct value *doc)
{
    return doc->kind == VALUE_MAP && doc->map.len && !value_find(doc, "schema") &&
           !value_find(doc, "stages");
}

char *lockfile_show(const char *show, struct arena *a)
{
    return path_join(a, path_dir(a, show), "dvc.lock");
}

err *lockfile_load(struct source *src, const char *path, const char *show, struct arena *a,
                   struct lockfile **ret)
{
    struct lockfile *l = arena_new(a, struct lockfile);
    l->path = arena_strdup(a, path);
    l->text = "";
    struct yaml_file file;
    TRY(yaml_file_load(src, path, show, a, &file));
    if (file.exists) {
        l->exists = true;
        l->text = file.text;
        if (!file.doc)
            file.doc = value_map(a); /* COMPAT: an empty file is one without its schema */
    }
    if (file.doc && is_v1(file.doc)) {
        l->stages = file.doc;
    } else if (file.doc) {
        TRY(yaml_file_check(&file, &schema_lock_file, show, src));
        l->doc = file.doc;
        l->stages = value_find(file.doc, "stages");
    }
    *ret = l;
    return NULL;
}

const struct value *lockfile_find(const struct lockfile *l, const char *stage_name)
{
    return l->stages ? value_find(l->stages, stage_name) : NULL;
}

static const struct value_pair *find_pair(const struct value *map, const char *key)
{
    for (size_t i = 0; map && i < map->map.len; i++)
        if (streq(map->map.pairs[i].key, key))
            return &map->map.pairs[i];
    return NULL;
}

/* The whole lines of a stage's entry. */
static void pair_span(const char *text, const struct value_pair *p, size_t *ret_start,
                      size_t *ret_end)
{
    size_t start = p->key_node->pos.start, end = p->val->pos.end;
    while (start && text[start - 1] != '\n')
        start--;
    if (end < start)
        end = start;
    if (!(end > start && text[end - 1] == '\n'))
        while (text[end] && text[end++] != '\n')
            ;
    *ret_start = start;
    *ret_end = end;
}

/* The value that the new text must read back as. */
static struct value *whole_doc(const struct lockfile *l, const char *name,
                               const struct value *entry, struct arena *a)
{
    struct value *doc = value_map(a), *stages = value_map(a);
    if (!l->doc)
        value_set(a, doc, "schema", value_strz(a, "2.0"));
    for (size_t i = 0; l->doc && i < l->doc->map.len; i++)
        value_set(a, doc, l->doc->map.pairs[i].key, l->doc->map.pairs[i].val);
    value_set(a, doc, "stages", stages);
    for (size_t i = 0; l->stages && i < l->stages->map.len; i++)
        value_set(a, stages, l->stages->map.pairs[i].key, l->stages->map.pairs[i].val);
    if (entry)
        value_set(a, stages, name, value_copy(a, entry));
    else
        value_unset(stages, name);
    return doc;
}

bool lockfile_is_block(const struct lockfile *l)
{
    if (!l->doc || !l->stages || l->stages->kind != VALUE_MAP || l->stages->flow ||
        !l->stages->map.len)
        return false;
    for (size_t i = 0; i < l->stages->map.len; i++) {
        const struct value_pair *p = &l->stages->map.pairs[i];
        if (!p->key_node || p->key_node->pos.col != 3 || p->val->flow || p->val->kind != VALUE_MAP)
            return false;
    }
    return true;
}

void lockfile_span(const struct lockfile *l, size_t i, size_t *ret_start, size_t *ret_end)
{
    pair_span(l->text, &l->stages->map.pairs[i], ret_start, ret_end);
}

/* Text with the stage's lines replaced by `lines`, or NULL when the layout does not allow it. */
static char *splice_lines(const struct lockfile *l, const char *name, struct str lines,
                          struct arena *a)
{
    if (!lockfile_is_block(l))
        return NULL;
    scoped(sb) struct sb out = SB_INIT;
    sb_add(&out, l->text);
    const struct value_pair *p = find_pair(l->stages, name);
    size_t start, end;
    pair_span(l->text, p ? p : &l->stages->map.pairs[l->stages->map.len - 1], &start, &end);
    if (end == out.len && out.buf[out.len - 1] != '\n') {
        sb_add_char(&out, '\n');
        end++;
    }
    sb_splice(&out, p ? start : end, p ? end - start : 0, lines);
    return arena_str(a, sb_str(&out));
}

/* A splice that does not read back as meant (odd layouts by hand) is thrown away for a plain
 * rewrite. */
static bool reads_back_as(const char *text, const struct value *doc)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    struct value *got = NULL;
    err *e = yaml_read(str_of(text), &scratch, &got);
    bool same = !e && value_equal(got, doc);
    err_free(e);
    return same;
}

static const char *new_text(const struct lockfile *l, const char *name, const struct value *entry,
                            struct arena *a)
{
    scoped(sb) struct sb lines = SB_INIT;
    if (entry)
        yaml_write_pair(name, entry, 2, &lines);
    if (!l->stages && (!l->text[0] || streq(l->text, new_lock)))
        return arena_printf(a, "%sstages:\n%s", new_lock, lines.buf);
    const struct value *doc = whole_doc(l, name, entry, a);
    char *text = splice_lines(l, name, sb_str(&lines), a);
    if (text && reads_back_as(text, doc))
        return text;
    scoped(sb) struct sb out = SB_INIT;
    yaml_write(doc, &out);
    return arena_str(a, sb_str(&out));
}

err *lockfile_set(const struct lockfile *l, const char *stage_name, const struct value *entry,
                  struct arena *a, const char **ret_text, bool *ret_changed)
{
    const struct value *old = lockfile_find(l, stage_name);
    if (old && value_same(old, entry)) {
        *ret_text = l->text;
        *ret_changed = false;
        return NULL;
    }
    *ret_text = new_text(l, stage_name, entry, a);
    *ret_changed = true;
    return NULL;
}

err *lockfile_remove(const struct lockfile *l, const char *stage_name, struct arena *a,
                     const char **ret_text)
{
    *ret_text = lockfile_find(l, stage_name) ? new_text(l, stage_name, NULL, a) : l->text;
    return NULL;
}
