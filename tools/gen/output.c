#include "tools/gen/output.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

const char *output_root;

/* What is being written: it is known to be new only when it is complete. */
static struct {
    char path[4096];
    char *text;
    size_t size;
} output;

void give_up(const char *what, const char *why)
{
    fprintf(stderr, "%s: %s\n", what, why ? why : strerror(errno));
    exit(1);
}

FILE *open_output(const char *path)
{
    snprintf(output.path, sizeof output.path, "%s/%s", output_root, path);
    FILE *file = open_memstream(&output.text, &output.size);
    if (!file)
        give_up(output.path, NULL);
    return file;
}

static bool is_there(void)
{
    FILE *file = fopen(output.path, "rb");
    char *text = malloc(output.size + 1);
    if (!text)
        give_up(output.path, NULL);
    bool same = file && fread(text, 1, output.size + 1, file) == output.size &&
                memcmp(text, output.text, output.size) == 0;
    if (file)
        fclose(file);
    free(text);
    return same;
}

static void make_folders(void)
{
    for (char *p = output.path + strlen(output_root); (p = strchr(p, '/')); p++) {
        *p = '\0';
        if (mkdir(output.path, 0777) && errno != EEXIST)
            give_up(output.path, NULL);
        *p = '/';
    }
}

void close_output(FILE *file)
{
    if (ferror(file) || fclose(file))
        give_up(output.path, NULL);
    if (!is_there()) {
        make_folders();
        file = fopen(output.path, "wb");
        if (!file || fwrite(output.text, 1, output.size, file) != output.size || fclose(file))
            give_up(output.path, NULL);
    }
    free(output.text);
}

static isms_status put(void *context, const void *data, size_t size)
{
    return fwrite(data, 1, size, context) == size ? ISMS_OK : ISMS_ERROR_IO;
}

isms_sink output_sink(FILE *file)
{
    return (isms_sink){.size = sizeof(isms_sink), .context = file, .write = put};
}
