#include "experiment/exp_name.h"

#include "base/map.h"
#include "experiment/exp_words.h"

err *exp_name_check(const char *name, const struct scm_id *baseline)
{
    scoped(arena) struct arena a = ARENA_INIT;
    if (name[0] && !strchr(name, '/') && scm_ref_name_is_valid(exp_ref_format(baseline, name, &a)))
        return NULL;
    return err_new(ERR_INVALID,
                   "Invalid exp name %s, the exp name must follow rules in "
                   "https://git-scm.com/docs/git-check-ref-format",
                   name);
}

err *exp_name_conflict(const char *name, const char *command)
{
    return err_new(ERR_EXISTS,
                   "Experiment conflicts with existing experiment '%s'. To overwrite the existing "
                   "experiment run:\n\n"
                   "\tdvc %s -f ...\n\n",
                   name, command);
}

static err *is_taken(struct scm *s, const char *name, const struct scm_id *baseline, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_id at;
    TRY(scm_ref_read(s, exp_ref_format(baseline, name, &a), &at));
    *ret = !scm_id_is_none(&at);
    return NULL;
}

err *exp_name_check_free(struct scm *s, const char *name, const struct scm_id *baseline,
                         const char *command)
{
    bool taken = false;
    TRY(is_taken(s, name, baseline, &taken));
    return taken ? exp_name_conflict(name, command) : NULL;
}

err *exp_name_random(struct scm *s, const struct env *env, const struct scm_id *baseline,
                     struct arena *a, const char **ret)
{
    for (;;) {
        uint64_t bits = env->random(env->random_ctx);
        const char *name =
            arena_printf(a, "%s-%s", exp_words_adjectives[(uint32_t)bits % exp_words_nadjectives],
                         exp_words_nouns[(bits >> 32) % exp_words_nnouns]);
        bool taken = false;
        TRY(is_taken(s, name, baseline, &taken));
        if (!taken) {
            *ret = name;
            return NULL;
        }
    }
}

size_t exp_name_join(const struct strs *names, struct sb *out)
{
    scoped(map) struct map told = MAP_INIT;
    vec_each (names, name) {
        if (map_has(&told, *name))
            continue;
        sb_addf(out, "%s%s", told.len ? "; " : "", *name);
        map_set(&told, *name, out);
    }
    return told.len;
}

err *exp_name_unknown(const struct strs *names, const char *what)
{
    scoped(sb) struct sb list = SB_INIT;
    const size_t n = exp_name_join(names, &list);
    if (n > 1)
        return err_new(ERR_INVALID, "'%s' are not valid %ss", list.buf, what);
    return n ? err_new(ERR_INVALID, "'%s' is not a valid %s", list.buf, what) : NULL;
}
