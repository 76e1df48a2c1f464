#include "base/pool.h"

#include "base/mem.h"
#include "base/signals.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

enum { MAX_THREADS = 16 };

struct job {
    pool_fn fn;
    void *ctx;
    size_t count;
    atomic_size_t next;
    _Atomic(err *) failure; /* the first */
};

static void fail(struct job *j, err *e)
{
    err *none = NULL;
    if (!atomic_compare_exchange_strong(&j->failure, &none, e))
        err_free(e); /* one failure is told, the first */
}

static void *work(void *arg)
{
    struct job *j = arg;
    for (;;) {
        size_t i = atomic_fetch_add(&j->next, 1);
        if (i >= j->count || atomic_load(&j->failure))
            return NULL;
        err *e = signals_check();
        if (!e)
            e = j->fn(j->ctx, i);
        if (e)
            fail(j, e);
    }
}

static unsigned choose_threads(unsigned asked, size_t count)
{
    long n = asked ? (long)asked : sysconf(_SC_NPROCESSORS_ONLN);
    if (n < 1)
        n = 1;
    if (n > MAX_THREADS)
        n = MAX_THREADS;
    return (size_t)n > count ? (unsigned)count : (unsigned)n;
}

err *pool_run(size_t count, unsigned threads, pool_fn fn, void *ctx)
{
    struct job j = {.fn = fn, .ctx = ctx, .count = count};
    pthread_t ids[MAX_THREADS];
    unsigned n = choose_threads(threads, count), started = 0;
    while (started + 1 < n && pthread_create(&ids[started], NULL, work, &j) == 0)
        started++;
    work(&j); /* this thread is one of them */
    for (unsigned i = 0; i < started; i++)
        pthread_join(ids[i], NULL);
    return atomic_load(&j.failure);
}

struct part {
    pool_part_fn fn;
    void *ctx;
};

static void *work_on_part(void *arg)
{
    const struct part *p = arg;
    p->fn(p->ctx);
    return NULL;
}

void pool_both(pool_part_fn here, pool_part_fn beside, void *ctx)
{
    struct part p = {beside, ctx};
    pthread_t id;
    bool started = choose_threads(0, 2) > 1 && pthread_create(&id, NULL, work_on_part, &p) == 0;
    if (!started)
        beside(ctx);
    here(ctx);
    if (started)
        pthread_join(id, NULL);
}
