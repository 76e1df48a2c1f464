/* outs_move_text.h — a .dvc file whose data has moved. */
#ifndef PIPELINE_OUTS_MOVE_TEXT_H
#define PIPELINE_OUTS_MOVE_TEXT_H

#include "pipeline/stage.h"

/* The text of `s`'s file with the output at `def` (relative to `wdir`, project-relative), local
 * dependencies as seen from there, and the checksum that an import carries.  `renamed`: it will
 * stand beside its data in another file; DVC then writes its keys in their usual order, and so do
 * we unless the file has a layout or comments of its own. */
err *outs_move_text(const struct stage *s, const char *def, const char *wdir, bool renamed,
                    struct arena *a, const char **ret_text) MUST_CHECK;

#endif
