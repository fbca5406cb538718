#include "support/costly.h"

#include <string.h>

/* In pieces stands {n} for the number of the piece, {m} for the one before it, {u} and {v} for
 * UUIDs of these, {c} and {d} for ids that meet where characters are only multiplied by 31 or 33
 * and added, {a} for many attributes, {l} for a text that is 64 times as long as its number. */
struct document {
    const char *name, *begin, *piece;
    const char *close; /* pieces are inside each other; NULL where they are beside each other */
    const char *end;
    size_t depth; /* how many are inside each other; 0 for all */
};

#define NATIVE(inside) "<isms xmlns=\"urn:libisms:1\" version=\"1\" xmlns:x=\"urn:x\">\n" inside
#define TEXT NATIVE("<person id=\"p\" name=\"P\"><description>")
#define OSCAL(root)                                                                                     \
    "<" root                                                                                            \
    " xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0001\">\n"     \
    "<metadata><title>T</title><last-modified>2026-11-22T09:00:00Z</last-modified><version>1</version>" \
    "<oscal-version>1.2.2</oscal-version>"
#define CATALOG OSCAL("catalog") "</metadata>\n"
#define CONTROL "<control id=\"c\"><title>C</title>"
#define PROFILE OSCAL("profile") "</metadata>\n<import href=\"catalog.xml\">"
#define ALL "<include-all/></import><merge><as-is>true</as-is></merge>"
#define PLAN                                                                                       \
    OSCAL("system-security-plan")                                                                  \
    "<role id=\"r\"><title>R</title></role><party uuid=\"{u}\" type=\"person\"><name>P</name></party></metadata>\n"
#define REQUIREMENT                                                                                \
    PLAN                                                                                           \
        "<control-implementation><description><p>D</p></description><implemented-requirement uuid=\"{u}\" control-id=\"c1\">"
#define MAPPINGS                                                                                                         \
    OSCAL("mapping-collection")                                                                                          \
    "</metadata><mapping uuid=\"{u}\"><source-resource type=\"catalog\" href=\"#a\"/><target-resource type=\"catalog\" " \
    "href=\"#b\"/>"

