#include "cli/gc_words.h"

#include "base/path.h"

#include <time.h>

static bool has_scope(const struct gc_words *w)
{
    return w->workspace || w->all_branches || w->all_tags || w->all_commits || w->all_experiments ||
           w->num || (w->date && w->date[0]) || (w->rev && w->rev[0]);
}

err *gc_words_check(const struct gc_words *w)
{
    if (w->not_in_remote && w->cloud)
        return err_new(ERR_INVALID, "`--not-in-remote` and `--cloud` are mutually exclusive");
    if (!has_scope(w))
        return err_new(
            ERR_INVALID,
            "Either of `-w|--workspace`, `-a|--all-branches`, `-T|--all-tags` "
            "`--all-experiments`, `--all-commits`, `--date` or `--rev` needs to be set.");
    if (w->num && !(w->rev && w->rev[0]) && !w->all_branches)
        return err_new(ERR_INVALID,
                       "`--num` can only be used alongside `--rev` or `--all-branches`");
    return NULL;
}

/* --- the warning --- */

void gc_words_revisions(const struct gc_words *w, struct sb *out)
{
    if (w->all_commits) {
        sb_add(out, " and all git commits");
        return;
    }
    bool both = w->all_branches && w->all_tags;
    if (w->all_branches && w->num)
        sb_addf(out, " and last %d commits from all git branches", w->num);
    else if (w->all_branches)
        sb_add(out, both ? " and all git branches and tags" : " and all git branches");
    if (w->all_tags && (!both || w->num))
        sb_add(out, " and all git tags");
    if (w->date && w->date[0])
        sb_addf(out, " and all git commits before date %s", w->date);
    if (w->rev && w->rev[0])
        sb_addf(out, " and last %d commits from %s", w->num, w->rev);
}

static void add_projects(const struct gc_words *w, const char *cwd, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    sb_add(out, " of the current and the following repos:");
    vec_each (&w->projects, p)
        sb_addf(out, "\n  - %s", path_norm(&a, path_join(&a, cwd, *p)));
}

/* COMPAT: with --rev one commit is said of branches, too (oracle case gc/words). */
void gc_words_warning(const struct gc_words *given, const char *cwd, struct sb *out)
{
    struct gc_words w = *given;
    if (w.rev && w.rev[0] && !w.num)
        w.num = 1;
    sb_add(out, "This will remove all cache except items used in the workspace");
    gc_words_revisions(&w, out);
    if (w.all_experiments)
        sb_add(out, " and all experiments");
    if (w.not_in_remote)
        sb_add(out, " that are not present in the DVC remote");
    if (w.projects.len)
        add_projects(&w, cwd, out);
    else
        sb_add(out, " of the current repo.");
}

/* --- dates --- */

enum { YEAR_DIGITS = 4, FIRST_YEAR = 1900 };

/* One or two digits from 1 to `max`; a second one that would be too much is left. */
static bool take_number(const char **at, int max, int *ret)
{
    int n = 0, digits = 0;
    for (; digits < 2 && **at >= '0' && **at <= '9' && n * 10 + (**at - '0') <= max; digits++)
        n = n * 10 + (*(*at)++ - '0');
    *ret = n;
    return n > 0;
}

static bool take_year(const char **at, int *ret)
{
    *ret = 0;
    for (int i = 0; i < YEAR_DIGITS; i++) {
        if (**at < '0' || **at > '9')
            return false;
        *ret = *ret * 10 + (*(*at)++ - '0');
    }
    return *ret > 0;
}

static bool take_char(const char **at, char c)
{
    return **at == c && *(*at)++;
}

static int days_of(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

err *gc_words_date(const char *text, int64_t *ret_sec)
{
    const char *at = text;
    int year = 0, month = 0, day = 0;
    if (!take_year(&at, &year) || !take_char(&at, '-') || !take_number(&at, 12, &month) ||
        !take_char(&at, '-') || !take_number(&at, 31, &day))
        return err_new(ERR_UNEXPECTED, "time data '%s' does not match format '%%Y-%%m-%%d'", text);
    if (*at)
        return err_new(ERR_UNEXPECTED, "unconverted data remains: %s", at);
    if (day > days_of(year, month))
        return err_new(ERR_UNEXPECTED, "day is out of range for month");
    struct tm tm = {
        .tm_year = year - FIRST_YEAR, .tm_mon = month - 1, .tm_mday = day, .tm_isdst = -1};
    *ret_sec = mktime(&tm);
    return NULL;
}
