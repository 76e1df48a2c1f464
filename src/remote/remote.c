#include "remote/remote.h"

#include "base/mem.h"

void remote_init(struct remote *r, const struct remote_ops *ops, const struct remote_settings *s)
{
    *r = (struct remote){
        .ops = ops, .name = mem_strdup(s->name), .url = mem_strdup(s->url), .jobs = s->jobs};
}

void remote_release(struct remote *r)
{
    free(r->name);
    free(r->url);
}

void remote_close(struct remote *r)
{
    if (r)
        r->ops->close(r);
}