static const struct document documents[] = {
    {"native: foreign elements", NATIVE(""), "<x:e a=\"{n}\"/>", NULL, "</isms>", 0},
    {"native: foreign elements inside each other", NATIVE(""), "<x:e a=\"{n}\">", "</x:e>",
     "</isms>", 90},
    {"native: foreign elements as deep as data", NATIVE(""), "<x:e>", "</x:e>", "</isms>", 0},
    {"native: comments", NATIVE(""), "<!-- {n} -->", NULL, "</isms>", 0},
    {"native: instructions", NATIVE(""), "<?p {n}?>", NULL, "</isms>", 0},
    {"native: white space", NATIVE(""), "  \n  \t", NULL, "</isms>", 0},
    {"native: references to characters", TEXT, "&#65;&amp;", NULL, "</description></person></isms>",
     0},
    {"native: CDATA sections", TEXT, "<![CDATA[a]]>", NULL, "</description></person></isms>", 0},
    {"native: comments in a text", TEXT, "a<!-- {n} -->", NULL, "</description></person></isms>",
     0},
    {"native: foreign elements in a text", TEXT, "a<x:e/>", NULL, "</description></person></isms>",
     0},
    {"native: a text of lines", TEXT, "line {n}\n", NULL, "</description></person></isms>", 0},
    {"native: foreign attributes", NATIVE(""), "<person id=\"p{n}\" name=\"P\"{a}/>", NULL,
     "</isms>", 0},
    {"native: namespaces", NATIVE(""), "<y:e xmlns:y=\"urn:{n}\"/>", NULL, "</isms>", 0},
    {"native: namespaces inside each other", NATIVE(""), "<y{n}:e xmlns:y{n}=\"urn:{n}\">",
     "</y{n}:e>", "</isms>", 90},
    {"native: names of elements", NATIVE(""), "<x:e{n}/>", NULL, "</isms>", 0},
    {"native: names of attributes", NATIVE(""), "<person id=\"p{n}\" name=\"P\" x:a{n}=\"\"/>",
     NULL, "</isms>", 0},
    {"native: ids that meet in hashes", NATIVE(""), "<person id=\"{c}\" name=\"P\"/>", NULL,
     "</isms>", 0},
    {"native: ids that meet in other hashes", NATIVE(""), "<person id=\"{d}\" name=\"P\"/>", NULL,
     "</isms>", 0},
    {"native: references by ids that meet in hashes", NATIVE(""),
     "<person id=\"p{n}\" name=\"P\" manager=\"{c}\"/>", NULL, "</isms>", 0},
    {"native: one id", NATIVE(""), "<person id=\"p\" name=\"P\"/>", NULL, "</isms>", 0},
    {"native: no ids", NATIVE(""), "<person name=\"P\"/>", NULL, "</isms>", 0},
    {"native: elements that are not known", NATIVE(""), "<nothing id=\"p{n}\"/>", NULL, "</isms>",
     0},
    {"native: attributes that are not known", NATIVE(""),
     "<person id=\"p{n}\" name=\"P\" nothing=\"{n}\"/>", NULL, "</isms>", 0},
    {"native: values that are none", NATIVE(""), "<person id=\"p{n}\" name=\"P\" since=\"{n}\"/>",
     NULL, "</isms>", 0},
    {"native: objects inside each other", NATIVE(""), "<person id=\"p{n}\" name=\"P\">",
     "</person>", "</isms>", 90},
    {"native: references that lead nowhere", NATIVE(""),
     "<person id=\"p{n}\" name=\"P\" manager=\"q{n}\"/>", NULL, "</isms>", 0},
    {"native: a list of references", NATIVE("<responsibility id=\"r\" name=\"R\" controls=\""),
     "c{n} ", NULL, "\"/></isms>", 0},
    {"native: shipped content that is not there",
     "<isms xmlns=\"urn:libisms:1\" version=\"1\" use=\"", "u{n} ", NULL, "\"></isms>", 0},
    {"native: elements without an end", NATIVE(""), "<person id=\"p{n}\" name=\"P\">", NULL, "", 0},

    {"catalog: controls", CATALOG, "<control id=\"c{n}\"><title>C</title></control>", NULL,
     "</catalog>", 0},
    {"catalog: controls inside each other", CATALOG, "<control id=\"c{n}\"><title>C</title>",
     "</control>", "</catalog>", 90},
    {"catalog: groups inside each other", CATALOG, "<group id=\"c{n}\"><title>C</title>",
     "</group>", "</catalog>", 0},
    {"catalog: parts of a control", CATALOG CONTROL,
     "<part id=\"p{n}\" name=\"item\"><p>P</p></part>", NULL, "</control></catalog>", 0},
    {"catalog: parts inside each other", CATALOG CONTROL, "<part id=\"p{n}\" name=\"item\">",
     "</part>", "</control></catalog>", 0},
    {"catalog: parameters", CATALOG CONTROL,
     "<param id=\"p{n}\"><label>L</label><select><choice>a <insert type=\"param\" id-ref=\"p{m}\"/></choice></select></param>",
     NULL, "</control></catalog>", 0},
    {"catalog: properties", CATALOG CONTROL, "<prop name=\"p{n}\" value=\"v\"/>", NULL,
     "</control></catalog>", 0},
    {"catalog: problems of one long id", CATALOG "<control id=\"{l}\"><title>C</title>",
     "<prop name=\"!\"/>", NULL, "</control></catalog>", 0},
    {"catalog: links that lead nowhere", CATALOG CONTROL, "<link href=\"#c{n}\" rel=\"required\"/>",
     NULL, "</control></catalog>", 0},
    {"catalog: one id", CATALOG, "<control id=\"c\"><title>C</title></control>", NULL, "</catalog>",
     0},
    {"catalog: ids that meet in hashes", CATALOG, "<control id=\"{c}\"><title>C</title></control>",
     NULL, "</catalog>", 0},
    {"catalog: texts", CATALOG CONTROL "<part id=\"p\" name=\"item\">", "<p>a <em>b</em> {n}</p>",
     NULL, "</part></control></catalog>", 0},
    {"catalog: elements that are not known", CATALOG, "<nothing id=\"c{n}\"/>", NULL, "</catalog>",
     0},
    {"catalog: attributes of others", CATALOG,
     "<control id=\"c{n}\" xmlns:x=\"urn:x\"{a}><title>C</title></control>", NULL, "</catalog>", 0},
    {"catalog: comments", CATALOG, "<!-- {n} -->", NULL, "</catalog>", 0},
    {"catalog: resources", CATALOG "<back-matter>",
     "<resource uuid=\"{u}\"><title>T</title><rlink href=\"#{v}\"/></resource>", NULL,
     "</back-matter></catalog>", 0},
    {"catalog: one UUID", CATALOG "<back-matter>",
     "<resource uuid=\"8c1ca9e8-7a11-4b9c-8f8a-000000000001\"><title>T</title></resource>", NULL,
     "</back-matter></catalog>", 0},
    {"catalog: parties that are members of each other", OSCAL("catalog"),
     "<party uuid=\"{u}\" type=\"organization\"><name>P</name><member-of-organization>{v}</member-of-organization></party>",
     NULL, "</metadata></catalog>", 0},
    {"catalog: roles and who holds them", OSCAL("catalog"),
     "<responsible-party role-id=\"r{n}\"><party-uuid>{u}</party-uuid></responsible-party>", NULL,
     "</metadata></catalog>", 0},
    {"catalog: one role that all hold", OSCAL("catalog") "<responsible-party role-id=\"r\">",
     "<party-uuid>{u}</party-uuid>", NULL, "</responsible-party></metadata></catalog>", 0},
    {"catalog: one role that each has a letter in",
     OSCAL("catalog") "<responsible-party role-id=\"r\">",
     "<party-uuid>{u}</party-uuid><prop ns=\"urn:libisms:oscal:1\" name=\"raci\" class=\"_{u}\" value=\"C\"/>",
     NULL, "</responsible-party></metadata></catalog>", 0},

    {"plan: requirements", PLAN "<control-implementation><description><p>D</p></description>",
     "<implemented-requirement uuid=\"{u}\" control-id=\"c{n}\"><responsible-role role-id=\"r\"/></implemented-requirement>",
     NULL, "</control-implementation></system-security-plan>", 0},
    {"plan: requirements of one control",
     PLAN "<control-implementation><description><p>D</p></description>",
     "<implemented-requirement uuid=\"{u}\" control-id=\"c\"><responsible-role role-id=\"r{n}\"/></implemented-requirement>",
     NULL, "</control-implementation></system-security-plan>", 0},
    {"plan: components of a requirement", REQUIREMENT,
     "<by-component component-uuid=\"{v}\" uuid=\"{u}\"><description><p>D</p></description><responsible-role role-id=\"r{n}\"/>"
     "</by-component>",
     NULL, "</implemented-requirement></control-implementation></system-security-plan>", 0},
    {"plan: statements of a requirement", REQUIREMENT,
     "<statement statement-id=\"s{n}\" uuid=\"{u}\"/>", NULL,
     "</implemented-requirement></control-implementation></system-security-plan>", 0},
    {"plan: roles of a requirement", REQUIREMENT,
     "<responsible-role role-id=\"r{n}\"><party-uuid>{u}</party-uuid></responsible-role>", NULL,
     "</implemented-requirement></control-implementation></system-security-plan>", 0},
    {"plan: components", PLAN "<system-implementation>",
     "<component uuid=\"{u}\" type=\"software\"><title>C</title><description><p>D</p></description><link href=\"#{v}\" "
     "rel=\"depends-on\"/><status state=\"operational\"/><responsible-role role-id=\"r\"/></component>",
     NULL, "</system-implementation></system-security-plan>", 0},
    {"plan: inventory", PLAN "<system-implementation>",
     "<inventory-item uuid=\"{u}\"><description><p>D</p></description><implemented-component component-uuid=\"{v}\"/>"
     "</inventory-item>",
     NULL, "</system-implementation></system-security-plan>", 0},
    {"plan: items and what they implement", PLAN "<system-implementation>",
     "<component uuid=\"{u}\" type=\"software\"><title>C</title><description><p>D</p></description><status "
     "state=\"operational\"/></component><inventory-item uuid=\"{u}\"><description><p>D</p></description>"
     "<implemented-component component-uuid=\"{u}\"/></inventory-item>",
     NULL, "</system-implementation></system-security-plan>", 0},
    {"plan: users", PLAN "<system-implementation>",
     "<user uuid=\"{u}\"><role-id>r{n}</role-id><role-id>r</role-id></user>", NULL,
     "</system-implementation></system-security-plan>", 0},
    {"plan: parameters", REQUIREMENT,
     "<set-parameter param-id=\"p{n}\"><value>v</value></set-parameter>", NULL,
     "</implemented-requirement></control-implementation></system-security-plan>", 0},

    {"mappings: maps", MAPPINGS,
     "<map uuid=\"{u}\"><relationship>equal-to</relationship><source type=\"control\" id-ref=\"c{n}\"/><target type=\"control\" "
     "id-ref=\"d{n}\"/></map>",
     NULL, "</mapping></mapping-collection>", 0},
    {"mappings: targets of a map",
     MAPPINGS
     "<map uuid=\"{u}\"><relationship>equal-to</relationship><source type=\"control\" id-ref=\"c\"/>",
     "<target type=\"control\" id-ref=\"d{n}\"/>", NULL, "</map></mapping></mapping-collection>",
     0},

    {"profile: ids", PROFILE "<include-controls>", "<with-id>c{n}</with-id>", NULL,
     "</include-controls></import><merge><as-is>true</as-is></merge></profile>", 0},
    {"profile: ids that are not there", PROFILE "<include-controls>", "<with-id>d{n}</with-id>",
     NULL, "</include-controls></import><merge><flat/></merge></profile>", 0},
    {"profile: imports of one control",
     PROFILE "<include-controls><with-id>c</with-id></include-controls></import>",
     "<import href=\"catalog.xml\"><include-controls><with-id>c{n}</with-id></include-controls></import>",
     NULL, "<merge><combine method=\"merge\"/><flat/></merge></profile>", 0},
    {"profile: a pattern of stars", PROFILE "<include-controls><matching pattern=\"", "*c", NULL,
     "\"/></include-controls></import></profile>", 0},
    {"profile: parameters that are set", PROFILE ALL "<modify>",
     "<set-parameter param-id=\"p{n}\"><value>v</value></set-parameter>", NULL,
     "</modify></profile>", 0},
    {"profile: controls that are altered", PROFILE ALL "<modify>",
     "<alter control-id=\"c{n}\"><remove by-name=\"x\"/><add position=\"ending\"><prop name=\"a\" value=\"v\"/></add></alter>",
     NULL, "</modify></profile>", 0},
    {"profile: one control that is altered", PROFILE ALL "<modify><alter control-id=\"c1\">",
     "<add position=\"ending\" by-id=\"c1\"><prop name=\"a{n}\" value=\"v\"/></add>", NULL,
     "</alter></modify></profile>", 0},
    {"profile: groups", PROFILE "<include-all/></import><merge><custom>",
     "<group id=\"g{n}\"><title>G</title><insert-controls><include-controls><with-id>c{n}</with-id></include-controls>"
     "</insert-controls></group>",
     NULL, "</custom></merge></profile>", 0},
};

