#include "cli/show.h"

#include "cli/name_words.h"
#include "data/json_write.h"

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

void show_note_unread(struct app *app, const struct exp_row *row, const char *label,
                      struct reasons *out)
{
    const struct value *type = value_find(row->error, "type");
    bool is_no_project = value_is(type, VALUE_STR) && streq(type->s, "NotDvcRepoError");
    if (!row->data && row->error && !is_no_project)
        reasons_add(out, label, value_find(row->error, "msg")->s, &app->arena);
}

void show_unread(struct app *app, const struct reasons *all)
{
    reasons_warn(app, "failed to load", all);
}
