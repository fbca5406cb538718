/* What libgcc of a machine with glibc asks of the C library to walk up a stack, for musl, which has
 * no such function; tests/places.sh links it. Where musl is at home, libgcc asks another way. */
#define _GNU_SOURCE
#include <link.h>
#include <stddef.h>
#include <stdint.h>

struct dl_find_object { /* as glibc 2.35 has it on x86-64 */
    unsigned long long flags;
    void *map_start, *map_end;
    struct link_map *link_map;
    void *eh_frame;
    unsigned long long reserved[7];
};

struct search {
    uintptr_t address;
    struct dl_find_object *result;
};

static int look_at(struct dl_phdr_info *info, size_t size, void *context)
{
    struct search *search = context;
    const ElfW(Phdr) *header = NULL;
    int inside = 0;
    (void)size;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *one = &info->dlpi_phdr[i];
        uintptr_t begin = info->dlpi_addr + one->p_vaddr;
        if (one->p_type == PT_LOAD && search->address >= begin &&
            search->address < begin + one->p_memsz)
            inside = 1;
        if (one->p_type == PT_GNU_EH_FRAME)
            header = one;
    }
    if (!inside || !header)
        return 0;
    search->result->eh_frame = (void *)(info->dlpi_addr + header->p_vaddr);
    return 1;
}

int _dl_find_object(void *address, struct dl_find_object *result);

int _dl_find_object(void *address, struct dl_find_object *result)
{
    struct search search = {(uintptr_t)address, result};
    *result = (struct dl_find_object){0};
    return dl_iterate_phdr(look_at, &search) ? 0 : -1;
}
