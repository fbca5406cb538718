#include "base.h"

#include <errno.h>
#include <stdio.h>

const char *isms_status_text(isms_status status)
{
    switch (status) {
    case ISMS_OK:
        return "no error";
    case ISMS_ERROR_MEMORY:
        return "out of memory";
    case ISMS_ERROR_ARGUMENT:
        return "wrong use of a function";
    case ISMS_ERROR_VALUE:
        return "value not allowed";
    case ISMS_ERROR_NOT_FOUND:
        return "not found";
    case ISMS_ERROR_DUPLICATE:
        return "exists already";
    case ISMS_ERROR_STATE:
        return "not possible now";
    case ISMS_ERROR_IO:
        return "input or output failed";
    case ISMS_ERROR_SYNTAX:
        return "not well-formed XML";
    case ISMS_ERROR_LIMIT:
        return "limit exceeded";
    case ISMS_ERROR_VOCABULARY:
        return "unknown vocabulary";
    case ISMS_ERROR_INVALID:
        return "content not valid";
    case ISMS_ERROR_CONFLICT:
        return "file changed meanwhile";
    case ISMS_ERROR_NOT_DURABLE:
        return "written, but perhaps not durable";
    case ISMS_ERROR_CANCELLED:
        return "cancelled";
    }
    return "unknown status";
}

void isms__copy_text(char *out, size_t room, const char *text)
{
    size_t length = isms__text_fit(text, strlen(text), room - 1);
    memcpy(out, text, length);
    out[length] = '\0';
}

void isms__error_clear(isms_error *error)
{
    if (error)
        memset(error, 0, sizeof *error);
}

isms_status isms__fail(isms_error *error, isms_status status, const char *format, ...)
{
    if (!error)
        return status;
    isms__error_clear(error);
    error->status = status;
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    if (length >= (int)sizeof error->message)
        error->message[isms__text_fit(error->message, (size_t)length, sizeof error->message - 1)] =
            '\0';
    return status;
}

isms_status isms__fail_memory(isms_error *error)
{
    return isms__fail(error, ISMS_ERROR_MEMORY, "out of memory");
}

/* strerror and its kin depend on the locale; these are the causes that a user can act upon. */
static const char *os_reason(int os_error)
{
    switch (os_error) {
    case ENOENT:
        return "no such file or folder";
    case EACCES:
    case EPERM:
        return "permission denied";
    case EISDIR:
        return "it is a folder";
    case ENOTDIR:
        return "a part of the path is no folder";
    case EEXIST:
        return "it exists already";
    case EROFS:
        return "the file system is read-only";
    case ENOSPC:
        return "no space left on the device";
    case EDQUOT:
        return "the disk quota is used up";
    case EFBIG:
        return "the file would exceed the size limit";
    case EIO:
        return "input/output error of the device";
    case EMFILE:
    case ENFILE:
        return "too many open files";
    case ELOOP:
        return "too many symbolic links";
    case ENAMETOOLONG:
        return "the name is too long";
    case EXDEV:
        return "it lies on another file system";
    case EPIPE:
        return "the reader has gone";
    case EBUSY:
        return "it is in use";
    case EAGAIN:
        return "not ready now";
    case EINVAL:
        return "the system does not support this";
    default:
        return NULL;
    }
}

isms_status isms__fail_os(isms_error *error, const char *file, int os_error, const char *what)
{
    const char *reason = os_reason(os_error);
    if (reason)
        isms__fail(error, ISMS_ERROR_IO, "%s: %s", what, reason);
    else
        isms__fail(error, ISMS_ERROR_IO, "%s: system error %d", what, os_error);
    if (error) {
        error->os_error = os_error;
        if (file)
            isms__copy_text(error->file, sizeof error->file, file);
    }
    return ISMS_ERROR_IO;
}
