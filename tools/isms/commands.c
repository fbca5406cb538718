/* What the command can do: help, manual page and parsing follow from these tables. */
#include "command.h"

const struct option_info option_infos[OPTION_COUNT] = {
    [OPTION_ABOUT] = {"about", 0, "ID",
                      "what the report is about: the id of a person, a role, a unit and so on"},
    [OPTION_APPROVER] = {"approver", 0, "NAME", "who approves the document, for its head"},
    [OPTION_AT] = {"at", 0, "DATE", "the day to look at, YYYY-MM-DD; today if not given"},
    [OPTION_BASELINE] = {"baseline", 0, "FILE",
                         "tell only what is new since --write-baseline wrote this file"},
    [OPTION_BEFORE] = {"before", 0, "FILES",
                       "the files of the model before, separated by commas; all others are of the "
                       "model after"},
    [OPTION_BY] =
        {"by", 0, "WHAT",
         "columns: code (holders by letter), holder, person or unit; code for text, holder "
         "otherwise"},
    [OPTION_CATALOG] =
        {"catalog", 0, "CATALOG",
         "which catalog, by its id or name: to write, also a shipped one that the files "
         "use (the first of the files if not given); or whose controls to tell of"},
    [OPTION_CLASSIFICATION] = {"classification", 0, "TEXT",
                               "classification of the document, for its head"},
    [OPTION_COLOUR] = {"colour", 0, "WHEN", "auto, always or never; auto if not given"},
    [OPTION_DOCUMENT_VERSION] = {"document-version", 0, "TEXT",
                                 "version of the document, for its head"},
    [OPTION_FAIL_ON] =
        {"fail-on", 0, "SEVERITY",
         "exit with 1 where something is found of error, warning or info, or never with "
         "none; like --min-severity if not given"},
    [OPTION_FORCE] =
        {"force", 'f', NULL,
         "init: overwrite a file that is there; convert: overwrite one that changed since it was "
         "read"},
    [OPTION_FORMAT] = {"format", 'F', "FORMAT", "how to write it; text if not given"},
    [OPTION_HELP] = {"help", 'h', NULL, "say how to use the command"},
    [OPTION_IN_PLACE] = {"in-place", 'i', NULL, "write each file back to where it came from"},
    [OPTION_LANGUAGE] = {"language", 0, "CODE", "language of headings: en or de; en if not given"},
    [OPTION_LAYOUT] = {"layout", 0, "NAME", "which of the layouts of the report"},
    [OPTION_LIST] = {"list", 'l', NULL, "list what there is to choose from"},
    [OPTION_LOGO] = {"logo", 0, "FILE", "a picture in PNG for the head of texts"},
    [OPTION_MANUAL] = {"manual", 0, NULL, "write the manual page, for man"},
    [OPTION_MAPPINGS] = {"mappings", 0, "NUMBER",
                         "how many mappings may follow each other, 0 to 9; 1 if not given"},
    [OPTION_MIN_SEVERITY] = {"min-severity", 0, "SEVERITY",
                             "leave out what matters less than error, warning or info"},
    [OPTION_ONLY] =
        {"only", 0, "RULES",
         "only these rules, separated by commas, in small or capital letters; SOD-* for all SOD "
         "rules"},
    [OPTION_OSCAL] = {"oscal", 0, "VERSION",
                      "the version of OSCAL whose schema counts, such as 1.2.2; if not given, "
                      "the one that the document names, for new ones the newest"},
    [OPTION_OUT] = {"out", 0, "FOLDER", "report site: the folder that gets the files"},
    [OPTION_OUTPUT] = {"output", 'o', "FILE", "write to this file instead of standard output"},
    [OPTION_PARTIAL] = {"partial", 0, NULL,
                        "leave out what the document of OSCAL has no place for"},
    [OPTION_PROFILE] = {"profile", 0, "NAME",
                        "check with these shipped settings: iso27001, small-company or seeds-only; "
                        "what the files themselves say goes before them"},
    [OPTION_QUIET] = {"quiet", 'q', NULL,
                      "no progress, no warnings about content that is not understood or left out"},
    [OPTION_SINCE] = {"since", 0, "DATE", "how far back to look; a year if not given"},
    [OPTION_SKIP] = {"skip", 0, "RULES", "not these rules, separated by commas"},
    [OPTION_SORTED] = {"sorted", 's', NULL, "by type and id instead of the order of the documents"},
    [OPTION_SOURCE] = {"source", 0, "URI",
                       "what the document of OSCAL builds on: a profile or catalog, for "
                       "assessment results their plan, for a plan of action the system security "
                       "plan; if not given, what the document names that it was read from"},
    [OPTION_STRICT] = {"strict", 0, NULL,
                       "refuse documents with content that the vocabulary does not know; convert: "
                       "refuse to leave something out"},
    [OPTION_TEMPLATE] = {"template", 't', "NAME",
                         "init: which template, iso27001 or small-company, iso27001 if not given; "
                         "report: a file with wording of your own"},
    [OPTION_TIMINGS] = {"timings", 0, NULL, "tell on standard error how much time each rule took"},
    [OPTION_TITLE] =
        {"title", 0, "TEXT",
         "title of the document; if not given, that of the catalog or document that it "
         "was read from, or the name of the organization"},
    [OPTION_TO] = {"to", 0, "FORM",
                   "what to write: native, oscal-catalog, oscal-component-definition, oscal-ssp, "
                   "oscal-assessment-results or oscal-poam; native if not given"},
    [OPTION_VERSION] = {"version", 'V', NULL, "tell the version of the library"},
    [OPTION_WRITE_BASELINE] = {"write-baseline", 0, "FILE",
                               "write what is found to this file, for --baseline"},
};

