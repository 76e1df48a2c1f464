#include "scm/scm_store.h"

#include "base/fs.h"
#include "scm/scm_config.h"
#include "scm/scm_damaged.h"
#include "scm/scm_owner.h"
#include "scm/scm_program.h"

/* --- opening --- */

/* What git honours whatever the version of the repository's format, and what it knows since
 * version 1. */
static const char *const known_extensions[] = {"noop", "objectformat", "partialclone",
                                               "preciousobjects", "worktreeconfig"};

struct format_check {
    long version;
    err *error;
};

static bool check_extension(void *ctx, const char *name, const char *value)
{
    static const char prefix[] = "extensions.";
    struct format_check *c = ctx;
    if (!starts_with(name, prefix))
        return true;
    name += sizeof(prefix) - 1;
    if (streq(name, "objectformat") && value && !streq(value, "sha1"))
        c->error =
            err_new(ERR_UNSUPPORTED,
                    "this Git repository names its objects by %s; only SHA-1 is supported", value);
    for (size_t i = 0; i < ARRAY_LEN(known_extensions); i++)
        if (streq(name, known_extensions[i]))
            return !c->error;
    c->error =
        err_new(ERR_UNSUPPORTED, "this Git repository uses the unknown extension '%s'", name);
    return false;
}

err *scm_check_format(struct scm *s)
{
    const char *text = scm_config_find(s, "core.repositoryformatversion");
    struct format_check c = {.version = text ? strtol(text, NULL, 10) : 0};
    if (c.version > 1)
        return err_new(ERR_UNSUPPORTED, "this Git repository has the unknown format version %ld",
                       c.version);
    if (c.version == 1)
        scm_config_each(s, check_extension, &c);
    return c.error;
}

static err *set_path(git_config_level_t level, const char *path)
{
    return git_lib_check(git_lib.libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path),
                         "setting up libgit2");
}

/* The library looks for the user's files where our environment says, which need not be the
 * process's. */
static err *set_search_paths(struct scm *s)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *home = scm_var(s, "HOME"), *user = scm_config_user_dir(s, &a);
    TRY(set_path(GIT_CONFIG_LEVEL_GLOBAL, home ? home : ""));
    return set_path(GIT_CONFIG_LEVEL_XDG, user ? user : "");
}

static err *add_config_files(struct scm *s, git_repository *repo, git_config *config)
{
    static const git_config_level_t levels[] = {GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
                                                GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_LOCAL,
                                                GIT_CONFIG_LEVEL_APP};
    struct scm_config_files files = {0};
    err *e = NULL;
    scm_config_list_files(s, scm_config_bool(s, "extensions.worktreeconfig", false), &files);
    for (size_t i = 0; !e && i < files.len; i++)
        if (fs_is_file(files.at[i].path))
            e = git_lib_check(git_lib.config_add_file_ondisk(config, files.at[i].path,
                                                             levels[files.at[i].level], repo, true),
                              "reading '%s'", files.at[i].path);
    vec_release(&files);
    return e;
}

/* The same files that we read ourselves: the library knows neither config.worktree nor
 * GIT_CONFIG_GLOBAL. */
static err *set_config(struct scm *s, git_repository *repo)
{
    git_config *config = NULL;
    TRY(git_lib_check(git_lib.config_new(&config), "reading Git's configuration"));
    err *e = add_config_files(s, repo, config);
    if (!e)
        e = git_lib_check(git_lib.repository_set_config(repo, config),
                          "reading Git's configuration");
    git_lib.config_free(config);
    return e;
}

struct remote_search {
    struct scm *scm;
    const char *name;
};

static bool find_promisor(void *ctx, const char *name, const char *value)
{
    static const char prefix[] = "remote.", suffix[] = ".promisor";
    struct remote_search *r = ctx;
    if (!starts_with(name, prefix) || !ends_with(name, suffix) || (value && streq(value, "false")))
        return true;
    name += sizeof(prefix) - 1;
    r->name = arena_strndup(&r->scm->arena, name, strlen(name) - (sizeof(suffix) - 1));
    return false;
}

