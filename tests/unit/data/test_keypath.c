#include "data/json_read.h"
#include "data/json_write.h"
#include "data/keypath.h"
#include "support/test.h"

static struct value *document(struct arena *a)
{
    struct value *v = NULL;
    CHECK(!json_read(
        STR_LIT(
            "{\"a\": {\"b\": [10, {\"c\": 1}], \"e\": {}}, \"k.k\": 2, \"\": 3, \"0\": \"zero\"}"),
        a, &v));
    return v;
}

TEST(dots_lead_into_maps_and_lists)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *doc = document(&a);
    CHECK_INT(keypath_find(doc, "a.b.0")->i, 10);
    CHECK_INT(keypath_find(doc, "a.b.1.c")->i, 1);
    CHECK_STR(keypath_find(doc, "0")->s, "zero");
    CHECK_INT(keypath_find(doc, "")->i, 3);
    static const char *const missing[] = {"x",      "a.x",   "a.b.2",
                                          "a.b.-1", "a.b.x", "a.b.0.c",
                                          "a.b.",   "k.k",   "a.b.99999999999999999999"};
    for (size_t i = 0; i < ARRAY_LEN(missing); i++)
        CHECK(!keypath_find(doc, missing[i]));
}

TEST(spots_can_be_assigned)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *doc = document(&a);
    struct keypath_spot s;
    CHECK(keypath_spot(doc, (const char *const[]){"k.k"}, 1, &s)); /* components may hold dots */
    *keypath_slot(&s) = value_int(&a, 5);
    CHECK_INT(value_find(doc, "k.k")->i, 5);
    CHECK(keypath_spot(doc, (const char *const[]){"a", "b", "1"}, 3, &s));
    CHECK(s.parent->kind == VALUE_LIST && s.place == 1);
    CHECK(!keypath_spot(doc, (const char *const[]){"a", "b", "2"}, 3, &s));
    CHECK(!keypath_spot(doc, (const char *const[]){"k.k", "x"}, 2, &s));
    CHECK(!keypath_spot(doc, NULL, 0, &s));
}

/* As DVC's flatten: lists are leaves, empty maps vanish. */
TEST(flattening_names_leaves_by_dots)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    json_write(keypath_flatten(document(&a), &a), JSON_PLAIN, &out);
    CHECK_STR(out.buf, "{\"a.b\": [10, {\"c\": 1}], \"k.k\": 2, \"\": 3, \"0\": \"zero\"}");
    CHECK_INT(keypath_flatten(value_int(&a, 1), &a)->map.len, 0);
}
