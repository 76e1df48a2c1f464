#include "view/dag.h"

#include "base/utf8.h"
#include "view/dag_layout.h"

#include <math.h>
#include <stdint.h>

enum { MAX_CELLS = 50000000 };

struct point {
    double x, y;
};
VEC(points, struct point);

/* The drawing, a code point a cell.  Its corner is at (left, top) of the layout. */
struct canvas {
    uint32_t *cells;
    long cols, lines;
    double left, top;
};

/* --- strokes --- */

static void put(struct canvas *c, long x, long y, uint32_t sign)
{
    if (x >= 0 && y >= 0 && x < c->cols && y < c->lines)
        c->cells[y * c->cols + x] = sign;
}

/* As Python's round(): halves to the even side. */
static long nearest(double d)
{
    return lrint(d);
}

static void draw_line(struct canvas *c, long x0, long y0, long x1, long y1)
{
    if (x0 > x1) {
        draw_line(c, x1, y1, x0, y0);
        return;
    }
    long dx = x1 - x0, dy = y1 - y0, down = dy < 0 ? -1 : 1;
    if (dx >= labs(dy))
        for (long x = x0; x <= x1; x++)
            put(c, x, y0 + (dx ? nearest((double)((x - x0) * dy) / (double)dx) : 0), '*');
    else if (down > 0)
        for (long y = y0; y <= y1; y++)
            put(c, x0 + nearest((double)((y - y0) * dx) / (double)dy), y, '*');
    else /* COMPAT: from the other end, so that halves fall to the other side */
        for (long y = y1; y <= y0; y++)
            put(c, dx ? x1 + nearest((double)((y - y1) * dx) / (double)dy) : x0, y, '*');
}

static void draw_box(struct canvas *c, long x0, long y0, const char *name, long width)
{
    long right = x0 + width - 1, bottom = y0 + DAG_BOX_HEIGHT - 1;
    for (long x = x0; x <= right; x++) {
        uint32_t sign = x == x0 || x == right ? '+' : '-';
        put(c, x, y0, sign);
        put(c, x, bottom, sign);
    }
    for (long y = y0 + 1; y < bottom; y++) {
        for (long x = x0 + 1; x < right; x++)
            put(c, x, y, ' ');
        put(c, x0, y, '|');
        put(c, right, y, '|');
    }
    struct str text = str_of(name);
    long x = x0 + 2;
    for (size_t at = 0; at < text.len;) {
        uint32_t cp = utf8_next(text, &at);
        put(c, x++, y0 + 1, cp < ' ' || cp == 0x7f ? '?' : cp);
    }
}

/* --- the way of an edge --- */

/* Where the lines a-b and c-d meet, both ends included. */
static bool meet(struct point a, struct point b, struct point c, struct point d, struct point *ret)
{
    struct point u = {b.x - a.x, b.y - a.y}, v = {d.x - c.x, d.y - c.y}, w = {c.x - a.x, c.y - a.y};
    double det = u.x * v.y - u.y * v.x;
    if (det == 0)
        return false;
    double t = (w.x * u.y - w.y * u.x) / det;
    if (t < 0 || t > 1)
        return false;
    t = (w.x * v.y - w.y * v.x) / det;
    if (t < 0 || t > 1)
        return false;
    *ret = (struct point){a.x + t * u.x, a.y + t * u.y};
    return true;
}

/* Where the line from the middle of a box to `to` leaves the box. */
static struct point leave_box(const struct dag_node *v, struct point to)
{
    long half_width = (long)v->width / 2, half_height = DAG_BOX_HEIGHT / 2; /* rounded down */
    double x = (double)half_width, y = (double)half_height;
    struct point middle = {0, 0}, end = {to.x - v->x, to.y - v->y}, at = middle;
    struct point sides[][2] = {
        {{-x, -y}, {x, -y}}, {{x, -y}, {x, y}}, {{-x, y}, {x, y}}, {{-x, y}, {-x, -y}}};
    for (size_t i = 0; i < ARRAY_LEN(sides); i++)
        if (meet(middle, end, sides[i][0], sides[i][1], &at))
            break;
    return (struct point){at.x + v->x, at.y + v->y};
}

