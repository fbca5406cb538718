/* Profiles of OSCAL with each form of selecting, merging and modifying, and what they import: a
 * catalog and a profile, in files beside them. */
#ifndef PROFILES_H
#define PROFILES_H

#define OSCAL_DOCUMENT(root, number, inside)                                                       \
    "<" root " xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"3f1e7a52-0c4d-4b8e-9a61-"        \
    "00000000000" number "\"><metadata><title>" root " " number "</title>"                         \
    "<last-modified>2026-11-22T09:00:00Z</last-modified><version>1</version>"                      \
    "<oscal-version>1.2.2</oscal-version></metadata>" inside "</" root ">"
#define CONTROL(name, inside)                                                                      \
    "<control id=\"" name "\"><title>" name "</title><param id=\"" name "_p\"><label>p</label>"    \
    "</param><prop name=\"label\" value=\"" name "\"/><link href=\"#" RESOURCE                     \
    "\"/><part id=\"" name "_s\" name=\"statement\"><p>Do <insert type=\"param\" id-ref=\"" name   \
    "_p\"/>.</p>"                                                                                  \
    "</part>" inside "</control>"
#define RESOURCE "3f1e7a52-0c4d-4b8e-9a61-000000000090"
#define OTHER "3f1e7a52-0c4d-4b8e-9a61-000000000091"
/* What the names of these files begin with: a program that uses this defines it. */
static const char catalog_file[] = PROFILE_FILES "-catalog.xml.tmp";
static const char base_file[] = PROFILE_FILES "-base.xml.tmp";
static const char catalog_text[] = OSCAL_DOCUMENT(
    "catalog", "1",
    "<param id=\"top_p\"><label>t</label></param>"
    "<group id=\"a\"><title>A</title><param id=\"a_p\"><label>used</label></param>"
    "<param id=\"a_q\"><label>idle</label></param><part name=\"overview\"><p>{{x}}</p></part>" CONTROL(
        "a1", "")
        CONTROL(
            "a2",
            CONTROL("a2.1", "") CONTROL(
                "a2.2",
                "")) "<control id=\"a3\">"
                     "<title>3</title><part name=\"item\"><p>Use <insert type=\"param\" id-ref=\"a_p\"/>.</p></part>"
                     "</control></group><group><title>B</title><group id=\"b\"><title>B</title>" CONTROL(
                         "b1", "")
                         CONTROL("b10", "") "</group></group>" CONTROL(
                             "c",
                             "") "<back-matter>"
                                 "<resource uuid=\"" RESOURCE "\"><title>cited</title></resource>"
                                 "<resource uuid=\"" OTHER "\"><title>idle</title></resource>"
                                 "<resource uuid=\"3f1e7a52-0c4d-4b8e-9a61-000000000092\"><title>kept</title>"
                                 "<prop name=\"keep\" value=\"always\"/></resource></back-matter>");

#define TAKE(file, inside) "<import href=\"" file "\">" inside "</import>"
#define IDS(inside) "<include-controls>" inside "</include-controls>"
#define ID(name) "<with-id>" name "</with-id>"
#define PROFILE(inside) OSCAL_DOCUMENT("profile", "2", inside)
#define AS_IS "<merge><as-is>true</as-is></merge>"
#define CATALOG PROFILE_FILES "-catalog.xml.tmp"
#define BASE PROFILE_FILES "-base.xml.tmp"
#define ALTER(inside) "<alter control-id=\"a1\">" inside "</alter>"
#define ADD(where, inside) ALTER("<add " where ">" inside "</add>")
static const char base_text[] =
    OSCAL_DOCUMENT("profile", "3",
                   TAKE(CATALOG, "<include-all/>") AS_IS
                   "<modify><set-parameter param-id=\"a1_p\"><value>base</value>"
                   "</set-parameter></modify>");