enum { COUNT = sizeof documents / sizeof *documents, BITS = 20, ATTRIBUTES = 200 };

size_t costly_count(void)
{
    return COUNT;
}

const char *costly_name(size_t index)
{
    return documents[index].name;
}

bool costly_is_oscal(size_t index)
{
    return strncmp(documents[index].name, "native", 6) != 0;
}

bool costly_is_profile(size_t index)
{
    return strncmp(documents[index].name, "profile", 7) == 0;
}

static void put_uuid(FILE *out, size_t number)
{
    fprintf(out, "8c1ca9e8-7a11-4b9c-8f8a-%012zu", number);
}

/* A text for each number, of parts that have the same hash. */
static void put_meeting(FILE *out, size_t number, const char *zero, const char *one)
{
    for (int bit = 0; bit < BITS; bit++)
        fputs(number >> bit & 1 ? one : zero, out);
}

static void put_place(FILE *out, char place, size_t number)
{
    switch (place) {
    case 'n':
        fprintf(out, "%zu", number);
        break;
    case 'm':
        fprintf(out, "%zu", number - 1);
        break;
    case 'u':
        put_uuid(out, number);
        break;
    case 'v':
        put_uuid(out, number - 1);
        break;
    case 'c':
        put_meeting(out, number, "Aa", "BB");
        break;
    case 'd':
        put_meeting(out, number, "Ez", "FY");
        break;
    case 'l':
        for (size_t i = 0; i < number * 64; i++)
            putc('x', out);
        break;
    default:
        for (int i = 0; i < ATTRIBUTES; i++)
            fprintf(out, " x:a%d=\"\"", i);
    }
}

static void put(FILE *out, const char *piece, size_t number)
{
    for (const char *p = piece; *p; p++)
        if (p[0] == '{' && p[1] && p[2] == '}') {
            put_place(out, p[1], number);
            p += 2;
        } else {
            putc(*p, out);
        }
}

void costly_write(size_t index, size_t n, FILE *out)
{
    const struct document *d = &documents[index];
    size_t depth = d->depth ? d->depth : n;
    put(out, d->begin, n + 1);
    for (size_t i = 1; i <= n; i++) {
        put(out, d->piece, i);
        for (size_t k = i; d->close && (i == n || i % depth == 0) && k > (i - 1) / depth * depth;
             k--)
            put(out, d->close, k);
    }
    put(out, d->end, 0);
}

void costly_write_catalog(size_t n, FILE *out)
{
    put(out, CATALOG, 0);
    for (size_t i = 1; i <= n; i++)
        put(out, "<control id=\"c{n}\"><title>C</title></control>", i);
    put(out, "</catalog>", 0);
}
