/* What is read without the parser is what the parser reads, places included. */
#include "base/mem.h"
#include "fuzz/fuzz.h"
#include "support/yaml_twin.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(free) char *text = fuzz_text(data, size);
    scoped(sb) struct sb why = SB_INIT;
    PROMISE(yaml_twin_read((struct str){text, size}, &why) != YAML_TWIN_OTHER);
    return 0;
}
