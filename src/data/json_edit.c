#include "data/json_edit.h"

#include "data/in_place.h"
#include "data/json_read.h"
#include "data/json_write.h"
#include "data/keypath.h"

static const struct in_place json = {"JSON", json_read, "a key repeats"};

/* Keys count by their text only: JSON has no others. */
static struct value *json_copy(struct arena *a, const struct value *v)
{
    scoped(sb) struct sb spelled = SB_INIT;
    struct value *copy = NULL;
    json_write(v, JSON_PLAIN, &spelled);
    err_ignore(json_read(sb_str(&spelled), a, &copy)); /* what we wrote can be read */
    return copy ? copy : value_copy(a, v);
}

err *json_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb spelled = SB_INIT, fresh = SB_INIT;
    struct value *doc = NULL;
    struct keypath_spot spot;
    TRY(json_read(text, &a, &doc));
    if (!keypath_spot(doc, path, depth, &spot))
        return in_place_no_key();
    struct value_pos at = (*keypath_slot(&spot))->pos;
    json_write(val, JSON_PLAIN, &spelled);
    sb_add_str(&fresh, text);
    sb_splice(&fresh, at.start, at.end - at.start, sb_str(&spelled));
    *keypath_slot(&spot) = json_copy(&a, val);
    return in_place_finish(&json, &a, doc, sb_str(&fresh), out);
}

/* --- add --- */

/* What separates the new key from what is before it, and it from its value: as at the last pair of
 * the map. */
static size_t add_separators(struct str text, const struct value *map, struct sb *before,
                             struct sb *colon)
{
    const struct value_pair *p = in_place_last_pair(map);
    if (!p) {
        sb_add(colon, ": ");
        return map->pos.start + 1;
    }
    struct str gap = in_place_gap_before(text, p->key_node->pos.start);
    sb_add_char(before, ',');
    if (map->map.len > 1 || str_find(gap, '\n') >= 0)
        sb_add_str(before, gap);
    else
        sb_add_char(before, ' ');
    sb_add_str(colon, str_sub(text, p->key_node->pos.end, p->val->pos.start));
    return p->val->pos.end;
}

err *json_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb before = SB_INIT, colon = SB_INIT, pair = SB_INIT, fresh = SB_INIT;
    struct value *map = NULL, *doc = NULL;
    struct keypath_spot spot;
    size_t known = depth - 1;
    TRY(json_read(text, &a, &doc));
    while (known && !keypath_spot(doc, path, known, &spot))
        known--;
    map = known ? *keypath_slot(&spot) : doc;
    if (map->kind != VALUE_MAP)
        return in_place_no_key();
    if (value_find(map, path[known]))
        return in_place_key_exists();
    struct value *rest = keypath_nest(path + known, depth - known, json_copy(&a, val), &a);
    size_t at = add_separators(text, map, &before, &colon);
    sb_add_str(&pair, sb_str(&before));
    json_write_string(str_of(path[known]), &pair);
    sb_add_str(&pair, sb_str(&colon));
    json_write(rest, JSON_PLAIN, &pair);
    sb_add_str(&fresh, text);
    sb_splice(&fresh, at, 0, sb_str(&pair));
    value_set(&a, map, path[known], rest);
    return in_place_finish(&json, &a, doc, sb_str(&fresh), out);
}

/* --- remove --- */

/* From the key to the next one; of the last pair from the value before it; of the only one the pair
 * alone. */
static void pair_span(struct str text, const struct value_pair *p, size_t *ret_start,
                      size_t *ret_end)
{
    size_t start = p->key_node->pos.start, end = p->val->pos.end;
    size_t behind = end, before = start - in_place_gap_before(text, start).len;
    while (behind < text.len && in_place_is_gap(text.ptr[behind]))
        behind++;
    if (behind < text.len && text.ptr[behind] == ',') {
        end = behind + 1;
        while (end < text.len && in_place_is_gap(text.ptr[end]))
            end++;
    } else if (before && text.ptr[before - 1] == ',') {
        start = before - 1;
    }
    *ret_start = start;
    *ret_end = end;
}

err *json_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT;
    struct value *doc = NULL;
    struct keypath_spot spot;
    size_t start, end;
    TRY(json_read(text, &a, &doc));
    if (!keypath_spot(doc, path, depth, &spot))
        return in_place_no_key();
    if (spot.parent->kind != VALUE_MAP)
        return in_place_refuse(&json, "items of lists are not removed one by one");
    pair_span(text, &spot.parent->map.pairs[spot.place], &start, &end);
    sb_add_str(&fresh, text);
    sb_splice(&fresh, start, end - start, STR_NONE);
    value_unset(spot.parent, path[depth - 1]);
    return in_place_finish(&json, &a, doc, sb_str(&fresh), out);
}
