/* A directory of Hydra configs: behind a line "=== NAME" stands file NAME, in "-S" an override a
 * line.  What is composed reads back as what was written. */
#include "base/mem.h"
#include "data/omega_yaml.h"
#include "data/yaml_read.h"
#include "fuzz/fuzz.h"
#include "override/hydra_compose.h"

struct tree {
    struct source base;
    struct value *files; /* map path -> text */
};

static err *tree_stat(struct source *self, const char *path, enum fs_kind *ret_kind)
{
    const struct value *files = ((struct tree *)self)->files;
    *ret_kind = *path ? FS_NONE : FS_DIR;
    for (size_t i = 0; i < files->map.len; i++) {
        const char *name = files->map.pairs[i].key;
        if (streq(name, path))
            *ret_kind = FS_FILE;
        else if (starts_with(name, path) && name[strlen(path)] == '/')
            *ret_kind = FS_DIR;
    }
    return NULL;
}

static err *tree_read(struct source *self, const char *path, struct sb *out)
{
    const struct value *text = value_find(((struct tree *)self)->files, path);
    if (!text)
        return err_errno(2, path);
    sb_add_mem(out, text->s, text->s_len);
    return NULL;
}

static err *tree_list(struct source *self, const char *path, struct arena *a,
                      struct fs_entries *ret)
{
    (void)self;
    (void)path;
    (void)a;
    *ret = (struct fs_entries){0};
    return NULL;
}

static const struct source_ops ops = {.stat = tree_stat, .read = tree_read, .list = tree_list};

static struct value *split_files(struct str text, struct arena *a)
{
    struct value *files = value_map(a);
    struct str line;
    const char *name = "config.yaml", *start = text.ptr;
    while (str_split(&text, '\n', &line)) {
        if (!str_starts(line, "=== "))
            continue;
        value_set(a, files, name, value_strn(a, start, (size_t)(line.ptr - start)));
        name = arena_str(a, str_sub(line, 4, line.len));
        start = line.ptr + line.len + (text.len > 0);
    }
    value_set(a, files, name, value_strn(a, start, strlen(start)));
    return files;
}

static err *read_overrides(const struct value *files, struct arena *a, struct override_files *ret)
{
    const struct value *text = value_find(files, "-S");
    struct str rest = text ? (struct str){text->s, text->s_len} : STR_NONE, line;
    struct strs texts = {0};
    while (str_split(&rest, '\n', &line))
        if (line.len && line.ptr[0] != ':')
            arena_push(a, &texts, arena_printf(a, "params.yaml:" STR_FMT, STR_ARG(line)));
    return overrides_parse(&texts, NULL, a, ret);
}

/* COMPAT: YAML 1.1's other line ends are written as such, which YAML 1.2 reads as text. */
static bool has_old_breaks(const char *text)
{
    return strstr(text, "\xC2\x85") || strstr(text, "\xE2\x80\xA8") || strstr(text, "\xE2\x80\xA9");
}

/* libfyaml 0.7 refuses a key that begins with a colon after a text of several lines
 * (docs/deviations.md, odd-yaml). */
static bool has_colon_key(const char *text)
{
    for (const char *p = text; p; p = strchr(p, '\n')) {
        p += *p == '\n';
        if (p[strspn(p, " ")] == ':')
            return true;
    }
    return false;
}

static err *compose(struct tree *t, struct arena *a)
{
    scoped(hydra_dir) struct hydra_dir dir = HYDRA_DIR_INIT(&t->base, "", a);
    struct override_files files = {0};
    struct override_file none = {0}, *f;
    struct value *doc = NULL, *again = NULL;
    scoped(sb) struct sb text = SB_INIT;
    TRY(read_overrides(t->files, a, &files));
    f = files.len ? &files.at[0] : &none;
    for (size_t i = 0; i < f->len; i++)
        if (f->at[i].is_sweep)
            return NULL;
    TRY(hydra_compose(&dir, "config", f, NULL, &doc));
    PROMISE(doc->kind == VALUE_MAP);
    omega_yaml_write(doc, &text);
    err *e = yaml_read(sb_str(&text), a, &again);
    if (has_colon_key(text.buf) || has_old_breaks(text.buf))
        return e;
    PROMISE(!e);
    PROMISE(value_equal(doc, again));
    return NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *text = fuzz_text(data, size);
    struct tree t = {.base.ops = &ops, .files = split_files((struct str){text, size}, &a)};
    err_ignore(compose(&t, &a)); /* all may be refused */
    return 0;
}
