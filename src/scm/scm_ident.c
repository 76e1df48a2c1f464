#include "scm/scm_ident.h"

#include "base/clock.h"
#include "base/env.h"
#include "scm/scm_config.h"

#include <pwd.h>
#include <time.h>
#include <unistd.h>

/* --- names --- */

static const char *var(char *const *vars, const char *name)
{
    const struct env env = {.vars = vars};
    const char *value = env_get(&env, name);
    return value && value[0] ? value : NULL;
}

static const struct passwd *me(void)
{
    return getpwuid(getuid());
}

static const char *user_name(char *const *vars)
{
    static const char *const names[] = {"LOGNAME", "USER", "LNAME", "USERNAME"};
    const struct passwd *pw = me();
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (var(vars, names[i]))
            return var(vars, names[i]);
    return pw ? pw->pw_name : "unknown";
}

static const char *guess_name(char *const *vars, struct arena *a)
{
    const struct passwd *pw = me();
    size_t n = pw && pw->pw_gecos ? strcspn(pw->pw_gecos, ",") : 0;
    return n ? arena_strndup(a, pw->pw_gecos, n) : arena_strdup(a, user_name(vars));
}

static const char *guess_email(char *const *vars, struct arena *a)
{
    char host[256] = "";
    if (var(vars, "EMAIL"))
        return var(vars, "EMAIL");
    if (gethostname(host, sizeof(host) - 1) != 0 || !host[0])
        return arena_printf(a, "%s@localhost", user_name(vars));
    return arena_printf(a, "%s@%s", user_name(vars), host);
}

static const char *find(struct scm *s, enum scm_role role, char *const *vars, const char *part,
                        struct arena *a)
{
    const char *upper = role == SCM_AUTHOR ? "AUTHOR" : "COMMITTER";
    const char *lower = role == SCM_AUTHOR ? "author" : "committer";
    bool is_name = streq(part, "name");
    const char *v = var(vars, arena_printf(a, "GIT_%s_%s", upper, is_name ? "NAME" : "EMAIL"));
    if (!v)
        v = scm_config_find(s, arena_printf(a, "%s.%s", lower, part));
    if (!v || !v[0])
        v = scm_config_find(s, arena_printf(a, "user.%s", part));
    if (v && v[0])
        return v;
    return is_name ? guess_name(vars, a) : guess_email(vars, a);
}

static bool is_crud(char c)
{
    return (unsigned char)c <= ' ' || strchr(".,:;<>\"\\'", c);
}

/* What would break the line's form goes, at the ends also what git calls crud. */
static void add_clean(struct sb *out, const char *text)
{
    struct str t = str_of(text);
    while (t.len && is_crud(t.ptr[t.len - 1]))
        t.len--;
    while (t.len && is_crud(t.ptr[0]))
        t = str_sub(t, 1, t.len);
    for (size_t i = 0; i < t.len; i++)
        if (!strchr("\n<>", t.ptr[i]))
            sb_add_char(out, t.ptr[i]);
}

/* --- dates --- */

static int local_offset_min(int64_t sec)
{
    time_t t = (time_t)sec;
    struct tm tm = {0};
    localtime_r(&t, &tm);
    return (int)(tm.tm_gmtoff / 60);
}

/* "+0100", "-03:30", "Z"; false when it is something else. */
static bool parse_offset(const char *text, int *ret)
{
    int sign = text[0] == '-' ? -1 : 1, digits[4];
    if (streq(text, "Z") || streq(text, "UTC") || streq(text, "GMT")) {
        *ret = 0;
        return true;
    }
    if (text[0] != '+' && text[0] != '-')
        return false;
    text++;
    for (int i = 0; i < 4; i++) {
        if (i == 2 && *text == ':')
            text++;
        if (*text < '0' || *text > '9')
            return false;
        digits[i] = *text++ - '0';
    }
    *ret = sign * (60 * (10 * digits[0] + digits[1]) + 10 * digits[2] + digits[3]);
    return !*text;
}

static bool parse_raw(const char *text, int64_t *ret_sec, int *ret_offset_min)
{
    char *end = NULL;
    bool is_marked = text[0] == '@';
    text += is_marked;
    if (text[0] < '0' || text[0] > '9')
        return false;
    long long sec = strtoll(text, &end, 10);
    if (*end == ' ' && parse_offset(end + 1, ret_offset_min)) {
        *ret_sec = sec;
        return true;
    }
    *ret_sec = sec;
    *ret_offset_min = local_offset_min(sec);
    return !*end && (is_marked || end - text > 8); /* eight digits are a day */
}

static bool parse_words(const char *text, int64_t *ret_sec, int *ret_offset_min)
{
    static const char *const forms[] = {"%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S",
                                        "%a, %d %b %Y %H:%M:%S", "%d %b %Y %H:%M:%S",
                                        "%a %b %d %H:%M:%S %Y"};
    for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
        struct tm tm = {.tm_isdst = -1};
        const char *end = strptime(text, forms[i], &tm);
        if (!end)
            continue;
        if (*end == '.') /* a fraction of a second */
            end += 1 + strspn(end + 1, "0123456789");
        end += strspn(end, " ");
        if (parse_offset(end, ret_offset_min)) {
            *ret_sec = timegm(&tm) - 60 * *ret_offset_min;
            return true;
        }
        if (!*end) {
            *ret_sec = mktime(&tm);
            *ret_offset_min = local_offset_min(*ret_sec);
            return true;
        }
    }
    return false;
}

bool scm_ident_parse_date(const char *text, int64_t *ret_sec, int *ret_offset_min)
{
    return parse_raw(text, ret_sec, ret_offset_min) || parse_words(text, ret_sec, ret_offset_min);
}

/* --- the line --- */

err *scm_ident_add(struct scm *s, enum scm_role role, char *const *vars, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    enum { NS = 1000000000 };
    const char *date = var(vars, role == SCM_AUTHOR ? "GIT_AUTHOR_DATE" : "GIT_COMMITTER_DATE");
    int64_t sec = clock_now_ns() / NS;
    int offset = local_offset_min(sec);
    if (date && !scm_ident_parse_date(date, &sec, &offset))
        return err_new(ERR_INVALID, "invalid date format: %s", date);
    add_clean(out, find(s, role, vars, "name", &a));
    sb_add(out, " <");
    add_clean(out, find(s, role, vars, "email", &a));
    sb_addf(out, "> %lld %c%02d%02d", (long long)sec, offset < 0 ? '-' : '+', abs(offset) / 60,
            abs(offset) % 60);
    return NULL;
}