static const char *const profiles[] = {
    PROFILE(TAKE(CATALOG, "")),
    PROFILE(TAKE(CATALOG, "<include-all with-child-controls=\"no\"/>") AS_IS),
    PROFILE(TAKE(CATALOG, "<include-controls with-child-controls=\"yes\"><matching pattern=\"a*\"/>"
                          "<matching pattern=\"b?\"/><matching pattern=\"*1*\"/></include-controls>"
                          "<exclude-controls>" ID(
                              "a2.1") "<matching pattern=\"*.2\"/></exclude-controls>") AS_IS),
    PROFILE(TAKE(CATALOG, "<include-all/><exclude-controls with-child-controls=\"yes\">" ID(
                              "a2") "</exclude-controls>") "<merge><flat/></merge>"),
    PROFILE(TAKE(CATALOG, IDS(ID("a1") ID("a2.1") ID("zz"))) TAKE(CATALOG, IDS(ID("a3") ID("a1")))
                AS_IS),
    PROFILE(TAKE(CATALOG, IDS(ID("a1"))) TAKE(
        CATALOG, IDS(ID("a1") ID("b1"))) "<merge><combine method=\"use-first\"/></merge>"),
    PROFILE(TAKE(CATALOG, IDS(ID("a1"))) TAKE(
        CATALOG, IDS(ID("a1"))) "<merge><combine method=\"merge\"/><as-is>true</as-is></merge>"),
    PROFILE(TAKE(
        CATALOG,
        "") "<merge><custom><group id=\"x\"><title>X</title><prop name=\"label\" "
            "value=\"X\"/><param id=\"x_p\"><label>x</label></param><group id=\"y\">"
            "<title>Y</title><insert-controls order=\"descending\">" IDS(
                "<matching pattern=\"b*\"/>") "</insert-controls></group>"
                                              "<insert-controls order=\"ascending\"><include-all/><exclude-controls>" ID(
                                                  "b1") "</exclude-controls></insert-controls></group>"
                                                        "<insert-controls>" IDS(ID(
                                                            "b1")) "</insert-controls></custom></merge>"),
    PROFILE(TAKE(BASE, "<include-all/>") TAKE(BASE, IDS(ID("a1"))) AS_IS),
    PROFILE(TAKE(BASE,
                 "<include-controls with-child-controls=\"yes\">" ID("a2") "</include-controls>")),
    PROFILE(
        TAKE(CATALOG, "") AS_IS
        "<modify><set-parameter param-id=\"a1_p\" class=\"c\"><prop name=\"n\" value=\"v\"/><link "
        "href=\"#" OTHER "\"/><label>other</label><usage>u</usage><constraint><description><p>often"
        "</p></description></constraint><guideline><p>soon</p></guideline><value>one</value><value>"
        "two</value></set-parameter><set-parameter param-id=\"a1_p\" depends-on=\"a_p\"><guideline>"
        "<p>later</p></guideline><select><choice>three</choice></select></set-parameter>"
        "<set-parameter param-id=\"zz\"><value>x</value></set-parameter>"
        "<set-parameter param-id=\"top_p\"><value>x</value></set-parameter></modify>"),
    PROFILE(TAKE(CATALOG, "") AS_IS "<modify>" ADD(
        "position=\"starting\"",
        "<title>New</title><param id=\"n_p\"><label>n</label></param>"
        "<prop name=\"x\" value=\"X\"/><link href=\"#" OTHER "\"/>"
        "<part name=\"item\"><p>New.</p></part>") ADD("", "<prop name=\"y\" value=\"Y\"/>")
                ADD("by-id=\"a1_s\" position=\"after\"", "<part name=\"item\"><p>New.</p></part>")
                    ADD("by-id=\"a1_s\" position=\"before\"", "<part name=\"item\"/>")
                        ADD("by-id=\"a1_s\" position=\"ending\"",
                            "<prop name=\"x\" value=\"X\"/><part name=\"item\"/>")
                            ADD("by-id=\"a1_s\" position=\"starting\"", "<part name=\"item\"/>")
                                ADD("by-id=\"zz\"", "<part name=\"item\"/>")
                                    ADD("by-id=\"a1_p\"", "<part name=\"item\"/>")
                                        ADD("by-id=\"a1_p\" position=\"before\"",
                                            "<param id=\"m_p\"/>") "</modify>"),
    PROFILE(
        TAKE(CATALOG, "") AS_IS "<modify>" ALTER("<remove by-name=\"label\"/>")
            ALTER("<remove by-id=\"a1_s\"/>") ALTER("<remove by-item-name=\"param\"/>") ALTER(
                "<remove by-class=\"c\"/>") ALTER("<remove by-name=\"label\" by-ns=\"urn:x\"/>")
                ALTER("<remove by-item-name=\"part\" by-name=\"label\"/>") ALTER(
                    "<remove/>") "<alter control-id=\"gone\"><remove by-name=\"x\"/></alter>"
                                 "<alter control-id=\"a2\"><remove by-name=\"label\"/><add><prop "
                                 "name=\"label\" value=\"new\"/></add></alter></modify>"),
    PROFILE(TAKE("#3F1E7A52-0C4D-4B8E-9A61-000000000090",
                 IDS(ID("a1"))) "<back-matter><resource uuid="
                                "\"" RESOURCE "\"><rlink href=\"https://example.org/x/" CATALOG
                                "\"/></resource></back-matter>"),
    PROFILE(TAKE(
        "#" RESOURCE,
        IDS(ID(
            "k"))) "<back-matter><resource uuid=\"" RESOURCE
                   "\"><base64>PGNhdGFsb2cgeG1sbnM9Imh0dHA6Ly9jc3JjLm5pc3QuZ292L25zL29zY2FsLzEuMCIgdXVpZD0i"
                   "M2YxZTdhNTItMGM0ZC00YjhlLTlhNjEtMDAwMDAwMDAwMDA1Ij48bWV0YWRhdGE+PHRpdGxlPlQ8L3RpdGxlPjwv"
                   "bWV0YWRhdGE+PGNvbnRyb2wgaWQ9ImsiPjx0aXRsZT5LPC90aXRsZT48L2NvbnRyb2w+PC9jYXRhbG9nPg=="
                   "</base64></resource></back-matter>"),
};

#endif
