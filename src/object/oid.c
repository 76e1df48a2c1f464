#include "object/oid.h"

#include "base/hex.h"

enum { OID_DIGITS = 32, OID_DIR_LEN = OID_DIGITS + 4 };

bool oid_is_dir(const struct oid *o)
{
    return o->text[0] && o->text[OID_DIGITS] == '.';
}

bool oid_equal(const struct oid *a, const struct oid *b)
{
    return a->algo == b->algo && streq(a->text, b->text);
}

bool oid_parse(struct str text, enum hash_algo algo, struct oid *ret)
{
    struct oid oid = {.algo = algo};

    if (text.len != OID_DIGITS && !(text.len == OID_DIR_LEN && str_ends(text, ".dir")))
        return false;
    if (!hex_is(str_sub(text, 0, OID_DIGITS), OID_DIGITS))
        return false;
    memcpy(oid.text, text.ptr, text.len);
    *ret = oid;
    return true;
}
