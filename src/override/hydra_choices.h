/* hydra_choices.h — which option each group of a Hydra composition gets: what -S and defaults lists
 * ask for, and whether somebody had a use for it. */
#ifndef OVERRIDE_HYDRA_CHOICES_H
#define OVERRIDE_HYDRA_CHOICES_H

#include "override/hydra_default.h"
#include "override/overrides.h"

struct hydra_choice {
    const char *key;         /* hydra_default_key */
    struct hydra_default as; /* choice and options */
    const char *where;       /* the config that overrides; NULL: -S */
    bool is_used;
};
struct hydra_deletion {
    const char *key, *choice; /* NULL: whatever it is */
    bool is_used;
};

struct hydra_choices {
    VEC(, struct hydra_choice) asked;
    VEC(, struct hydra_deletion) deleted;
    struct hydra_default_vec appended;
    struct value *known; /* map key -> text or null: what groups of the composition have got */
    struct arena *arena;
};

/* From the overrides that choose.  ERR_INVALID: ++group=, a choice that is no text. */
err *hydra_choices_init(struct hydra_choices *c, const struct override_file *f, struct arena *a)
    MUST_CHECK;

/* `override group: choice` in the list of config `where`: what was asked for before goes first. */
void hydra_choices_add(struct hydra_choices *c, const struct hydra_default *d, const char *where);
/* Give a placed default the choice that was asked for, if one was. */
void hydra_choices_apply(struct hydra_choices *c, struct hydra_default *d);
/* Was its deletion asked for? */
bool hydra_choices_delete(struct hydra_choices *c, const struct hydra_default *d);
/* It is part of the composition.  ERR_INVALID when it has another choice already. */
err *hydra_choices_note(struct hydra_choices *c, const struct hydra_default *d) MUST_CHECK;
/* ERR_INVALID when something that was asked for met nothing. */
err *hydra_choices_check_used(const struct hydra_choices *c) MUST_CHECK;

#endif
