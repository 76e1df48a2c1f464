/* plots_collect.h — the plots of revisions with the data they are drawn from, and the same by plot.
 *
 * Behaviour source: DVC 3.67.1 `plots show`, `plots diff`. */
#ifndef EXPERIMENT_PLOTS_COLLECT_H
#define EXPERIMENT_PLOTS_COLLECT_H

#include "base/map.h"
#include "pipeline/plots_def.h"
#include "pipeline/repo.h"
#include "scm/scm.h"

/* One file of one revision: a document, the bytes of an image, or what is wrong with it.  An empty
 * file, list or map has neither. */
struct plots_source {
    const char *path; /* as the user sees it */
    const struct value *data;
    struct str image;
    const struct value *error; /* {"type", "msg"} (exp_files_error) */
};
VEC(plots_sources, struct plots_source);

struct plots_rev {
    const char *label; /* as typed; "workspace" */
    struct plots_configs configs;
    struct plots_sources sources;
    struct map by_path;        /* path -> its place in `sources` + 1 */
    const struct value *error; /* the revision's pipelines cannot be read: {"type", "msg"} */
    bool failed;               /* this, or something of it, has an error */
};
VEC(plots_revs, struct plots_rev);
void plots_revs_release(struct plots_revs *revs);
static inline void plots_revs_scope_end(struct plots_revs *revs)
{
    plots_revs_release(revs);
}

/* `revs`: as users type them, names of experiments too; "workspace" comes first wherever it stands.
 * A revision without any plot is left out.  Each file is read once per content.  `s` may be NULL
 * for the workspace alone.  ERR_NOT_FOUND "unknown Git revision '…'"; what is wrong with a file or
 * with a revision's pipelines is told in the revision. */
err *plots_collect(struct repo *r, struct scm *s, const struct strs *revs,
                   const struct plots_def_opts *opts, struct plots_revs *ret) MUST_CHECK;

/* One plot with its say in each revision, in their order. */
struct plots_part {
    const struct plots_rev *rev;
    const struct plots_def *def;
};
VEC(plots_parts, struct plots_part);
struct plots_group {
    const char
        *id; /* of the definition, or "dvc.yaml::id" where several files of a revision have it */
    struct plots_parts parts;
    struct value *props; /* those of all revisions, the first revision's winning */
};
VEC(plots_groups, struct plots_group);
/* In the order in which the revisions bring them; in `a`. */
void plots_group(const struct plots_revs *revs, struct arena *a, struct plots_groups *ret);

/* The documents that a part is drawn from: map file -> data, those without any left out. */
struct value *plots_part_data(const struct plots_part *p, struct arena *a);
/* The file of that revision; NULL. */
const struct plots_source *plots_rev_source(const struct plots_rev *r, const char *path);

#endif
