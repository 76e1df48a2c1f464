#include "scm/scm_owner.h"

#include "base/fs.h"
#include "scm/scm_config.h"
#include "scm/scm_internal.h"

#include <sys/stat.h>
#include <unistd.h>

static bool is_mine(const struct scm *s, uid_t owner)
{
    if (owner == geteuid())
        return true;
    const char *caller = geteuid() == 0 ? scm_var(s, "SUDO_UID") : NULL;
    return caller && caller[0] && strtoul(caller, NULL, 10) == owner;
}

static bool is_all_mine(const struct scm *s)
{
    const char *const paths[] = {s->root, s->git_dir, s->common_dir};
    struct stat st;
    for (size_t i = 0; i < ARRAY_LEN(paths); i++)
        if (stat(paths[i], &st) != 0 || !is_mine(s, st.st_uid))
            return false;
    return true;
}

struct trust {
    struct scm *scm;
    struct sb real; /* the root without links */
    bool is_safe;
};

static bool is_root(struct trust *t, const char *value)
{
    scoped(sb) struct sb real = SB_INIT;
    err *e = fs_realpath(scm_config_expand(t->scm, value, &t->scm->arena), &real);
    bool is = !e && t->real.len && streq(real.buf, t->real.buf);
    err_free(e); /* of a directory that is not there */
    return is;
}

/* An empty value takes back what was said before. */
static bool look(void *ctx, const char *name, const char *value)
{
    struct trust *t = ctx;
    if (!streq(name, "safe.directory"))
        return true;
    if (!value || !value[0])
        t->is_safe = false;
    else if (streq(value, "*") || is_root(t, value))
        t->is_safe = true;
    return true;
}

static bool is_trusted(struct scm *s)
{
    struct trust t = {.scm = s, .real = SB_INIT};
    err_ignore(fs_realpath(s->root, &t.real)); /* then only a "*" makes it safe */
    scm_config_each_trusted(s, look, &t);
    sb_release(&t.real);
    return t.is_safe;
}

err *scm_owner_check(struct scm *s)
{
    if (is_all_mine(s) || is_trusted(s))
        return NULL;
    return err_hint(
        err_new(ERR_UNSUPPORTED, "the Git repository '%s' belongs to another user", s->root),
        "if you trust it: git config --global --add safe.directory '%s'", s->root);
}
