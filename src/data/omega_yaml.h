/* omega_yaml.h — values in the YAML that OmegaConf's to_yaml writes, for readers of YAML 1.1.
 *
 * Block style of PyYAML, folded at 80 columns: `yes`, `12:30` and what else such a reader takes for
 * no text is quoted, 1e-05 is written 1.0e-05.  Behaviour source: DVC 3.67.1 with Hydra (OmegaConf
 * 2.3); vectors: tests/unit/data/test_omega_yaml.c, oracle case hydra/values. */
#ifndef DATA_OMEGA_YAML_H
#define DATA_OMEGA_YAML_H

#include "data/value.h"

/* A whole file, newline at the end; an empty map gives "{}\n". */
void omega_yaml_write(const struct value *map, struct sb *out);

#endif
