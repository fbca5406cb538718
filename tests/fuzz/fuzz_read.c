/* Any bytes end in a model or in an error, and what was read is written and read again as the same.
 */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    isms_status status;
    isms_model *model = read_bytes(data, size, false, &status);
    if (status == ISMS_OK) {
        /* as native XML, and in the vocabulary that it is in */
        isms_write_options own = {.size = sizeof own, .file = "fuzz"};
        check_writing(model, NULL);
        check_writing(model, &own);
        isms_snapshot *snapshot = take(model);
        isms_findings_free(check(snapshot));
        isms_snapshot_unref(snapshot);
    }
    isms_model_unref(model);
    isms_model_unref(read_bytes(data, size, true, &status));
    return 0;
}
