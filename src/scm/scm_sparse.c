#include "scm/scm_sparse.h"

#include "base/fs.h"
#include "scm/scm_config.h"
#include "scm/scm_internal.h"
#include "scm/scm_rules.h"

struct scm_sparse {
    struct arena arena;
    bool is_active;
    struct scm_rules rules;
};

static void load(struct scm *s, struct scm_sparse *sp)
{
    scoped(sb) struct sb text = SB_INIT;
    if (!scm_config_bool(s, "core.sparsecheckout", false))
        return;
    err *e = fs_read_file(scm_below(&sp->arena, s->git_dir, "info/sparse-checkout"), &text);
    sp->is_active = !e;
    err_ignore(e); /* without its patterns git, too, takes the checkout for a whole one */
    scm_rules_parse(sb_str(&text), &sp->arena, &sp->rules);
}

/* The nearest rule decides: on the path itself, else on the directories above it. */
bool scm_sparse_holds(struct scm *s, const char *path)
{
    if (!s->sparse) {
        s->sparse = mem_zalloc(1, sizeof(*s->sparse));
        load(s, s->sparse);
    }
    if (!s->sparse->is_active)
        return true;
    bool is_dir = false;
    for (struct str p = str_of(path); p.len; is_dir = true) {
        const struct scm_rule *rule = scm_rules_match(&s->sparse->rules, p, is_dir, false);
        if (rule)
            return !rule->is_negated;
        const char *slash = memrchr(p.ptr, '/', p.len);
        p.len = slash ? (size_t)(slash - p.ptr) : 0;
    }
    return false;
}

void scm_sparse_free(struct scm_sparse *sp)
{
    if (!sp)
        return;
    arena_release(&sp->arena);
    free(sp);
}
