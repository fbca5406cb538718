/* Writes a large organization in the native XML, the same bytes for the same size:
 *
 *   organization PERSONS > FILE
 *
 * With 300,000 persons it has 900,000 participations and appointments and some 150 MB. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t state = 88172645463325252u;

/* Marsaglia's xorshift: the same on every machine. */
static unsigned pick(unsigned below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)((state >> 11) % below);
}

static const char *const given[] = {"Ada",   "Björn", "Chloé", "Dilan", "Ewa",  "Finn",
                                    "Grace", "Hana",  "Imran", "Jana",  "Kofi", "Lena"};
static const char *const family[] = {"Andersen", "Brandt",   "Costa",   "Dumont",  "Eriksson",
                                     "Fischer",  "García",   "Haddad",  "Ivanov",  "Jansen",
                                     "Kowalska", "Lindholm", "Moretti", "Nakamura"};
static const char *const verbs[] = {"perform", "oversee", "coordinate",
                                    "approve", "review",  "report"};
static const char *const phases[] = {"develop", "implement", "operate", "maintain", "review"};
static const char *const matters[] = {"access rights", "backups",   "suppliers",  "incidents",
                                      "changes",       "networks",  "encryption", "awareness",
                                      "inventory",     "continuity"};

/* Most can do what their role asks for: role and person of the same number modulo 40 fit. */
enum { COMPETENCES = 40 };

static void write_structure(unsigned sites, unsigned units, unsigned roles)
{
    puts("  <document id=\"files\" name=\"Personnel files\"/>");
    puts(
        "  <organization id=\"o-1\" name=\"Large Works\" relation=\"self\" sector=\"manufacturing\"/>");
    for (unsigned i = 0; i < sites; i++)
        printf(
            "  <site id=\"s-%u\" name=\"Site %u\" organization=\"o-1\" address=\"%u Mill Road\"/>\n",
            i, i, i + 1);
    for (unsigned i = 0; i < units; i++) {
        printf("  <unit id=\"u-%u\" name=\"Unit %u\" organization=\"o-1\"", i, i);
        if (i)
            printf(" parent=\"u-%u\"", (i - 1) / 8);
        printf(" kind=\"department\" head=\"p-%u\" site=\"s-%u\"/>\n", i, pick(sites));
    }
    for (unsigned i = 0; i < roles; i++)
        printf(
            "  <role id=\"r-%u\" name=\"Role %u\"><purpose>Takes care of %s in its area.</purpose>"
            "<requires competence=\"c-%u\"/></role>\n",
            i, i, matters[pick(10)], i % COMPETENCES);
    for (unsigned i = 0; i < COMPETENCES; i++)
        printf("  <competence id=\"c-%u\" name=\"Competence %u\" valid-for=\"P3Y\"/>\n", i, i);
}

static void write_person(unsigned i, unsigned units)
{
    printf("  <person id=\"p-%u\" name=\"%s %s\" unit=\"u-%u\" since=\"20%02u-%02u-01\"", i,
           given[pick(12)], family[pick(14)], i < units ? i : pick(units), 5 + pick(20),
           1 + pick(12));
    if (pick(20) == 0)
        printf(" engagement=\"contractor\"");
    if (pick(200) == 0)
        printf(" until=\"2026-%02u-28\"", 1 + pick(12));
    putchar('>');
    if (pick(100) == 0)
        printf("<absence from=\"2026-11-%02u\" until=\"2026-12-15\"/>", 1 + pick(28));
    if (pick(50) != 0)
        printf("<held-competence competence=\"c-%u\" evidence=\"files\" from=\"2025-%02u-01\"/>",
               i % COMPETENCES, 1 + pick(12));
    puts("</person>");
}

static void write_appointment(unsigned i, unsigned persons, unsigned roles, unsigned units)
{
    unsigned person = pick(persons), role = i < roles ? i : pick(roles);
    if (pick(100) != 0)
        person = person - person % COMPETENCES + role % COMPETENCES;
    printf("  <appointment id=\"a-%u\" role=\"r-%u\" person=\"p-%u\"%s scope=\"u-%u\" "
           "accepted=\"2025-01-10\" from=\"2025-01-01\" until=\"20%02u-12-31\"/>\n",
           i, role, person < persons ? person : role, pick(10) ? "" : " kind=\"deputy\"",
           pick(units), 26 + pick(4));
}

static void write_separation(unsigned i, unsigned duties)
{
    printf("  <separation id=\"sep-%u\" rule=\"SOD-%02u\" responsibilities=\"d-%u d-%u\">"
           "<reason>They must not meet.</reason></separation>\n",
           i, 1 + pick(31), pick(duties), pick(duties));
}

static void write_responsibility(unsigned i, unsigned roles, unsigned units, unsigned persons)
{
    printf(
        "  <responsibility id=\"d-%u\" name=\"Duty %u on %s\" verb=\"%s\" phase=\"%s\" every=\"P%uM\" "
        "concerns=\"u-%u\">\n    <statement>Sees that %s are in order in area %u, and says "
        "where they are not.</statement>\n",
        i, i, matters[pick(10)], verbs[pick(6)], phases[pick(5)], 1 + pick(12), pick(units),
        matters[pick(10)], i);
    printf("    <participation holder=\"r-%u\" codes=\"A\"/>\n", pick(roles));
    printf("    <participation holder=\"r-%u\" codes=\"R\" manner=\"manages\"/>\n", pick(roles));
    printf("    <participation holder=\"p-%u\" codes=\"R\" from=\"2025-01-01\"/>\n", pick(persons));
    for (unsigned n = 0; n < 2; n++)
        printf("    <participation holder=\"u-%u\" codes=\"C\"/>\n", pick(units));
    printf("    <participation holder=\"r-%u\" codes=\"I\"/>\n  </responsibility>\n", pick(roles));
}

int main(int argc, char **argv)
{
    unsigned persons = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 300000;
    if (persons < 100) {
        fprintf(stderr, "usage: organization PERSONS (at least 100)\n");
        return 2;
    }
    unsigned units = persons / 25, roles = persons / 100, sites = 20;
    unsigned duties = persons / 4, appointments = persons + persons / 2;
    puts(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<isms xmlns=\"urn:libisms:1\" version=\"1\" use=\"separations\">");
    write_structure(sites, units, roles);
    for (unsigned i = 0; i < persons; i++)
        write_person(i, units);
    for (unsigned i = 0; i < duties; i++)
        write_responsibility(i, roles, units, persons);
    for (unsigned i = 0; i < appointments; i++)
        write_appointment(i, persons, roles, units);
    for (unsigned i = 0; i < 100; i++)
        write_separation(i, duties);
    puts("</isms>");
    return ferror(stdout) ? 1 : 0;
}
