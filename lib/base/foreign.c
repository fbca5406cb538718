#include "base/foreign.h"

#include <errno.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

#include "base/file.h"

bool isms__plain_locale_begin(struct plain_locale *locale)
{
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    if (plain == (locale_t)0)
        return false;
    locale->plain = plain;
    locale->before = uselocale(plain);
    return true;
}

void isms__plain_locale_end(struct plain_locale *locale)
{
    uselocale((locale_t)locale->before);
    freelocale((locale_t)locale->plain);
}

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

void isms__alone_begin(void)
{
    pthread_mutex_lock(&turn);
}

void isms__alone_end(void)
{
    pthread_mutex_unlock(&turn);
}

static char *join(const isms_allocator *memory, const char *first, const char *second)
{
    struct text path;
    isms__text_init(&path, memory);
    isms__text_put(&path, first);
    isms__text_put(&path, second);
    char *joined = path.failed ? NULL : isms__memory_text(memory, path.data, path.length);
    isms__text_clear(&path);
    return joined;
}

isms_status isms__temporary_begin(struct temporary *t, const isms_allocator *memory,
                                  const char *below, isms_error *error)
{
    isms_status status = ISMS_OK;
    *t = (struct temporary){.memory = *memory};
    t->folder = join(memory, below, "/isms-XXXXXX");
    t->file = t->folder ? join(memory, t->folder, "/file") : NULL;
    if (!t->file)
        status = isms__fail_memory(error);
    else if (!mkdtemp(t->folder))
        status = isms__fail_os(error, below, errno,
                               "takes no temporary file: name another folder (TMPDIR)");
    if (status == ISMS_OK) {
        /* NOLINTNEXTLINE(clang-analyzer-core.*): both are there where nothing failed */
        memcpy(t->file, t->folder, strlen(t->folder));
        return ISMS_OK;
    }
    isms__memory_free(memory, t->folder);
    isms__memory_free(memory, t->file);
    return status;
}

isms_status isms__temporary_copy(const struct temporary *t, struct output *out, isms_error *error)
{
    char piece[16 << 10];
    struct file_identity identity;
    long got = -1;
    int descriptor = isms__file_open(t->file, &identity, ISMS__INSTEAD_DOCUMENT, error);
    if (descriptor < 0)
        return ISMS_ERROR_IO;
    while (out->status == ISMS_OK &&
           (got = isms__file_read(descriptor, t->file, piece, sizeof piece, error)) > 0)
        isms__output_add(out, piece, (size_t)got);
    isms__file_close(descriptor);
    return got < 0 && out->status == ISMS_OK ? ISMS_ERROR_IO : out->status;
}

void isms__temporary_end(struct temporary *t)
{
    unlink(t->file);
    rmdir(t->folder);
    isms__memory_free(&t->memory, t->folder);
    isms__memory_free(&t->memory, t->file);
}
