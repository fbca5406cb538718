/* Ids that look like others: letters of one script that are drawn as those of another are. Which
 * ones, and as what letter, is taken from the facts of Unicode Technical Standard 39; not those of
 * ASCII among themselves, such as l, I and 1, which people tell apart by habit, and no signs beyond
 * Greek, Cyrillic, Armenian, full-width and mathematical letters. */
#include <stdlib.h>
#include <string.h>

#include "model/meta.h"

static const struct look {
    uint16_t code;
    char as;
} looks[] = {
    {0x37F, 'J'}, {0x391, 'A'}, {0x392, 'B'}, {0x395, 'E'}, {0x396, 'Z'}, {0x397, 'H'},
    {0x399, 'I'}, {0x39A, 'K'}, {0x39C, 'M'}, {0x39D, 'N'}, {0x39F, 'O'}, {0x3A1, 'P'},
    {0x3A4, 'T'}, {0x3A5, 'Y'}, {0x3A7, 'X'}, {0x3B1, 'a'}, {0x3B3, 'y'}, {0x3B9, 'i'},
    {0x3BD, 'v'}, {0x3BF, 'o'}, {0x3C1, 'p'}, {0x3C5, 'u'}, {0x3DC, 'F'}, {0x3F2, 'c'},
    {0x3F3, 'j'}, {0x3F9, 'C'}, {0x3FA, 'M'}, {0x405, 'S'}, {0x406, 'I'}, {0x408, 'J'},
    {0x410, 'A'}, {0x412, 'B'}, {0x415, 'E'}, {0x41A, 'K'}, {0x41C, 'M'}, {0x41D, 'H'},
    {0x41E, 'O'}, {0x420, 'P'}, {0x421, 'C'}, {0x422, 'T'}, {0x423, 'Y'}, {0x425, 'X'},
    {0x430, 'a'}, {0x435, 'e'}, {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x443, 'y'},
    {0x445, 'x'}, {0x455, 's'}, {0x456, 'i'}, {0x458, 'j'}, {0x461, 'w'}, {0x474, 'V'},
    {0x475, 'v'}, {0x4AE, 'Y'}, {0x4AF, 'y'}, {0x4BB, 'h'}, {0x4C0, 'I'}, {0x501, 'd'},
    {0x50C, 'G'}, {0x51B, 'q'}, {0x51C, 'W'}, {0x51D, 'w'}, {0x54D, 'U'}, {0x54F, 'S'},
    {0x555, 'O'}, {0x561, 'w'}, {0x563, 'q'}, {0x566, 'q'}, {0x570, 'h'}, {0x578, 'n'},
    {0x57C, 'n'}, {0x57D, 'u'}, {0x581, 'g'}, {0x584, 'f'}, {0x585, 'o'},
};

static int by_code(const void *code, const void *look)
{
    return (int)*(const uint32_t *)code - (int)((const struct look *)look)->code;
}

/* What a character is drawn as, or itself. */
static uint32_t drawn_as(uint32_t code)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    if (code >= 0xFF10 && code <= 0xFF5A)
        return code - 0xFF10 + '0';
    if (code >= 0x1D400 && code < 0x1D6A4)
        return (unsigned char)letters[(code - 0x1D400) % (sizeof letters - 1)];
    if (code >= 0x1D7CE && code <= 0x1D7FF)
        return '0' + (code - 0x1D7CE) % 10;
    const struct look *look = bsearch(&code, looks, COUNT_OF(looks), sizeof *looks, by_code);
    return look ? (unsigned char)look->as : code;
}

bool isms__id_drawn(char out[ID_LIMIT + 1], const char *id)
{
    const unsigned char *p = (const unsigned char *)id, *end = p + strlen(id);
    bool other = false;
    size_t length = 0;
    while (p < end) {
        size_t n = *p < 0x80 ? 1 : isms__utf8_length(p, end);
        uint32_t code = isms__utf8_decode(p, n), as = n > 1 ? drawn_as(code) : code;
        length += isms__utf8_encode(out + length, as); /* never longer than what it stands for */
        other |= as != code;
        p += n;
    }
    out[length] = '\0';
    return other;
}
