/* source.h — a read-only tree of files: the disk, a Git revision or memory.
 *
 * Loading pipelines, params, metrics and plots goes through this, so that listings of fifty commits
 * need no checkout and tests need no disk.  Paths are relative to the tree's root, '/'-separated,
 * normalised; "" is the root itself. */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/fs.h"
#include "base/map.h"
#include "base/sb.h"

struct source;
struct doc_memo;

/* A name for content: equal names, equal content.  For directories that of all below them. */
struct source_id {
    char hex[65];
};

struct source_ops {
    /* FS_NONE when there is nothing; symlinks are followed inside the tree. */
    err *(*stat)(struct source *self, const char *path, enum fs_kind *ret_kind);
    /* Append the bytes of a file; ERR_NOT_FOUND when missing. */
    err *(*read)(struct source *self, const char *path, struct sb *out);
    /* Entries of a directory, sorted bytewise, names in `a`. */
    err *(*list)(struct source *self, const char *path, struct arena *a, struct fs_entries *ret);
    /* False when the source has no name for it (the disk never has).  May be NULL. */
    bool (*identify)(struct source *self, const char *path, struct source_id *ret);
};

struct source {
    const struct source_ops *ops;
    const char *label; /* for messages: NULL for the workspace, else a short revision ("1a2b3c4") */
    struct doc_memo *docs; /* data/doc_memo.h; borrowed, NULL: every document is parsed anew */
};

err *source_stat(struct source *s, const char *path, enum fs_kind *ret_kind) MUST_CHECK;
err *source_read(struct source *s, const char *path, struct sb *out) MUST_CHECK;
err *source_list(struct source *s, const char *path, struct arena *a, struct fs_entries *ret)
    MUST_CHECK;
bool source_has_file(struct source *s, const char *path); /* false on any failure */
bool source_identify(struct source *s, const char *path, struct source_id *ret);

/* The disk below `root` (absolute, borrowed for the life of the source). */
struct source_disk {
    struct source base;
    const char *root;
};
void source_disk_init(struct source_disk *s, const char *root);

/* Another source with some files replaced by texts (borrowed); listings are those of the source
 * below.  What a dry run reads. */
struct source_overlay {
    struct source base;
    struct source *below;
    struct map texts;
};
void source_overlay_init(struct source_overlay *o, struct source *below);
void source_overlay_set(struct source_overlay *o, const char *path, const char *text);
void source_overlay_release(struct source_overlay *o);

#endif
