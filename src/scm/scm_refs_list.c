/* scm_refs_list.c — listing refs: ten thousand loose ones cost one openat and one read each. */
#include "base/hex.h"
#include "base/path.h"
#include "scm/scm_packed.h"
#include "scm/scm_ref_path.h"
#include "scm/scm_refs.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

enum { ID_LEN = 40, MAX_DEPTH = 64 };

struct walk {
    const char *prefix;
    struct arena *arena;
    struct scm_ref_list found;
};

/* Could something that starts with the wanted prefix lie at or below `name`? */
static bool is_wanted(const struct walk *w, const char *name, bool is_dir)
{
    size_t n = strlen(name), m = strlen(w->prefix);
    return strncmp(name, w->prefix, MIN(n, m)) == 0 && (is_dir || n >= m);
}

/* What a writer leaves half done, a symbolic ref and a file of something else are no direct refs.
 */
static void read_ref(struct walk *w, int dirfd, const char *file, const char *name)
{
    char buf[ID_LEN + 1];
    int fd = openat(dirfd, file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return;
    ssize_t n = read(fd, buf, sizeof(buf));
    close(fd);
    bool ends = n == ID_LEN || (n > ID_LEN && (buf[ID_LEN] == '\n' || buf[ID_LEN] == ' '));
    if (!ends || !hex_is((struct str){buf, ID_LEN}, ID_LEN))
        return;
    struct scm_ref ref = {.name = name};
    memcpy(ref.id.hex, buf, ID_LEN);
    vec_push(&w->found, ref);
}

static bool is_directory(int dirfd, const struct dirent *e)
{
    struct stat st;
    if (e->d_type != DT_UNKNOWN)
        return e->d_type == DT_DIR;
    return fstatat(dirfd, e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(st.st_mode);
}

static err *walk_dir(struct walk *w, int parent, const char *file, const char *name, int depth);

static err *walk_entry(struct walk *w, int dirfd, const struct dirent *d, const char *dir,
                       int depth)
{
    if (d->d_name[0] == '.' || ends_with(d->d_name, ".lock"))
        return NULL;
    bool is_dir = is_directory(dirfd, d);
    const char *name = arena_printf(w->arena, is_dir ? "%s%s/" : "%s%s", dir, d->d_name);
    if (!is_wanted(w, name, is_dir))
        return NULL;
    if (is_dir)
        return depth < MAX_DEPTH ? walk_dir(w, dirfd, d->d_name, name, depth + 1) : NULL;
    read_ref(w, dirfd, d->d_name, name);
    return NULL;
}

/* `name` of the directory, with its final '/'. */
static err *walk_dir(struct walk *w, int parent, const char *file, const char *name, int depth)
{
    scoped(fd) int fd = openat(parent, file, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
        return NULL; /* there are none, or no longer */
    scoped(dir) DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    if (!dir)
        return err_errno(errno, name);
    fd = -1;
    for (struct dirent *d = NULL;;) {
        TRY(fs_next_entry(dir, name, &d));
        if (!d)
            return NULL;
        TRY(walk_entry(w, dirfd(dir), d, name, depth));
    }
}

static int compare_refs(const void *a, const void *b)
{
    return strcmp(((const struct scm_ref *)a)->name, ((const struct scm_ref *)b)->name);
}

/* Loose ones in the order of their names; they shadow packed ones. */
static err *list_loose(struct scm *s, struct walk *w)
{
    const char *slash = strrchr(w->prefix, '/');
    char *dir = slash ? arena_strndup(w->arena, w->prefix, (size_t)(slash - w->prefix) + 1)
                      : arena_strdup(w->arena, "refs/");
    const char *path = scm_below(w->arena, scm_ref_dir(s, dir), dir);
    TRY(walk_dir(w, AT_FDCWD, path, dir, 0));
    vec_sort(&w->found, compare_refs);
    return NULL;
}

static void add_packed(const struct scm_packed_ref *p, struct arena *a, struct scm_ref_list *out)
{
    struct scm_ref ref = {.name = arena_strdup(a, p->name)};
    memcpy(ref.id.hex, p->id.ptr, ID_LEN);
    vec_push(out, ref);
}

static void merge(const struct walk *w, const struct scm_packed *packed, struct scm_ref_list *out)
{
    size_t p = scm_packed_lower(packed, w->prefix), l = 0;
    for (;;) {
        const struct scm_packed_ref *ref = p < packed->refs.len ? &packed->refs.at[p] : NULL;
        if (ref && !starts_with(ref->name, w->prefix))
            ref = NULL;
        if (!ref && l == w->found.len)
            return;
        int c = !ref ? 1 : l == w->found.len ? -1 : strcmp(ref->name, w->found.at[l].name);
        p += c <= 0;
        if (c < 0)
            add_packed(ref, w->arena, out);
        else
            vec_push(out, w->found.at[l++]);
    }
}

err *scm_refs_list(struct scm *s, const char *prefix, struct arena *a, struct scm_ref_list *out)
{
    struct walk w = {.prefix = prefix, .arena = a};
    const struct scm_packed *packed = NULL;
    err *e = list_loose(s, &w);
    if (!e)
        e = scm_packed_get(
            s, &packed); /* after the loose ones: what is packed meanwhile is seen there */
    if (!e)
        merge(&w, packed, out);
    vec_release(&w.found);
    return e;
}
