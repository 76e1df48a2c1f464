#include "base/meter.h"

#include "base/clock.h"

void meter_start(struct meter *m, enum meter_work work, uint64_t files, uint64_t bytes)
{
    if (!m)
        return;
    m->work = work;
    m->all_files = files;
    m->all_bytes = bytes;
    m->files = 0;
    m->bytes = 0;
    m->started_ns = clock_now_ns();
}

void meter_add(struct meter *m, uint64_t files, uint64_t bytes)
{
    if (!m)
        return;
    atomic_fetch_add(&m->files, files);
    atomic_fetch_add(&m->bytes, bytes);
    m->show(m);
}