#define READING OPTION_QUIET, OPTION_STRICT, OPTION_HELP, OPTION_COUNT
static const enum option_number check_options[] = {
    OPTION_AT,     OPTION_FORMAT, OPTION_PROFILE,  OPTION_MIN_SEVERITY,   OPTION_FAIL_ON,
    OPTION_ONLY,   OPTION_SKIP,   OPTION_BASELINE, OPTION_WRITE_BASELINE, OPTION_TIMINGS,
    OPTION_OUTPUT, OPTION_COLOUR, READING};
static const enum option_number raci_options[] = {OPTION_AT, OPTION_BY, OPTION_FORMAT,
                                                  OPTION_OUTPUT, READING};
static const enum option_number report_options[] = {
    OPTION_AT,       OPTION_BEFORE,         OPTION_SINCE,    OPTION_ABOUT, OPTION_LAYOUT,
    OPTION_FORMAT,   OPTION_LANGUAGE,       OPTION_TEMPLATE, OPTION_LOGO,  OPTION_DOCUMENT_VERSION,
    OPTION_APPROVER, OPTION_CLASSIFICATION, OPTION_OUTPUT,   OPTION_OUT,   READING};
static const enum option_number query_options[] = {OPTION_AT, OPTION_FORMAT, OPTION_OUTPUT,
                                                   READING};
static const enum option_number diff_options[] = {OPTION_BEFORE, OPTION_FORMAT, OPTION_OUTPUT,
                                                  READING};
static const enum option_number serves_options[] = {OPTION_CATALOG, OPTION_MAPPINGS, OPTION_AT,
                                                    OPTION_FORMAT,  OPTION_OUTPUT,   READING};
static const enum option_number init_options[] = {OPTION_TEMPLATE, OPTION_LIST, OPTION_FORCE,
                                                  OPTION_HELP, OPTION_COUNT};
static const enum option_number convert_options[] = {
    OPTION_TO,     OPTION_SORTED,  OPTION_OUTPUT,  OPTION_IN_PLACE, OPTION_FORCE,
    OPTION_AT,     OPTION_OSCAL,   OPTION_CATALOG, OPTION_TITLE,    OPTION_DOCUMENT_VERSION,
    OPTION_SOURCE, OPTION_PARTIAL, READING};
static const enum option_number validate_options[] = {
    OPTION_OSCAL, OPTION_MIN_SEVERITY, OPTION_FAIL_ON, OPTION_OUTPUT,
    OPTION_QUIET, OPTION_HELP,         OPTION_COUNT};
static const enum option_number resolve_options[] = {OPTION_OUTPUT, OPTION_QUIET, OPTION_HELP,
                                                     OPTION_COUNT};
static const enum option_number rules_options[] = {OPTION_FORMAT, OPTION_OUTPUT, OPTION_HELP,
                                                   OPTION_COUNT};
static const enum option_number help_options[] = {OPTION_MANUAL, OPTION_HELP, OPTION_COUNT};
static const enum option_number plain_options[] = {OPTION_OUTPUT, OPTION_HELP, OPTION_COUNT};

