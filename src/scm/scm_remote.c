#include "scm/scm_remote.h"

#include "base/fs.h"
#include "base/hex.h"
#include "base/map.h"
#include "base/path.h"
#include "scm/scm_config.h"
#include "scm/scm_program.h"

#include <stdlib.h>

enum { BATCH = 500 }; /* names in one command line */

struct transfer {
    struct scm *scm;
    const char *remote;
    bool force, is_deletion;
};

/* --- is there anything of that name? --- */

static bool is_known(struct scm *s, const char *remote, struct arena *a)
{
    const char *key = arena_printf(a, "remote.%s.", remote);
    return scm_config_has(s, key) || strchr(remote, ':') || fs_exists(remote);
}

/* git runs at the work tree's root; a path is meant from where the user stands. */
static const char *located(struct scm *s, const char *remote, struct arena *a)
{
    const char *key = arena_printf(a, "remote.%s.", remote);
    if (scm_config_has(s, key) || strchr(remote, ':') || remote[0] == '/' || !fs_exists(remote))
        return remote;
    scoped(free) char *abs = realpath(remote, NULL);
    return abs ? arena_strdup(a, abs) : remote;
}

static err *unknown(const char *remote)
{
    return err_new(ERR_INVALID, "'%s' is not a valid Git remote or URL", remote);
}

err *scm_remote_check(struct scm *s, const char *remote)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *url = scm_config_find(s, arena_printf(&a, "remote.%s.url", remote));
    if (!remote[0] || !is_known(s, remote, &a))
        return unknown(remote);
    const char *dir = url && starts_with(url, "file://") ? url + strlen("file://") : url;
    const bool is_dir = url && (dir != url || !strchr(url, ':'));
    return is_dir && !fs_exists(path_join(&a, scm_root(s), dir)) ? unknown(remote) : NULL;
}

static err *run(struct scm *s, const char *remote, const char *const *args, struct str input,
                struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    if (!remote[0] || !is_known(s, remote, &a))
        return unknown(remote);
    return scm_program_run(s, args, input, out);
}

/* Git failed with it: was that because there is nothing?  Consumes `failed`. */
static err *say_if_nowhere(struct scm *s, const char *remote, err *failed)
{
    err *why = scm_remote_check(s, remote);
    err_free(why ? failed : NULL);
    return why ? why : failed;
}

/* --- listing --- */

static void read_list(struct str text, struct arena *a, struct scm_ref_list *out)
{
    struct str line;
    while (str_split(&text, '\n', &line)) {
        struct scm_ref ref = {0};
        enum { SHA = sizeof(ref.id.hex) - 1 };
        if (line.len <= SHA + 1 || line.ptr[SHA] != '\t' || !hex_is(str_sub(line, 0, SHA), SHA))
            continue;
        memcpy(ref.id.hex, line.ptr, SHA);
        ref.name = arena_strndup(a, line.ptr + SHA + 1, line.len - SHA - 1);
        vec_push(out, ref);
    }
}

err *scm_remote_list(struct scm *s, const char *remote, const char *pattern, struct arena *a,
                     struct scm_ref_list *out)
{
    scoped(sb) struct sb text = SB_INIT;
    const char *const place = located(s, remote, a);
    const char *const args[] = {"ls-remote", "-q", "--refs", "--", place, pattern, NULL};
    err *e = run(s, place, args, STR_NONE, &text);
    if (e)
        return say_if_nowhere(s, place, e);
    read_list(sb_str(&text), a, out);
    return NULL;
}

/* --- pushing --- */

/* "FLAG\tFROM:TO\tSUMMARY" of `git push --porcelain`; a ref that was told of leaves `refs`. */
static void read_status(struct str line, struct map *refs)
{
    struct str flag, spec, from;
    if (!str_split(&line, '\t', &flag) || flag.len != 1 || !str_split(&line, '\t', &spec) ||
        !str_split(&spec, ':', &from))
        return;
    scoped(free) char *name = mem_strndup(spec.ptr, spec.len);
    struct scm_remote_ref *ref = map_find(refs, name);
    if (!ref || (flag.ptr[0] == '!' && str_starts(line, "[remote")))
        return; /* the other side said no: git's words tell */
    ref->state = flag.ptr[0] == '='   ? SCM_REMOTE_SAME
                 : flag.ptr[0] == '!' ? SCM_REMOTE_DIVERGED
                                      : SCM_REMOTE_MOVED;
    map_remove(refs, name);
}

static err *run_push(const struct transfer *t, const char *const *args, struct map *refs)
{
    scoped(sb) struct sb text = SB_INIT;
    struct str line;
    err *e = run(t->scm, t->remote, args, STR_NONE, &text);
    struct str rest = sb_str(&text);
    while (str_split(&rest, '\n', &line))
        read_status(line, refs);
    if (!e || refs->len)
        return e;
    err_free(e); /* each ref has its own result */
    return NULL;
}

