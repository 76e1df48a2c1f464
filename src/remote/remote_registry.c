#include "remote/remote_local.h"

/* What stands before "://", which makes it no path. */
static struct str scheme_of(const char *url)
{
    const char *end = strstr(url, "://");
    return end ? (struct str){url, (size_t)(end - url)} : STR_NONE;
}

static const struct {
    const char *scheme;
    err *(*open)(const struct remote_settings *s, struct remote **ret);
} back_ends[] = {
    {"", remote_local_open},
    {"local", remote_local_open},
    {"file", remote_local_open},
};

err *remote_open(const struct remote_settings *s, struct remote **ret)
{
    struct str scheme = scheme_of(s->url);
    for (size_t i = 0; i < ARRAY_LEN(back_ends); i++)
        if (str_is(scheme, back_ends[i].scheme))
            return back_ends[i].open(s, ret);
    return err_new(ERR_UNSUPPORTED,
                   "remote '%s': URLs that begin with '" STR_FMT "://' are not "
                   "supported by this version",
                   s->name, STR_ARG(scheme));
}
