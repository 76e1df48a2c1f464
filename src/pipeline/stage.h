/* stage.h — the nouns of a pipeline: a stage, what it depends on and what it makes.
 *
 * All of it (the arrays too: arena_push) lives in the arena of the index that loaded it and is what
 * the files say, not what the workspace holds.  Paths named `path` are project-relative and
 * normalised ("../x" and absolute ones are outside the project); `def` is the spelling of the file,
 * relative to the stage's wdir, as it is written back and shown in lock files.  Grammar:
 * docs/formats/dvc-yaml.md, dvc-lock.md, dvc-file.md. */
#ifndef PIPELINE_STAGE_H
#define PIPELINE_STAGE_H

#include "base/vec.h"
#include "data/value.h"
#include "object/oid.h"

struct dvcfile;
struct lockfile;

/* What a lock entry or .dvc entry recorded about a path.  oid none: nothing recorded. */
struct recorded {
    struct oid oid;
    bool has_size, has_nfiles, isexec;
    uint64_t size_bytes, nfiles;
    const char
        *foreign; /* "etag"/"checksum" entries of external deps: the value as text, else NULL */
};

enum dep_kind {
    DEP_FILE,   /* file or directory */
    DEP_PARAMS, /* keys of a params file */
};

struct dep {
    enum dep_kind kind;
    const char *path, *def;
    struct recorded rec;        /* DEP_FILE */
    bool is_told_empty;         /* the user has been warned */
    struct strs keys;           /* DEP_PARAMS: as written, dotted; empty with whole_file */
    bool whole_file;            /* `other.yaml:` */
    const struct value *locked; /* DEP_PARAMS: recorded map key -> value, NULL when none */
    const struct value *entry;  /* the .dvc dep mapping (imports), else NULL */
};

enum out_kind {
    OUT_PLAIN,
    OUT_METRIC,
    OUT_PLOT,
};

struct out {
    enum out_kind kind;
    const char *path, *def;
    struct recorded rec;
    bool use_cache; /* `cache: false` clears it */
    bool persist, checkpoint, push;
    const char *remote;        /* NULL */
    const struct value *entry; /* the mapping it was written with (flags, desc, type, labels, meta,
                                  plot props), NULL when a bare path */
    bool is_outside;           /* not below the project root */
};

VEC(dep_vec, struct dep *);
VEC(out_vec, struct out *);

struct stage {
    struct dvcfile *file;
    const char *name;        /* NULL: the one stage of a .dvc file */
    const char *group;       /* "train" of "train@0", made by a foreach or matrix; else NULL */
    bool is_parametrized;    /* generated, or it has templates or vars: it cannot be written back */
    const char *addr;        /* project-wide address: "train", "sub/dvc.yaml:train", "data/x.dvc" */
    const struct value *cmd; /* string or list of strings; NULL for data sources */
    const char *wdir;        /* project-relative, "" for the root */
    struct dep_vec deps;     /* in file order, params last (as DVC: file deps, then params) */
    struct out_vec outs;     /* outs, metrics, plots; each in file order */
    bool frozen, always_changed;
    const char *desc;
    const struct value *meta;
    const struct value *locked;     /* lock entry as read, NULL when none; for .dvc files NULL */
    const struct value *locked_cmd; /* of the lock entry */
    const struct value
        *used;            /* values of files that templates brought: map file -> map dotted key
                             -> value; NULL when none.  Experiments show them, no lock has them */
    struct value_pos pos; /* in its file */
    size_t order;         /* place in project order */
};

VEC(stage_vec, struct stage *);

/* The file that its stages stand in; dvcfile.h loads it. */
struct dvcfile {
    const char *path;        /* project-relative: "dvc.yaml", "sub/x.dvc" */
    const char *dir;         /* "" for the root */
    bool is_data;            /* a .dvc file */
    const char *text;        /* bytes as read */
    const struct value *doc; /* NULL when the file is empty */
    struct lockfile *lock;   /* of a dvc.yaml; never NULL there */
    struct stage_vec stages;
    struct strs groups;        /* names of foreach and matrix, also those that make no stages */
    struct strs params;        /* top-level `params:` files, project-relative */
    struct strs metrics;       /* top-level `metrics:` files or directories, project-relative */
    const struct value *plots; /* top-level `plots:` list, NULL */
};

bool stage_is_data(const struct stage *s);         /* a .dvc file: no command */
bool stage_is_import(const struct stage *s);       /* a .dvc file with deps */
bool stage_is_callback(const struct stage *s);     /* cmd, no deps, no outs */
bool stage_has_checkpoints(const struct stage *s); /* an out of it is a checkpoint */
bool stage_is_nothing(const struct stage *s);      /* the same with an empty cmd: never stale */
/* The address as seen from a directory (project-relative): "train" for ./dvc.yaml, else
 * "path/dvc.yaml:train". */
char *stage_show(const struct stage *s, const char *cwd_rel, struct arena *a);
struct out *stage_find_out(const struct stage *s, const char *path);

/* Is an output's project path the root, or outside of it? */
bool stage_path_is_outside(const char *path);

#endif
