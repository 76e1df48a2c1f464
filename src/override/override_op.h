/* override_op.h — what an override does to its key. */
#ifndef OVERRIDE_OVERRIDE_OP_H
#define OVERRIDE_OVERRIDE_OP_H

enum override_op {
    OVERRIDE_SET,       /* key=v: must exist */
    OVERRIDE_ADD,       /* +key=v: must not exist */
    OVERRIDE_FORCE_ADD, /* ++key=v */
    OVERRIDE_REMOVE,    /* ~key, ~key=v */
};

#endif