static err *push_batch(const struct transfer *t, struct scm_remote_ref *refs, size_t n)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(map) struct map by_name = MAP_INIT;
    struct strs args = {0};
    arena_push(&a, &args, "push");
    arena_push(&a, &args, "--porcelain");
    arena_push(&a, &args, "--no-verify");
    arena_push(&a, &args, t->force ? "--force" : "--no-force");
    for (size_t i = 0; i < n; i++)
        if (!scm_id_is_none(&refs[i].there))
            arena_push(
                &a, &args,
                arena_printf(&a, "--force-with-lease=%s:%s", refs[i].name, refs[i].there.hex));
    arena_push(&a, &args, "--");
    arena_push(&a, &args, t->remote);
    for (size_t i = 0; i < n; i++) {
        const char *from = t->is_deletion ? "" : refs[i].name;
        arena_push(&a, &args, arena_printf(&a, "%s:%s", from, refs[i].name));
        map_set(&by_name, refs[i].name, &refs[i]);
    }
    arena_push(&a, &args, NULL);
    return run_push(t, args.at, &by_name);
}

static err *push(const struct transfer *t, struct scm_remote_refs *refs)
{
    for (size_t i = 0; i < refs->len; i += BATCH)
        TRY(push_batch(t, refs->at + i, MIN(BATCH, refs->len - i)));
    return NULL;
}

err *scm_remote_push(struct scm *s, const char *remote, struct scm_remote_refs *refs, bool force)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct transfer t = {.scm = s, .remote = located(s, remote, &a), .force = force};
    return push(&t, refs);
}

err *scm_remote_delete(struct scm *s, const char *remote, struct scm_remote_refs *refs)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct transfer t = {.scm = s, .remote = located(s, remote, &a), .is_deletion = true};
    return push(&t, refs);
}

/* --- fetching --- */

/* The objects alone: outside of refs/heads/ git would overwrite what has diverged. */
static err *fetch_objects(const struct transfer *t, const struct scm_remote_refs *refs)
{
    scoped(sb) struct sb names = SB_INIT;
    const char *const args[] = {"fetch",
                                "--quiet",
                                "--stdin",
                                "--no-tags",
                                "--no-write-fetch-head",
                                "--no-recurse-submodules",
                                "--",
                                t->remote,
                                NULL};
    vec_each (refs, ref)
        sb_addf(&names, "%s\n", ref->name);
    return run(t->scm, t->remote, args, sb_str(&names), NULL);
}

/* Is everything of `old` in `new`, too? */
static err *is_within(struct scm *s, const struct scm_id *old, const struct scm_id *new, bool *ret)
{
    scoped(sb) struct sb more = SB_INIT;
    const char *const args[] = {"rev-list", "-n", "1", old->hex, "--not", new->hex, NULL};
    TRY(scm_program_run(s, args, STR_NONE, &more));
    *ret = !more.len;
    return NULL;
}

static err *take_ref(const struct transfer *t, struct scm_remote_ref *ref)
{
    struct scm_id here;
    bool within = true;
    TRY(scm_ref_read(t->scm, ref->name, &here));
    if (scm_id_equal(&here, &ref->tip)) {
        ref->state = SCM_REMOTE_SAME;
        return NULL;
    }
    if (!t->force && !scm_id_is_none(&here))
        TRY(is_within(t->scm, &here, &ref->tip, &within));
    ref->state = within ? SCM_REMOTE_MOVED : SCM_REMOTE_DIVERGED;
    return within ? scm_ref_update(t->scm, ref->name, &ref->tip, &here, NULL) : NULL;
}

err *scm_remote_fetch(struct scm *s, const char *remote, struct scm_remote_refs *refs, bool force)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct transfer t = {.scm = s, .remote = located(s, remote, &a), .force = force};
    if (refs->len)
        TRY(fetch_objects(&t, refs));
    vec_each (refs, ref)
        TRY(take_ref(&t, ref));
    return NULL;
}

/* --- renaming --- */

err *scm_remote_rename(struct scm *s, const char *remote, const struct scm_ref *from,
                       const char *to, bool force)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct transfer t = {.scm = s, .remote = located(s, remote, &a), .force = force};
    struct scm_remote_ref item = {.name = from->name};
    const struct scm_remote_refs one = {.at = &item, .len = 1};
    const char *const args[] = {"push",
                                "--quiet",
                                "--atomic",
                                "--no-verify",
                                force ? "--force" : arena_printf(&a, "--force-with-lease=%s:", to),
                                "--",
                                t.remote,
                                arena_printf(&a, "%s:%s", from->id.hex, to),
                                arena_printf(&a, ":%s", from->name),
                                NULL};
    TRY(fetch_objects(&t, &one));
    return run(s, t.remote, args, STR_NONE, NULL);
}
