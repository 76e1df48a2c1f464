#include "cli/show.h"

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
    scoped(sb) struct sb text = SB_INIT;
    if (!labels->len)
        return;
    sb_add(&text, "DVC failed to load some metrics for following revisions: '");
    vec_each (labels, l)
        sb_addf(&text, "%s%s", l == labels->at ? "" : ", ", *l);
    sb_add(&text, "'.");
    app_report(app, text.buf);
}
