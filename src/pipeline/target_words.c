#include "pipeline/target_words.h"

#include "base/path.h"
#include "pipeline/dvcfile.h"

/* Where ":name" begins: the last colon, when nothing behind it belongs to a path; NULL. */
static const char *find_name(const char *typed)
{
    const char *at = strchr(typed, '@'), *colon = NULL;
    size_t len = at ? (size_t)(at - typed) : strlen(typed);
    for (size_t i = 0; i < len; i++)
        if (typed[i] == ':')
            colon = typed + i;
        else if (strchr("/\\", typed[i]))
            colon = NULL;
    return colon;
}

err *target_words_parse(const char *typed, struct arena *a, struct target_words *ret)
{
    const char *colon = find_name(typed);
    const char *file = colon ? arena_strndup(a, typed, (size_t)(colon - typed)) : typed;
    bool is_file = dvcfile_is_pipeline_name(typed) || dvcfile_is_data_name(typed);
    if (streq(path_base(file), "dvc.lock"))
        return err_new(ERR_INVALID, "Did you mean: `%.*s.yaml%s`?",
                       (int)(strlen(file) - strlen(".lock")), file, colon ? colon : "");
    *ret = (struct target_words){.file = file, .name = colon && colon[1] ? colon + 1 : NULL};
    if (!ret->name && !is_file && file[0])
        *ret = (struct target_words){.name = typed};
    if (ret->file && !ret->file[0])
        ret->file = NULL;
    return NULL;
}
