/* hydra_default.h — one entry of a Hydra defaults list: which config it names, and where the values
 * of that go.
 *
 * Names of configs and groups are '/'-separated paths below the configuration's directory, packages
 * are dotted keys of the composed document.  Behaviour source: Hydra 1.3 as DVC 3.67.1 uses it. */
#ifndef OVERRIDE_HYDRA_DEFAULT_H
#define OVERRIDE_HYDRA_DEFAULT_H

#include "base/vec.h"
#include "data/value.h"

struct hydra_default {
    bool is_group;       /* "group: choice"; else a config by its path, or _self_ */
    const char *name;    /* of the group or config as written; '/' in front: from the top */
    const char *choice;  /* of a group; NULL: none */
    struct strs options; /* of a group that lists several */
    bool has_options;
    const char *package; /* behind the '@'; NULL: not given, "" for _here_ */
    bool is_optional, is_override;

    /* Filled when it is placed and loaded. */
    const char *base_dir, *parent_package; /* of the config that lists it */
    const char *header;                    /* the package that its file asks for; NULL */
    bool is_deleted;
    bool is_appended; /* by +group=choice */
};
VEC(hydra_default_vec, struct hydra_default);

/* An item of a defaults list.  ERR_INVALID when it is neither text nor "group: choice". */
err *hydra_default_parse(const struct value *item, struct arena *a, struct hydra_default *ret)
    MUST_CHECK;

bool hydra_default_is_self(const struct hydra_default *d);
/* Its config depends on choices: "${db}". */
bool hydra_default_is_open(const struct hydra_default *d);

/* Put it into the list of a config of the group `base_dir` at `parent_package`. */
void hydra_default_place(struct hydra_default *d, const char *base_dir, const char *parent_package,
                         struct arena *a);

/* The following ask for a placed one. */
const char *hydra_default_group(const struct hydra_default *d, struct arena *a);
const char *hydra_default_config(const struct hydra_default *d, struct arena *a);
/* Where its values go; `with_header`: its file is asked, too. */
const char *hydra_default_package(const struct hydra_default *d, bool with_header, struct arena *a);
/* What an override calls it: "group", or "group@package" when that is not the group's own. */
const char *hydra_default_key(const struct hydra_default *d, struct arena *a);

/* The package that "# @package …" in front of a file's text names, always from the top
 * ("_global_…"); NULL when there is none.  ERR_INVALID. */
err *hydra_default_header(struct str text, struct arena *a, const char **ret) MUST_CHECK;

#endif