static void route(const struct dag_layout *l, const struct dag_long_edge *e, struct points *way)
{
    const struct dag_node *from = &l->nodes[e->from], *to = &l->nodes[e->to];
    way->len = 0;
    vec_push(way, ((struct point){from->x, from->y}));
    for (size_t i = 0; i < e->ndummies; i++) {
        const struct dag_node *v = &l->nodes[e->first_dummy + i];
        vec_push(way, ((struct point){v->x, v->y}));
    }
    vec_push(way, ((struct point){to->x, to->y}));
    struct point tail = leave_box(from, way->at[1]), head = leave_box(to, way->at[way->len - 2]);
    way->at[0] = tail;
    way->at[way->len - 1] = head;
}

/* --- one part --- */

/* What the boxes and lines take up. */
struct extent {
    double left, right, top, bottom;
};

static void include(struct extent *x, double left, double right, double top, double bottom)
{
    x->left = fmin(x->left, left);
    x->right = fmax(x->right, right);
    x->top = fmin(x->top, top);
    x->bottom = fmax(x->bottom, bottom);
}

static struct extent measure(const struct dag_layout *l, struct points *way)
{
    struct extent x = {INFINITY, -INFINITY, INFINITY, -INFINITY};
    for (size_t i = 0; i < l->nreal; i++) {
        const struct dag_node *v = &l->nodes[i];
        double half = (double)v->width / 2.0;
        include(&x, v->x - half, v->x + half, v->y, v->y + DAG_BOX_HEIGHT);
    }
    for (size_t i = 0; i < l->nedges; i++) {
        route(l, &l->edges[i], way);
        vec_each (way, p)
            include(&x, p->x, p->x, p->y, p->y);
    }
    return x;
}

static err *canvas_init(struct canvas *c, const struct extent *x, struct arena *a)
{
    double cols = ceil(x->right) - floor(x->left) + 1, lines = rint(x->bottom - x->top);
    if (cols * lines > MAX_CELLS)
        return err_new(ERR_UNSUPPORTED, "the graph is too large to be drawn");
    *c = (struct canvas){.cols = (long)cols, .lines = (long)lines, .left = x->left, .top = x->top};
    size_t n = (size_t)c->cols * (size_t)c->lines;
    c->cells = arena_array(a, n + 1, sizeof(*c->cells));
    for (size_t i = 0; i < n; i++)
        c->cells[i] = ' ';
    return NULL;
}

static void draw_edges(struct canvas *c, const struct dag_layout *l, struct points *way)
{
    for (size_t i = 0; i < l->nedges; i++) {
        route(l, &l->edges[i], way);
        for (size_t k = 1; k < way->len; k++) {
            const struct point *a = &way->at[k - 1], *b = &way->at[k];
            draw_line(c, nearest(a->x - c->left), nearest(a->y - c->top), nearest(b->x - c->left),
                      nearest(b->y - c->top));
        }
    }
}

static void draw_boxes(struct canvas *c, const struct dag_layout *l, const char *const *names)
{
    for (size_t i = 0; i < l->nreal; i++) {
        const struct dag_node *v = &l->nodes[l->order[i]];
        double x = v->x - (double)v->width / 2.0;
        draw_box(c, nearest(x - c->left), nearest(v->y - c->top), names[l->order[i]],
                 (long)v->width);
    }
}

static void add_lines(const struct canvas *c, struct sb *out)
{
    char bytes[4];
    for (long y = 0; y < c->lines; y++) {
        for (long x = 0; x < c->cols; x++)
            sb_add_mem(out, bytes, utf8_encode(c->cells[y * c->cols + x], bytes));
        sb_add_char(out, '\n');
    }
}

static err *draw_part(const struct dag *g, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct dag_layout l;
    struct canvas c = {0};
    struct points way = {0};
    TRY(dag_layout_order(g, &a, &l));
    dag_layout_place(&l);
    struct extent x = measure(&l, &way);
    err *e = canvas_init(&c, &x, &a);
    if (!e) {
        draw_edges(&c, &l, &way);
        draw_boxes(&c, &l, g->names);
        add_lines(&c, out);
    }
    vec_release(&way);
    return e;
}

err *dag_draw(const struct dag *g, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct dag_parts parts = dag_split(g, &a);
    for (size_t i = 0; i < parts.len; i++)
        TRY(draw_part(&parts.at[i], out));
    if (!parts.len)
        sb_add_char(out, '\n');
    return NULL;
}
