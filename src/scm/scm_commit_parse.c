#include "scm/scm_commit_parse.h"

#include "base/hex.h"

enum { ID_LEN = 40 };

/* "KEY VALUE" off the front; false when the line has another key. */
static bool take_line(struct str *rest, const char *key, struct str *ret)
{
    struct str line, after = *rest;
    size_t n = strlen(key);
    if (!str_starts(after, key) || after.len <= n || after.ptr[n] != ' ' ||
        !str_split(&after, '\n', &line))
        return false;
    *ret = str_sub(line, n + 1, line.len);
    *rest = after;
    return true;
}

bool scm_commit_next_parent(struct str *parents, struct str *ret_hex)
{
    return take_line(parents, "parent", ret_hex) && hex_is(*ret_hex, ID_LEN);
}

/* "Name <email> SECONDS +HHMM" */
static void parse_time(struct str who, struct scm_commit_text *ret)
{
    const char *mail_end = who.len ? memrchr(who.ptr, '>', who.len) : NULL;
    char *end = NULL;
    if (!mail_end)
        return;
    ret->time_sec = strtoll(mail_end + 1, &end, 10);
    long zone = strtol(end, &end, 10); /* stops at the line's end at the latest */
    ret->offset_min = (int)(zone / 100 * 60 + zone % 100);
}

bool scm_commit_parse(struct str bytes, struct scm_commit_text *ret)
{
    struct scm_commit_text t = {0};
    struct str rest = bytes, hex, who;
    if (!take_line(&rest, "tree", &t.tree) || !hex_is(t.tree, ID_LEN))
        return false;
    t.parents = rest;
    while (scm_commit_next_parent(&rest, &hex)) {
        if (!t.nparents++)
            t.first_parent = hex;
    }
    t.parents.len -= rest.len;
    if (!take_line(&rest, "author", &who) || !take_line(&rest, "committer", &who))
        return false;
    parse_time(who, &t);
    const char *blank =
        str_starts(rest, "\n") ? rest.ptr - 1 : memmem(rest.ptr, rest.len, "\n\n", 2);
    if (blank)
        t.message = (struct str){blank + 2, (size_t)(rest.ptr + rest.len - blank - 2)};
    *ret = t;
    return true;
}
