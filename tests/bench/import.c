/* The time of one import in C, for comparing the bindings with it: prints seconds of the processor.
 */
#include <stdio.h>
#include <time.h>

#include "isms/isms.h"

int main(int argc, char **argv)
{
    struct timespec begin, end;
    isms_model *model = NULL;
    isms_error error;
    if (argc != 2) {
        fprintf(stderr, "usage: import FILE\n");
        return 2;
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
    if (isms_model_new(&model, NULL, &error) != ISMS_OK ||
        isms_model_read_path(model, argv[1], &error) != ISMS_OK) {
        fprintf(stderr, "import: %s\n", error.message);
        isms_model_unref(model);
        return 1;
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    printf("%.6f\n",
           (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9);
    isms_model_unref(model);
    return 0;
}
