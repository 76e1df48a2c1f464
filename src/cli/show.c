#include "cli/show.h"

#include "base/hex.h"
#include "cli/name_words.h"
#include "data/json_write.h"
#include "experiment/exp_files.h"

void show_json(struct app *app, const struct value *v)
{
    scoped(sb) struct sb text = SB_INIT;
    if (app->quiet)
        return;
    json_write(v, app->env.out_is_tty ? JSON_INDENT : JSON_PLAIN, &text);
    sb_add_char(&text, '\n');
    app_put(app, text.buf, text.len);
}

void show_table(struct app *app, const struct frame *f, const struct table_opts *opts,
                bool markdown)
{
    scoped(sb) struct sb text = SB_INIT;
    if (markdown)
        table_markdown(f, opts, &text);
    else
        table_headed(f, opts, &text);
    app_put(app, text.buf, text.len);
}

void show_unreadable(struct app *app, const struct strs *labels)
{
    if (labels->len)
        app_report(app,
                   arena_printf(&app->arena,
                                "DVC failed to load some metrics for following revisions: '%s'.",
                                name_words_commas(labels, &app->arena)));
}

static bool is_type(const struct value *error, const char *name)
{
    const struct value *type = value_find(error, "type");
    return value_is(type, VALUE_STR) && streq(type->s, name);
}

/* Of a whole commit id the beginning. */
static const char *short_label(const char *label, struct arena *a)
{
    enum { SHORT = 7, SHA = 40 };
    return hex_is(str_of(label), SHA) ? arena_strndup(a, label, SHORT) : label;
}

static bool is_missing(const struct value *error)
{
    return is_type(error, "FileNotFoundError") || exp_files_is_lost_list(error);
}

static void note_files(struct app *app, const struct value *files, bool missing_too,
                       const char *label, struct reasons *out)
{
    for (size_t i = 0; files && i < files->map.len; i++) {
        const struct value *error = value_find(files->map.pairs[i].val, "error");
        if (error && (missing_too || !is_missing(error)))
            reasons_add_error(out, short_label(label, &app->arena), error, files->map.pairs[i].key,
                              &app->arena);
    }
}

void show_note_files(struct app *app, const struct value *files, const char *label,
                     struct reasons *out)
{
    note_files(app, files, true, label, out);
}

void show_note_unread(struct app *app, const struct exp_row *row, const char *label,
                      struct reasons *out)
{
    if (!row->data && row->error && !is_type(row->error, "NotDvcRepoError"))
        reasons_add(out, short_label(label, &app->arena), value_find(row->error, "msg")->s,
                    &app->arena);
    if (!row->data)
        return;
    /* in a table of experiments a file that is not there is nothing to tell of */
    note_files(app, value_find(row->data, "params"), false, label, out);
    note_files(app, value_find(row->data, "metrics"), false, label, out);
}

void show_unread(struct app *app, const struct reasons *all)
{
    reasons_warn(app, "failed to load", all);
}

err *show_check_precision(int precision)
{
    if (precision >= 0)
        return NULL;
    return err_new(ERR_INVALID, "--precision: %d is no number of digits", precision);
}
