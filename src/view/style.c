#include "view/style.h"

#include "base/str.h"

const char *style_header(const char *role)
{
    static const struct {
        const char *role, *start;
    } known[] = {
        {"metric", "\033[1;30;48;5;230m"}, /* cornsilk */
        {"param", "\033[1;30;48;5;195m"},  /* light cyan */
        {"dep", "\033[1;30;48;5;183m"},    /* plum */
    };
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (role && streq(role, known[i].role))
            return known[i].start;
    return "\033[1;30;48;5;255m";
}
