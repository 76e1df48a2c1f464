#include "scm/git_lib.h"

#include "base/dynlib.h"
#include "base/sb.h"

struct git_lib git_lib;

/* libgit2's start reads the certificates of all authorities, which takes longer than most commands
 * and is for connections alone; those are the git program's.  Where libgit2 speaks TLS with
 * mbedtls (Debian's), this is found before the library's function of that name
 * (docs/adr/0005-late-loading.md). */
__attribute__((visibility("default"))) int mbedtls_x509_crt_parse_file(void *chain,
                                                                       const char *path);
int mbedtls_x509_crt_parse_file(void *chain, const char *path)
{
    (void)chain;
    (void)path;
    return 0;
}

/* What git itself lays down in repositories and what changes nothing for us.  objectformat is
 * looked at by ourselves, to refuse SHA-256 in clear words. */
static const char *extensions[] = {"noop", "objectformat", "partialclone", "preciousobjects",
                                   "worktreeconfig"};

static err *initialise(void)
{
    TRY(git_lib_check(git_lib.libgit2_init() < 0 ? -1 : 0, "starting libgit2"));
    TRY(git_lib_check(
        git_lib.libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, ARRAY_LEN(extensions)),
        "setting up libgit2"));
    /* Asked by ourselves (scm_owner.h): libgit2 1.5 does not know `safe.directory = *`. */
    TRY(git_lib_check(git_lib.libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0), "setting up libgit2"));
    /* As git: an object that is read is not hashed again, which is a quarter of reading it. */
    TRY(git_lib_check(git_lib.libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0),
                      "setting up libgit2"));
    /* Refs name objects only once these are on the disk. */
    return git_lib_check(git_lib.libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1),
                         "setting up libgit2");
}

err *git_lib_load(void)
{
#define SYMBOL(name) {"git_" #name, &git_lib.name},
    static const struct dynlib_symbol symbols[] = {GIT_LIB_FUNCTIONS(SYMBOL)};
#undef SYMBOL
    static bool loaded;
    if (loaded)
        return NULL;
    TRY(dynlib_load(LIBGIT2_SONAME, symbols, ARRAY_LEN(symbols)));
    TRY(initialise());
    loaded = true;
    return NULL;
}

static enum err_code code_of(int rc)
{
    if (rc == GIT_ENOTFOUND)
        return ERR_NOT_FOUND;
    return rc == GIT_ELOCKED ? ERR_LOCKED : ERR_UNEXPECTED;
}

err *git_lib_check(int rc, const char *fmt, ...)
{
    if (rc >= 0)
        return NULL;
    scoped(sb) struct sb doing = SB_INIT;
    const git_error *last = git_lib.error_last();
    va_list ap;
    va_start(ap, fmt);
    sb_vaddf(&doing, fmt, ap);
    va_end(ap);
    return err_new(code_of(rc), "%s: %s", doing.buf,
                   last && last->message ? last->message : "no reason given");
}
