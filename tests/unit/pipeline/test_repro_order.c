#include "data/yaml_read.h"
#include "pipeline/repro_order.h"
#include "support/test.h"

/* A graph told in one line a stage: its needs as places, and its groups as YAML. */
struct node {
    const char *needs, *meta;
};

struct scene {
    struct arena a;
    struct graph g;
    struct stage_vec order;
    struct repro_order *o;
};

static void scene_end(struct scene *x)
{
    vec_release(&x->order);
    arena_release(&x->a);
}

static void set_up(struct scene *x, const struct node *nodes, size_t n)
{
    *x = (struct scene){.a = ARENA_INIT};
    x->g.len = n;
    x->g.needs = arena_array(&x->a, n, sizeof(*x->g.needs));
    x->g.nneeds = arena_array(&x->a, n, sizeof(*x->g.nneeds));
    for (size_t i = 0; i < n; i++) {
        struct stage *s = arena_new(&x->a, struct stage);
        struct value *meta = NULL;
        s->order = i;
        x->g.needs[i] = arena_array(&x->a, strlen(nodes[i].needs) + 1, sizeof(size_t));
        for (const char *p = nodes[i].needs; *p; p++)
            x->g.needs[i][x->g.nneeds[i]++] = (size_t)(*p - '0');
        if (nodes[i].meta) {
            CHECK_OK(yaml_read(str_of(nodes[i].meta), &x->a, &meta));
            s->meta = meta;
        }
        vec_push(&x->order, s);
    }
    x->o = repro_order_new(&x->g, &x->order, &x->a);
}

/* All that may begin now, as digits. */
static const char *take_all(struct scene *x)
{
    scoped(sb) struct sb out = SB_INIT;
    size_t at;
    while (repro_order_take(x->o, &at))
        sb_addf(&out, "%zu", at);
    return arena_str(&x->a, sb_str(&out));
}

TEST(a_stage_waits_for_all_it_needs)
{
    static const struct node diamond[] = {
        {"", NULL}, {"0", NULL}, {"0", NULL}, {"12", NULL}, {"", NULL}};
    struct scene x;
    set_up(&x, diamond, ARRAY_LEN(diamond));
    CHECK_STR(take_all(&x), "04");
    repro_order_done(x.o, 4);
    CHECK_STR(take_all(&x), "");
    repro_order_done(x.o, 0);
    CHECK_STR(take_all(&x), "12");
    repro_order_done(x.o, 2);
    CHECK_STR(take_all(&x), "");
    repro_order_done(x.o, 1);
    CHECK_STR(take_all(&x), "3");
    scene_end(&x);
}

TEST(the_first_of_the_order_comes_first)
{
    enum { MANY = 9 };
    static const struct node alone[MANY] = {{"", NULL}, {"", NULL}, {"", NULL},
                                            {"", NULL}, {"", NULL}, {"", NULL},
                                            {"", NULL}, {"", NULL}, {"", NULL}};
    struct scene x;
    set_up(&x, alone, MANY);
    CHECK_STR(take_all(&x), "012345678");
    repro_order_put_back(x.o, 7);
    repro_order_put_back(x.o, 2);
    repro_order_put_back(x.o, 5);
    CHECK_STR(take_all(&x), "257");
    scene_end(&x);
}

TEST(one_of_a_group_at_a_time)
{
    static const struct node nodes[] = {{"", "exclusive: gpu"},
                                        {"", "exclusive: [disk, gpu]"},
                                        {"", "{exclusive: disk}"},
                                        {"", "other: gpu"},
                                        {"", "exclusive: {gpu: 1}"}};
    struct scene x;
    set_up(&x, nodes, ARRAY_LEN(nodes));
    CHECK_STR(take_all(&x), "0234");
    repro_order_done(x.o, 0);
    CHECK_STR(take_all(&x), ""); /* the disk is still held */
    repro_order_done(x.o, 2);
    CHECK_STR(take_all(&x), "1");
    scene_end(&x);
}

TEST(needs_outside_of_the_order_are_not_waited_for)
{
    static const struct node nodes[] = {{"", NULL}, {"0", NULL}};
    struct scene x;
    set_up(&x, nodes, ARRAY_LEN(nodes));
    struct stage_vec second = {0};
    vec_push(&second, x.order.at[1]);
    x.o = repro_order_new(&x.g, &second, &x.a);
    CHECK_STR(take_all(&x), "0"); /* places are of the order */
    vec_release(&second);
    scene_end(&x);
}
