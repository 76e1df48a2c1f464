/* cache_migrate.h — objects of DVC 2 under the names of DVC 3.  Behaviour: DVC 3.67.1. */
#ifndef OBJECT_CACHE_MIGRATE_H
#define OBJECT_CACHE_MIGRATE_H

#include "object/cache.h"

/* Hash every object in DVC 2's layout again and link (else copy) it into DVC 3's, where it is not
 * there yet; the old name stays.  Manifests still list the old hashes.  *ret_count: how many are
 * new, with `dry` how many there are.  An error or interruption leaves whole objects only. */
err *cache_migrate(struct cache *c, bool dry, size_t *ret_count) MUST_CHECK;

#endif
