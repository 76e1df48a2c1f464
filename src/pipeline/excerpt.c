#include "pipeline/excerpt.h"

#include "base/utf8.h"

#include <stdio.h>

enum { GUIDE_WIDTH = 4 };

/* A line while it is laid out. */
struct layout {
    struct sb *out;
    size_t margin; /* columns of the number before it */
    size_t width;  /* columns that are left for it */
    size_t column; /* how many of these are taken */
    bool fill;     /* each row up to the width */
};

/* Blanks behind the last word may stand out; they are cut. */
static void end_row(struct layout *l)
{
    if (l->column > l->width)
        sb_truncate(l->out, l->out->len - (l->column - l->width));
    else if (l->fill)
        sb_add_repeat(l->out, ' ', l->width - l->column);
    sb_add_char(l->out, '\n');
    l->column = 0;
}

static void break_row(struct layout *l)
{
    end_row(l);
    sb_add_repeat(l->out, ' ', l->margin);
}

static void put(struct layout *l, struct str text)
{
    sb_add_str(l->out, text);
    l->column += utf8_width(text);
}

/* A word that fits on no row goes on over several. */
static void put_folded(struct layout *l, struct str word, bool is_first)
{
    if (!is_first)
        break_row(l);
    for (size_t pos = 0; pos < word.len;) {
        size_t from = pos;
        (void)utf8_next(word, &pos);
        struct str letter = str_sub(word, from, pos);
        if (l->column + utf8_width(letter) > l->width)
            break_row(l);
        put(l, letter);
    }
}

/* A word takes along the blanks around it that no other has: those before the first, those behind.
 */
static size_t word_len(struct str rest)
{
    size_t len = 0;
    while (len < rest.len && rest.ptr[len] == ' ')
        len++;
    while (len < rest.len && rest.ptr[len] != ' ')
        len++;
    while (len < rest.len && rest.ptr[len] == ' ')
        len++;
    return len;
}

static struct str without_blanks_behind(struct str word)
{
    while (word.len && word.ptr[word.len - 1] == ' ')
        word.len--;
    return word;
}

static void put_words(struct layout *l, struct str line)
{
    for (size_t at = 0, len; at < line.len; at += len) {
        struct str word = str_sub(line, at, line.len);
        len = word_len(word);
        word.len = len;
        size_t width = utf8_width(without_blanks_behind(word));
        if (width > l->width) {
            put_folded(l, word, at == 0);
            continue;
        }
        if (l->column + width > l->width && at)
            break_row(l);
        put(l, word);
    }
}

void excerpt_add_words(const char *text, struct sb *out)
{
    struct layout l = {.out = out, .width = EXCERPT_WIDTH};
    put_words(&l, str_of(text));
    end_row(&l);
}

static void add_line(struct sb *out, size_t number, int number_width, struct str line)
{
    scoped(sb) struct sb text = SB_INIT;
    struct layout l = {.out = out, .margin = (size_t)number_width + 1, .fill = true};
    size_t indent = 0, guides = 0;
    l.width = EXCERPT_WIDTH - l.margin;
    sb_addf(out, "%*zu ", number_width, number);
    while (indent < line.len && line.ptr[indent] == ' ')
        indent++;
    for (; guides < indent / GUIDE_WIDTH && indent < line.len; guides++)
        sb_add(&text, "│   ");
    sb_add_str(&text, str_sub(line, guides * GUIDE_WIDTH, line.len));
    put_words(&l, sb_str(&text));
    end_row(&l);
}

static int width_of(size_t number)
{
    char digits[24];
    return snprintf(digits, sizeof(digits), "%zu", number) + 2;
}

static void add_lines(const char *text, size_t from, size_t to, int width, struct sb *out)
{
    struct str rest = str_of(text), line;
    for (size_t n = 1; n <= to; n++) {
        if (!str_split(&rest, '\n', &line))
            line = STR_NONE;
        if (n >= from)
            add_line(out, n, width, line);
    }
}

void excerpt_add(const char *text, size_t from, size_t to, struct sb *out)
{
    size_t total = 1;
    for (const char *p = text; *p; p++)
        total += *p == '\n';
    add_lines(text, from, MIN(to, total), width_of(total), out);
}

void excerpt_add_line(const char *text, size_t number, struct sb *out)
{
    add_lines(text, number, number, width_of(number), out);
}