/* The remote that has what a partial clone lacks; NULL in a whole one. */
static const char *promisor_remote(struct scm *s)
{
    struct remote_search r = {.scm = s, .name = scm_config_find(s, "extensions.partialclone")};
    if (!r.name)
        scm_config_each(s, find_promisor, &r);
    return r.name;
}

static err *read_shallow(struct scm *s)
{
    scoped(sb) struct sb text = SB_INIT;
    bool is_cut;
    TRY(fs_read_if_there(scm_below(&s->arena, s->common_dir, "shallow"), &text, &is_cut));
    struct str rest = sb_str(&text), line;
    while (str_split(&rest, '\n', &line))
        if (hex_is(line, 40))
            vec_push(&s->store.shallow, arena_str(&s->arena, line));
    return NULL;
}

/* What is to be known before any object is read. */
static err *get_to_know(struct scm *s)
{
    if (s->store.is_known)
        return NULL;
    TRY(scm_owner_check(s));
    TRY(scm_check_format(s));
    TRY(read_shallow(s));
    s->store.promisor = promisor_remote(s);
    scm_loose_dirs(scm_below(&s->arena, s->common_dir, "objects"), &s->arena, &s->store.loose_dirs);
    s->store.is_known = true;
    return NULL;
}

err *scm_store_open(struct scm *s)
{
    if (s->store.odb)
        return NULL;
    git_repository *repo = NULL;
    TRY(get_to_know(s));
    TRY(git_lib_load());
    TRY(set_search_paths(s));
    TRY(git_lib_check(
        git_lib.repository_open_ext(&repo, s->root, GIT_REPOSITORY_OPEN_NO_SEARCH, NULL),
        "opening the Git repository '%s'", s->root));
    s->store.repo = repo;
    TRY(set_config(s, repo));
    return git_lib_check(git_lib.repository_odb(&s->store.odb, repo), "opening Git's objects");
}

void scm_store_close(struct scm *s)
{
    if (s->store.odb)
        git_lib.odb_free(s->store.odb);
    if (s->store.repo)
        git_lib.repository_free(s->store.repo);
    vec_release(&s->store.shallow);
    vec_release(&s->store.read_paths);
    vec_release(&s->store.loose_dirs);
    s->store.odb = NULL;
    s->store.repo = NULL;
    s->store.is_known = false;
}

bool scm_store_is_shallow(const struct scm *s, const char *hex)
{
    return strs_has(&s->store.shallow, hex);
}

/* --- fetching what a partial clone lacks --- */

/* Each try may take as long as a network is patient. */
static bool may_fetch(const struct scm *s)
{
    enum { MAX_FAILURES = 3 };
    return s->store.promisor && s->store.fetch_failures < MAX_FAILURES;
}

/* As git itself fetches them: nothing is negotiated, no ref is touched. */
static err *fetch(struct scm *s, struct str names)
{
    const char *const args[] = {"-c",
                                "fetch.negotiationAlgorithm=noop",
                                "fetch",
                                s->store.promisor,
                                "--no-tags",
                                "--no-write-fetch-head",
                                "--recurse-submodules=no",
                                "--filter=blob:none",
                                "--stdin",
                                NULL};
    err *e = scm_program_run(s, args, names, NULL);
    s->store.fetch_failures += e != NULL;
    return e ? e : git_lib_check(git_lib.odb_refresh(s->store.odb), "reading what was fetched");
}

static void add_name(struct sb *out, const git_oid *id)
{
    struct scm_id name = scm_oid_hex(id);
    sb_addf(out, "%s\n", name.hex);
}

