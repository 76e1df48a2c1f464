#include "view/page.h"

#include "view/page_shell.h"
#include "view/page_table.h"

/* The script draws what the table below says, so that there is one account of the data, and without
 * scripts the table is still there. */
void page_parallel(const struct frame *f, struct sb *out)
{
    page_begin_head("Experiments", out);
    sb_add(out, "</head>\n<body class=\"experiments parallel\">\n");
    page_add_table(f, out);
    page_add_script(PAGE_TABLE_JS, out);
    page_add_script(PAGE_PARALLEL_JS, out);
    sb_add(out, "</body>\n</html>\n");
}
