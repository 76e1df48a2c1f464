#include "data/doc_memo.h"

#include "base/mem.h"

struct slot {
    struct source_id id; /* "": nothing kept */
    struct arena arena;
    struct doc_memo_entry entry;
};

struct doc_memo {
    struct map slots;  /* path -> struct slot * */
    struct map marked; /* id of a tree */
};

struct doc_memo *doc_memo_new(void)
{
    return mem_zalloc(1, sizeof(struct doc_memo));
}

void doc_memo_free(struct doc_memo *m)
{
    if (!m)
        return;
    map_each (&m->slots, e) {
        struct slot *s = e->value;
        arena_release(&s->arena);
        free(s);
    }
    map_release(&m->slots);
    map_release(&m->marked);
    free(m);
}

struct doc_memo_entry *doc_memo_find(struct source *src, const char *path)
{
    struct slot *s = src->docs ? map_find(&src->docs->slots, path) : NULL;
    struct source_id id;
    if (!s || !s->id.hex[0] || !source_identify(src, path, &id) || !streq(id.hex, s->id.hex))
        return NULL;
    return &s->entry;
}

struct arena *doc_memo_arena(struct source *src, const char *path)
{
    struct source_id id;
    if (!src->docs || !source_identify(src, path, &id))
        return NULL;
    struct slot *s = map_find(&src->docs->slots, path);
    if (!s) {
        s = mem_zalloc(1, sizeof(*s));
        map_set(&src->docs->slots, path, s);
    }
    s->id = (struct source_id){""};
    arena_release(&s->arena);
    return &s->arena;
}

struct doc_memo_entry *doc_memo_keep(struct source *src, const char *path, const char *text,
                                     struct value *doc)
{
    struct slot *s = map_find(&src->docs->slots, path);
    s->entry = (struct doc_memo_entry){.text = text, .doc = doc};
    if (!source_identify(src, path, &s->id))
        s->id = (struct source_id){""};
    return &s->entry;
}

bool doc_memo_is_marked(struct source *src, const char *path)
{
    struct source_id id;
    return src->docs && source_identify(src, path, &id) && map_has(&src->docs->marked, id.hex);
}

void doc_memo_mark(struct source *src, const char *path)
{
    struct source_id id;
    if (src->docs && source_identify(src, path, &id))
        map_set(&src->docs->marked, id.hex, src->docs);
}
