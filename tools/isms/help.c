#include <string.h>

#include "command.h"

const struct command *find_command(const char *name)
{
    for (size_t i = 0; i < command_count; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

void print_wrapped(FILE *out, const char *text, int indent, int column)
{
    for (size_t length; *text; text += length) {
        if (text[0] == '\n' && text[1] == '\n') {
            fprintf(out, "\n\n");
            column = 0;
            length = 2;
            continue;
        }
        if (*text == ' ' || *text == '\n') {
            length = 1;
            continue;
        }
        length = strcspn(text, " \n");
        if (column && column + 1 + (int)length > 78) {
            fprintf(out, "\n");
            column = 0;
        }
        if (column)
            column += 1 + fprintf(out, " %.*s", (int)length, text) - 1;
        else
            column = fprintf(out, "%*s%.*s", indent, "", (int)length, text);
    }
    fprintf(out, "\n");
}

static void print_option(FILE *out, enum option_number option)
{
    const struct option_info *info = &option_infos[option];
    char head[64];
    int length = info->letter ? snprintf(head, sizeof head, "  -%c, --%s", info->letter, info->name)
                              : snprintf(head, sizeof head, "      --%s", info->name);
    if (info->argument)
        snprintf(head + length, sizeof head - (size_t)length, " %s", info->argument);
    fprintf(out, "%s\n", head);
    print_wrapped(out, info->doc, 10, 0);
}

void print_command_help(const struct command *command, FILE *out)
{
    fprintf(out, "Usage: isms %s [OPTION...]%s%s\n\n", command->name,
            *command->arguments ? " " : "", command->arguments);
    print_wrapped(out, command->description, 0, 0);
    fprintf(out, "\nOptions:\n");
    for (const enum option_number *o = command->options; *o != OPTION_COUNT; o++)
        print_option(out, *o);
    fprintf(out, "\nExample:\n  %s\n", command->example);
}

#define UNREADABLE                                                                                 \
    "input that cannot be read (malformed, hostile, over a limit, missing), "                      \
    "or output that cannot be written"
#define UNSAYABLE                                                                                  \
    "well-formed XML of no vocabulary that is known, or something that the vocabulary of the "     \
    "output cannot say"
static const char *const statuses[] = {"everything is fine", "something was found, or differs",
                                       "wrong usage", UNREADABLE, UNSAYABLE};

void print_help(FILE *out)
{
    fprintf(out, "Usage: isms COMMAND [OPTION...] [ARGUMENT...]\n\n"
                 "Who is responsible for what in information security: is that complete, free of\n"
                 "conflict and really carried out?\n\nCommands:\n");
    for (size_t i = 0; i < command_count; i++)
        fprintf(out, "  %-10s %s\n", commands[i].name, commands[i].summary);
    fprintf(out,
            "\n`isms COMMAND --help` tells more. A file that is called \"-\" is standard input.\n\n"
            "Exit status:\n");
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        int column = fprintf(out, "  %zu ", i);
        print_wrapped(out, statuses[i], column + 1, column);
    }
}

/* ---- the manual page ---- */

/* Text for man: backslashes, hyphens, and dots at the beginning of lines mean something there. */
static void man_text(FILE *out, const char *text)
{
    bool start = true;
    for (; *text; text++) {
        if (text[0] == '\n' && text[1] == '\n') {
            fprintf(out, "\n.PP\n");
            text++;
            start = true;
            continue;
        }
        if (start && (*text == '.' || *text == '\''))
            fprintf(out, "\\&");
        if (*text == '\\')
            fprintf(out, "\\e");
        else if (*text == '-')
            fprintf(out, "\\-");
        else
            fputc(*text, out);
        start = *text == '\n';
    }
    fprintf(out, "\n");
}

static void man_option(FILE *out, enum option_number option)
{
    const struct option_info *info = &option_infos[option];
    fprintf(out, ".TP\n");
    if (info->letter)
        fprintf(out, "\\fB\\-%c\\fR, ", info->letter);
    fprintf(out, "\\fB\\-\\-");
    for (const char *p = info->name; *p; p++)
        fprintf(out, *p == '-' ? "\\-" : "%c", *p);
    fprintf(out, "\\fR");
    if (info->argument)
        fprintf(out, " \\fI%s\\fR", info->argument);
    fprintf(out, "\n");
    man_text(out, info->doc);
}

static void man_command(FILE *out, const struct command *command)
{
    fprintf(out, ".SS isms %s %s\n", command->name, command->arguments);
    man_text(out, command->description);
    fprintf(out, ".PP\nOptions: ");
    for (const enum option_number *o = command->options; *o != OPTION_COUNT; o++) {
        fprintf(out, "%s\\fB\\-\\-", o == command->options ? "" : ", ");
        for (const char *p = option_infos[*o].name; *p; p++)
            fprintf(out, *p == '-' ? "\\-" : "%c", *p);
        fprintf(out, "\\fR");
    }
    fprintf(out, ".\n.PP\nExample:\n.PP\n.nf\n");
    man_text(out, command->example);
    fprintf(out, ".fi\n");
}

void print_manual(FILE *out)
{
    fprintf(out,
            ".\\\" Written by `isms help --manual` from the tables of the command; do not edit.\n"
            ".TH ISMS 1 \"\" \"libisms %s\" \"User commands\"\n.SH NAME\n"
            "isms \\- who is responsible for what in information security\n.SH SYNOPSIS\n"
            ".B isms\n.I COMMAND\n[\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]\n.SH DESCRIPTION\n",
            isms_version());
    man_text(
        out,
        "isms reads models of an organization's information security management system, checks "
        "whether responsibilities are complete, free of conflict and really carried out, and "
        "answers who is responsible for what, and why. Models are XML, our own or documents of "
        "OSCAL, and may stand in several files; one that is called \"-\" is standard input.");
    fprintf(out, ".SH COMMANDS\n");
    for (size_t i = 0; i < command_count; i++)
        man_command(out, &commands[i]);
    fprintf(out, ".SH OPTIONS\n");
    for (int i = 0; i < OPTION_COUNT; i++)
        man_option(out, (enum option_number)i);
    fprintf(out, ".SH EXIT STATUS\n");
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        fprintf(out, ".TP\n.B %zu\n", i);
        man_text(out, statuses[i]);
    }
    fprintf(out, ".SH FILES\n");
    man_text(out,
             "The XML Schema and the content that documents can use are installed in the folder "
             "libisms of the data folder; the command carries them with it and needs neither.");
    fprintf(out, ".SH SEE ALSO\n");
    man_text(out, "The manual of libisms, which tells of the XML, the rules and the library.");
}
