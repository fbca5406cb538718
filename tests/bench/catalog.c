/* Writes a large catalog in OSCAL, shaped like those that are published, the same bytes for the
 * same size:
 *
 *   catalog CONTROLS > FILE
 *
 * With 1,200 controls it has some 72,000 elements and 4.9 MB. */
#include <stdio.h>
#include <stdlib.h>

enum { FAMILY = 60, PARAMETERS = 3, STATEMENTS = 6, OBJECTIVES = 4, RELATED = 8 };

static void write_metadata(void)
{
    puts("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" "
         "uuid=\"0b5b3f6e-3c0a-4f55-9c43-7d1d6a1c5c10\">\n"
         "  <metadata>\n    <title>Catalog of many controls</title>\n"
         "    <last-modified>2026-01-02T03:04:05Z</last-modified>\n    <version>1</version>\n"
         "    <oscal-version>1.2.2</oscal-version>\n"
         "    <role id=\"creator\">\n      <title>Creator</title>\n    </role>\n"
         "    <party uuid=\"6f1a2c6d-8d5c-4c43-9b0a-6a2f52f3c611\" type=\"organization\">\n"
         "      <name>Bureau of Controls</name>\n    </party>\n"
         "    <responsible-party role-id=\"creator\">\n"
         "      <party-uuid>6f1a2c6d-8d5c-4c43-9b0a-6a2f52f3c611</party-uuid>\n"
         "    </responsible-party>\n  </metadata>");
}

static void write_statements(unsigned family, unsigned number)
{
    printf("      <part id=\"f%u-%u_smt\" name=\"statement\">\n        <p>The organization:</p>\n",
           family, number);
    for (unsigned i = 0; i < STATEMENTS; i++)
        printf("        <part id=\"f%u-%u_smt.%c\" name=\"item\">\n"
               "          <prop name=\"label\" value=\"%c.\"/>\n"
               "          <p>Develops, documents and disseminates to <insert type=\"param\" "
               "id-ref=\"f%u-%u_prm_%u\"/> a procedure that says who does what, and reviews it at "
               "least once a year &amp; after each incident;</p>\n        </part>\n",
               family, number, 'a' + (int)i, 'a' + (int)i, family, number, i % PARAMETERS + 1);
    puts("      </part>");
}

static void write_objectives(unsigned family, unsigned number)
{
    printf("      <part id=\"f%u-%u_obj\" name=\"objective\">\n", family, number);
    for (unsigned i = 1; i <= OBJECTIVES; i++)
        printf("        <part id=\"f%u-%u_obj.%u\" name=\"objective\">\n"
               "          <prop name=\"label\" value=\"F%u-%u(%u)\"/>\n"
               "          <p>determines whether roles, responsibilities and coordination among "
               "units are defined;</p>\n        </part>\n",
               family, number, i, family, number, i);
    puts("      </part>");
}

static void write_control(unsigned family, unsigned number)
{
    printf("    <control id=\"f%u-%u\" class=\"own\">\n      <title>Control %u of family "
           "%u</title>\n",
           family, number, number, family);
    for (unsigned i = 1; i <= PARAMETERS; i++)
        printf("      <param id=\"f%u-%u_prm_%u\">\n        <label>personnel or roles defined by "
               "the organization</label>\n      </param>\n",
               family, number, i);
    printf("      <prop name=\"label\" value=\"F%u-%u\"/>\n"
           "      <prop name=\"sort-id\" value=\"f%02u-%02u\"/>\n",
           family, number, family, number);
    for (unsigned i = 1; i <= RELATED; i++)
        printf("      <link href=\"#f%u-%u\" rel=\"related\"/>\n", family,
               (number + i) % FAMILY + 1);
    write_statements(family, number);
    printf("      <part id=\"f%u-%u_gdn\" name=\"guidance\">\n        <p>This control addresses "
           "what an organization of any size should settle before it is needed. Policies reflect "
           "laws, regulations and standards; they may be one document or several, and name those "
           "who answer for them. <em>Who</em> does the work is laid down for each system.</p>\n"
           "      </part>\n",
           family, number);
    write_objectives(family, number);
    puts("    </control>");
}

int main(int count, char **arguments)
{
    long controls = count == 2 ? strtol(arguments[1], NULL, 10) : 0;
    if (controls < 1 || controls > 10000000) {
        fputs("usage: catalog CONTROLS\n", stderr);
        return 2;
    }
    write_metadata();
    for (long done = 0; done < controls; done += FAMILY) {
        unsigned family = (unsigned)(done / FAMILY) + 1;
        printf("  <group id=\"f%u\" class=\"family\">\n    <title>Family %u</title>\n", family,
               family);
        for (unsigned n = 1; n <= FAMILY && done + n <= controls; n++)
            write_control(family, n);
        puts("  </group>");
    }
    puts("</catalog>");
    return 0;
}