err *scm_store_prefetch(struct scm *s, const struct scm_oids *ids)
{
    scoped(sb) struct sb names = SB_INIT;
    TRY(get_to_know(s));
    if (!may_fetch(s))
        return NULL;
    TRY(scm_store_open(s));
    vec_each (ids, id)
        if (!git_lib.odb_exists(s->store.odb, id))
            add_name(&names, id);
    if (names.len)
        err_ignore(fetch(s, sb_str(&names))); /* the reader of the object says what is missing */
    return NULL;
}

/* --- reading and writing --- */

void scm_object_scope_end(struct scm_object *o)
{
    if (o->raw)
        git_lib.odb_object_free(o->raw);
    free(o->own);
    *o = (struct scm_object)SCM_OBJECT_INIT;
}

static err *read_raw(struct scm *s, const git_oid *id, git_odb_object **ret)
{
    struct scm_id name = scm_oid_hex(id);
    int rc = git_lib.odb_read(ret, s->store.odb, id);
    if (rc == GIT_ENOTFOUND && may_fetch(s)) {
        scoped(sb) struct sb names = SB_INIT;
        add_name(&names, id);
        TRY_NOTE(fetch(s, sb_str(&names)), "fetching the Git object %.7s", name.hex);
        rc = git_lib.odb_read(ret, s->store.odb, id);
    }
    if (rc == GIT_ENOTFOUND)
        return err_new(ERR_NOT_FOUND, "the Git object %s is missing", name.hex);
    return git_lib_check(rc, "reading the Git object %s", name.hex);
}

static err *read_with_library(struct scm *s, const git_oid *id, struct scm_object *ret)
{
    git_odb_object *raw = NULL;
    TRY(scm_store_open(s));
    TRY(read_raw(s, id, &raw));
    *ret =
        (struct scm_object){.raw = raw,
                            .type = git_lib.odb_object_type(raw),
                            .bytes = {git_lib.odb_object_data(raw), git_lib.odb_object_size(raw)}};
    return NULL;
}

static err *read_any(struct scm *s, const git_oid *id, struct scm_object *ret)
{
    struct scm_loose loose;
    TRY(get_to_know(s));
    enum scm_loose_found found = scm_loose_read(&s->store.loose_dirs, id, &loose);
    if (found == SCM_LOOSE_NONE)
        return read_with_library(s, id, ret);
    if (found == SCM_LOOSE_DAMAGED)
        TRY(scm_damaged_read(s, id, &loose));
    *ret = (struct scm_object){
        .own = loose.bytes, .type = loose.type, .bytes = {loose.bytes, loose.len}};
    return NULL;
}

err *scm_store_read(struct scm *s, const git_oid *id, git_object_t type, struct scm_object *ret)
{
    scoped(scm_object) struct scm_object o = SCM_OBJECT_INIT;
    TRY(read_any(s, id, &o));
    if (type != GIT_OBJECT_ANY && type != o.type) {
        struct scm_id name = scm_oid_hex(id);
        return err_new(ERR_INVALID, "the Git object %s is of another kind than expected", name.hex);
    }
    *ret = o;
    o = (struct scm_object)SCM_OBJECT_INIT;
    return NULL;
}

err *scm_store_write(struct scm *s, struct str bytes, git_object_t type, git_oid *ret)
{
    git_oid id;
    TRY(scm_store_open(s));
    TRY(git_lib_check(
        git_lib.odb_write(&id, s->store.odb, bytes.len ? bytes.ptr : "", bytes.len, type),
        "writing a Git object"));
    *ret = id;
    return NULL;
}

err *scm_store_hash(struct scm *s, struct str bytes, git_object_t type, git_oid *ret)
{
    git_oid id;
    TRY(scm_store_open(s));
    TRY(git_lib_check(git_lib.odb_hash(&id, bytes.len ? bytes.ptr : "", bytes.len, type),
                      "hashing"));
    *ret = id;
    return NULL;
}

err *scm_store_has(struct scm *s, const git_oid *id, bool *ret)
{
    TRY(scm_store_open(s));
    *ret = git_lib.odb_exists(s->store.odb, id);
    return NULL;
}
