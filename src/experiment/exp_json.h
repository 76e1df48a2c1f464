/* exp_json.h — a listing as the JSON document of `exp show --json`, schema 3.x. */
#ifndef EXPERIMENT_EXP_JSON_H
#define EXPERIMENT_EXP_JSON_H

#include "experiment/exp_collect.h"

struct value *exp_json(const struct exp_baseline_vec *all, struct arena *a);

#endif
