#include "base/utf8.h"
#include "cli/command.h"
#include "cli/config_words.h"
#include "project/config_remote.h"

/* The original's library turns tabs into columns of this width. */
enum { TAB_COLUMNS = 8 };

struct words {
    struct config_words at;
};

/* A cell, and blanks up to the next column. */
static void add_cell(const char *text, struct sb *line)
{
    sb_add(line, text);
    sb_add_repeat(line, ' ', TAB_COLUMNS - utf8_width(sb_str(line)) % TAB_COLUMNS);
}

static void put_remote(struct app *app, const struct config_remote *r)
{
    const char *cells[] = {r->name, r->url, r->is_default ? "(default)" : NULL};
    scoped(sb) struct sb line = SB_INIT;
    bool green = r->is_default && app->color_out;
    for (size_t i = 0; i < ARRAY_LEN(cells); i++)
        if (cells[i])
            add_cell(cells[i], &line);
    while (line.len && line.buf[line.len - 1] == ' ')
        sb_truncate(&line, line.len - 1);
    app_say_painted(app, "%s%s%s", green ? "\033[32m" : "", app_shown(app, line.buf),
                    green ? "\033[0m" : "");
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct config_place place;
    struct config_remote_vec remotes = {0};
    (void)ret_code;
    TRY(config_words_open(app, &w->at, &place));
    config_remote_list(place.config, config_words_only(&place), &remotes);
    vec_each (&remotes, r)
        put_remote(app, r);
    return NULL;
}

static const struct opt options[] = {
    CONFIG_LEVEL_OPTS,
    OPT_END,
};

const struct command cmd_remote_list = {
    .name = "remote list",
    .group = "Data",
    .summary = "List the remotes.",
    .description = "Name and place of each, of all levels of the configuration or of one.",
    .opts = options,
    .see_also = "remote add, remote default",
    .opts_size = sizeof(struct words),
    .run = run,
};
