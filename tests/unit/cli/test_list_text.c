#include "cli/list_text.h"

#include "cli/ls_colors.h"
#include "support/test.h"

static struct list_entry file(const char *name, uint64_t size_bytes)
{
    return (struct list_entry){.name = name, .has_size = true, .size_bytes = size_bytes};
}

static const char *size_of(uint64_t size_bytes)
{
    static char text[64];
    struct list_entry e = file("x", size_bytes);
    const struct list_entries one = {.at = &e, .len = 1};
    scoped(sb) struct sb out = SB_INIT;
    list_text(&one, &(struct list_text_opts){.size = true}, &out);
    snprintf(text, sizeof(text), "%.*s", (int)out.len - 4, out.buf);
    return text;
}

/* As tqdm.format_sizeof(n, divisor=1024) gives them. */
TEST(sizes_have_three_digits)
{
    CHECK_STR(size_of(0), "0");
    CHECK_STR(size_of(1023), "1023");
    CHECK_STR(size_of(1024), "1.00k");
    CHECK_STR(size_of(10234), "9.99k");
    CHECK_STR(size_of(10235), "10.0k");
    CHECK_STR(size_of(102348), "99.9k");
    CHECK_STR(size_of(102400), "100k");
    CHECK_STR(size_of(1023487), "999k");
    CHECK_STR(size_of(1023488), "0.98M");
    CHECK_STR(size_of(3ull << 40), "3.00T");
}

TEST(a_tree_has_branches)
{
    struct list_entry leaves[] = {file("a", 1), file("b", 2)}, dir = file("d", 0),
                      last = file("e", 3);
    struct list_entry below[2], top = file(".", 0);
    scoped(sb) struct sb out = SB_INIT;
    dir.below = (struct list_entries){.at = leaves, .len = 2};
    below[0] = dir;
    below[1] = last;
    top.below = (struct list_entries){.at = below, .len = 2};
    list_text(&(struct list_entries){.at = &top, .len = 1}, &(struct list_text_opts){0}, &out);
    CHECK_STR(out.buf, ".\n├── d\n│   ├── a\n│   └── b\n└── e\n");
}

static const char *colored(const char *spec, struct list_entry e)
{
    static char text[64];
    scoped(sb) struct sb out = SB_INIT;
    ls_colors_add(spec, &e, &out);
    snprintf(text, sizeof(text), "%s", out.buf);
    return text;
}

TEST(names_are_colored_as_ls_does)
{
    static const char spec[] = "di=1:*.c=2:*.gitignore=3:ex=4:*.c=5:broken:rs=7";
    CHECK_STR(colored(NULL, (struct list_entry){.name = "d", .is_dir = true}),
              "\033[01;34md\033[0m");
    CHECK_STR(colored("", (struct list_entry){.name = "x", .is_exec = true}),
              "\033[01;32mx\033[0m");
    CHECK_STR(colored(NULL, (struct list_entry){.name = "a.c"}), "a.c");
    CHECK_STR(colored(spec, (struct list_entry){.name = "s/a.c"}), "\033[5ms/a.c\033[7m");
    CHECK_STR(colored(spec, (struct list_entry){.name = ".gitignore"}), "\033[3m.gitignore\033[7m");
    CHECK_STR(colored(spec, (struct list_entry){.name = "x.c", .is_exec = true}),
              "\033[4mx.c\033[7m");
    CHECK_STR(colored(spec, (struct list_entry){.name = "d", .is_dir = true, .is_out = true}),
              "\033[1md\033[7m");
    CHECK_STR(
        colored("out=9:di=1", (struct list_entry){.name = "d", .is_dir = true, .is_out = true}),
        "\033[9md\033[0m");
    CHECK_STR(colored("ex=1", (struct list_entry){.name = "d", .is_dir = true}), "d");
}
