/* The remote that the tests of transfers lean on is one. */
#include "remote/remote_memory.h"

#include "remote/suite.h"

static struct remote *open_memory(void)
{
    return &remote_memory_open()->base;
}

SUITE(open_memory)

TEST(fails_when_told)
{
    struct remote_stat st;
    scoped(remote) struct remote *r = open_memory();
    struct remote_memory *m = (struct remote_memory *)r;
    m->fail_at = 2;
    CHECK_OK(r->ops->stat(r, "ab/1", &st));
    CHECK_ERR(r->ops->stat(r, "ab/1", &st), "call 2 fails");
    CHECK_OK(r->ops->stat(r, "ab/1", &st));
}