const struct command commands[] = {
    {"check", "FILE...", "find gaps, overlaps and conflicts",
     "Reads one or more files as one model, resolves who holds what on the day, and checks all "
     "rules. Each finding tells the rule, what it is about, where that stands, what led there and "
     "what to do; the worst come first, and what is about one object stands together. Findings "
     "that a waiver in the model covers are told apart, and so is what cannot be told. Sums close "
     "the report: how much of each catalog is covered, how the rules came out, what was found.\n\n"
     "A baseline is a file of marks, one for each finding, that stay the same when documents are "
     "reordered or split and names change: with --baseline only what is new is told and counts for "
     "the exit status.\n\n"
     "The formats are text, csv, markdown (for a comment on a change), html, json, sarif (2.1.0), "
     "junit and oscal (assessment results). On what basis was checked stands at the head of all of them but csv, which has "
     "no head: the day, the options, and what settings in the model change.",
     check_options, 1, 0, run_check,
     "isms check --at 2026-11-22 --min-severity warning acme.xml hr.xml"},
    {"raci", "FILE...", "show who is responsible, accountable, consulted and informed",
     "Writes the responsibility assignment matrix as of the day. The formats are text, csv, "
     "markdown, html "
     "and json.",
     raci_options, 1, 0, run_raci, "isms raci --format html --output raci.html acme.xml"},
    {"report", "[REPORT [FILE...]]", "write documents: descriptions, statements, lists, charts",
     "Without arguments, lists the reports with what they can be about, their layouts, and the "
     "formats. With a report alone whose wording stands in a template, shows that template. With a "
     "report and files, makes it as of the day. The report changes compares with the model that "
     "--before names, as of the same day, or with the same model as of --since. Version, approver and classification stand in its "
     "head, with a mark that changes with the model.\n\n"
     "The report site writes a small web site into a folder: an overview, every object, finding and "
     "report, with links both ways, search and filters. It needs no server.",
     report_options, 0, 0, run_report,
     "isms report role-description --format html --output roles.html acme.xml"},
    {"who", "RESPONSIBILITY FILE...", "show who has which part in a responsibility",
     "Names the responsibility by its id, or by its name where only one has it. Roles, units, "
     "committees, "
     "positions and deputies are resolved to persons, each with how it came about. The formats are "
     "those of "
     "raci.",
     query_options, 2, 0, run_who, "isms who review-access-rights acme.xml"},
    {"why", "PERSON RESPONSIBILITY FILE...", "explain why a person has a part in a responsibility",
     "Tells every path from the responsibility to the person, as sentences. Exits with 1 where "
     "there is "
     "none. The formats are those of raci.",
     query_options, 3, 0, run_why, "isms why bob review-access-rights acme.xml"},
    {"duties", "PERSON FILE...", "show all responsibilities of a person",
     "Tells in which responsibilities a person has a part on the day, and how that comes about. "
     "The formats "
     "are those of raci.",
     query_options, 2, 0, run_duties, "isms duties ann acme.xml"},
    {"serves", "WHO FILE...", "show which controls a responsibility serves, of other catalogs too",
     "Names a responsibility by its id or name; or a person, a role, a unit or another holder by "
     "its id, for all responsibilities that it does, answers for, supports or verifies on the day. "
     "A responsibility serves the controls that it names and those below them. Mappings lead from "
     "there to controls of other catalogs, in both directions: those of the model, of mapping "
     "collections of OSCAL, and of the content that is shipped, csf2 and sp800-53r5.\n\n"
     "For each control the closest way is told: relationship (equal and superset: it is served "
     "whole; related: how is not said), what the responsibility names, and each mapping with its "
     "source. Catalogs that are related through a third one only take --mappings 2. The formats "
     "are those of raci.",
     serves_options, 2, 0, run_serves,
     "isms serves review-access-rights --catalog csf2 --mappings 2 acme.xml"},
    {"diff", "BEFORE AFTER", "show what differs between two models",
     "Compares two models, whatever files they have and whether these are our own XML or OSCAL, and "
     "tells which objects were added, removed and changed, and of those each value before and "
     "after. Objects are the same by type and id, or by UUID where the id has gone; parts by what "
     "tells them apart, such as the holder and scope of a participation. The order of objects and "
     "references says nothing.\n\n"
     "Where a model has several files, --before names those of the one before, and all arguments "
     "are those of the one after. Exits with 1 where something differs. The formats are those of "
     "raci.",
     diff_options, 1, 0, run_diff, "isms diff acme-2025.xml acme-2026.xml"},
    {"init", "FILE", "write a model to fill in",
     "Writes a template to a new file: an organization with the standard roles, ready to be filled "
     "in. With "
     "--list instead of a file, lists the templates.",
     init_options, 0, 1, run_init, "isms init --template small-company acme.xml"},
    {"convert", "FILE...", "rewrite files in their canonical form, or as OSCAL",
     "Reads one or more files and writes them as one, in the canonical form: the same model gives "
     "the same "
     "bytes. Comments and foreign content are kept. Documents of OSCAL become our own XML; what "
     "stands there and no field of the model holds is left out, which a warning tells by its names, "
     "with how much of each there is. With --strict nothing is written then. With "
     "--in-place each file is written back to where it came from, in its own vocabulary, so that at "
     "every moment the old or the new one is there, whole.\n\n"
     "With --to it becomes a new document of OSCAL, valid against the schema of --oscal, or of the "
     "newest version: a catalog with its controls, the assets and how controls are implemented, a "
     "system security plan, audits with their findings and risks, or a plan of action. What OSCAL "
     "has no words for stands in properties of our own, described in the manual, so that "
     "`isms convert --to native` gives the same model again; only the order of objects, comments "
     "and foreign content, and what no field holds stay behind, the latter told. With --partial only what the document has places for is "
     "written. Shipped content that a model uses is named, not written.\n\n"
     "The day of --at is the one when the document was last modified, and as of which it shows who "
     "holds which role.",
     convert_options, 1, 0, run_convert,
     "isms convert --to oscal-ssp --output ssp.xml acme.xml hr.xml"},
    {"resolve", "FILE", "make the catalog that a profile of OSCAL stands for",
     "Takes the controls that the profile selects from the catalogs and profiles that it imports, "
     "merges and modifies them as it says, and writes the catalog of them. What it imports is looked "
     "for in files and in its back matter; nothing is fetched from elsewhere. Where a file is "
     "elsewhere or not there, the one of the same name beside the profile is taken.\n\n"
     "Controls and parameters that the profile names and that are not there are told as warnings, and "
     "catalogs that are not valid; imports that lead nowhere or in a circle are errors.",
     resolve_options, 1, 1, run_resolve, "isms resolve --output catalog.xml profile.xml"},
    {"validate", "FILE...", "hold documents against their schema",
     "Holds each file against the schema of what it is: a document of OSCAL (catalog, profile, "
     "component-definition, system-security-plan, assessment-plan, assessment-results, "
     "plan-of-action-and-milestones, mapping-collection) against that of its version, our own XML "
     "against its vocabulary, as strictly as it can be read. Tells all that is wrong, each with "
     "line and column, the id or UUID of the object, the path of the element, and what was "
     "expected; then, for each file, how much that is.\n\n"
     "The schemas of OSCAL 1.0.0, 1.0.4, 1.0.6, 1.1.3 and 1.2.2 are known. For a version in between "
     "the next one of the same minor version counts; for one that is not known, the newest. No "
     "document is refused for its version.\n\n"
     "What the schema of OSCAL does not allow is an error. References in OSCAL that lead nowhere, "
     "and ids that are there twice, are warnings; the manual lists them, OSC-01 to OSC-17; for some of them the catalog or profile that a document builds on is read too, where resolve would find it. Exits "
     "with 1 where something is wrong; with --min-severity error, warnings do not count.",
     validate_options, 1, 0, run_validate, "isms validate catalog.xml ssp.xml"},
    {"rules", "[RULE]", "list the rules, or explain one",
     "Without a rule, lists all rules and the limits that they use. With one, tells when exactly "
     "it is "
     "violated and what to do, with an example that violates it and one that does not.",
     rules_options, 0, 1, run_rules, "isms rules RACI-01"},
    {"schema", "", "write the XML Schema of the format",
     "Writes the schema against which editors and other tools can check documents.", plain_options,
     0, -1, run_schema, "isms schema --output isms.xsd"},
    {"content", "[NAME]", "list the content that is shipped, or print one piece",
     "Content is XML that documents build on: catalogs, roles, responsibilities, rules of "
     "separation. A "
     "document names what it uses in the attribute use of its root element; an object of its own "
     "with the "
     "same id takes the place of a shipped one.",
     plain_options, 0, 1, run_content, "isms content roles"},
    {"help", "[COMMAND]", "tell how to use isms, or one of its commands",
     "Without a command, lists all of them.", help_options, 0, 1, run_help, "isms help check"},
};
const size_t command_count = sizeof commands / sizeof *commands;
