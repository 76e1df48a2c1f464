#include "scm/scm_damaged.h"

#include "base/mem.h"
#include "scm/scm_oid.h"
#include "scm/scm_program.h"

/* "<name> blob 12\n" and the bytes. */
static bool parse(struct str answer, struct scm_loose *ret)
{
    struct str head, name;
    if (!str_split(&answer, '\n', &head) || !str_split(&head, ' ', &name) ||
        !scm_loose_parse_head(head, ret) || answer.len < ret->len)
        return false;
    ret->bytes = mem_alloc(ret->len + 1);
    memcpy(ret->bytes, answer.ptr, ret->len);
    ret->bytes[ret->len] = '\0';
    return true;
}

err *scm_damaged_read(struct scm *s, const git_oid *id, struct scm_loose *ret)
{
    static const char *const args[] = {"cat-file", "--batch", NULL};
    scoped(sb) struct sb input = SB_INIT, answer = SB_INIT;
    struct scm_id name = scm_oid_hex(id);
    sb_addf(&input, "%s\n", name.hex);
    err *e = scm_program_run(s, args, sb_str(&input), &answer);
    if (!e && parse(sb_str(&answer), ret))
        return NULL;
    err_ignore(e); /* its words depend on the kind of damage and on the locale */
    return err_hint(err_new(ERR_INVALID, "the Git object %s is damaged", name.hex),
                    "'git fsck' tells what else is; another clone may have it whole");
}
