#include "base/times.h"

#include <getopt.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "command.h"

int usage_error(const struct request *request, const char *format, ...)
{
    char line[2048];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    tell_error("isms: %s", line);
    if (request->command)
        fprintf(stderr, "Try `isms %s --help`.\n", request->command->name);
    else
        fprintf(stderr, "Try `isms --help`.\n");
    return EXIT_USAGE;
}

static bool takes(const struct command *command, int option)
{
    for (const enum option_number *o = command->options; *o != OPTION_COUNT; o++)
        if ((int)*o == option)
            return true;
    return false;
}

/* getopt's tables for one command. */
struct tables {
    struct option longs[OPTION_COUNT + 1];
    char letters[OPTION_COUNT * 2 + 2];
};

static void make_tables(struct tables *tables, const struct command *command)
{
    size_t count = 0;
    char *letter = tables->letters;
    *letter++ = ':'; /* we say ourselves what is wrong */
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_info *info = &option_infos[i];
        if (!takes(command, i))
            continue;
        tables->longs[count++] = (struct option){
            info->name, info->argument ? required_argument : no_argument, NULL, 1000 + i};
        if (info->letter)
            *letter++ = info->letter;
        if (info->letter && info->argument)
            *letter++ = ':';
    }
    tables->longs[count] = (struct option){NULL, 0, NULL, 0};
    *letter = '\0';
}

static int option_of(int code)
{
    for (int i = 0; i < OPTION_COUNT && code < 1000; i++)
        if (option_infos[i].letter == code)
            return i;
    return code - 1000;
}

static int parse_options(struct request *request, int argc, char **argv)
{
    struct tables tables;
    make_tables(&tables, request->command);
    opterr = 0;
    for (int code; (code = getopt_long(argc, argv, tables.letters, tables.longs, NULL)) != -1;) {
        if (code == '?' && optopt > 0 && optopt < 1000) /* a letter, maybe one of several */
            return usage_error(request, "%s: there is no option -%c", request->command->name,
                               optopt);
        if (code == '?')
            return usage_error(request, "%s: there is no option %s", request->command->name,
                               argv[optind - 1]);
        if (code == ':')
            return usage_error(request, "%s: option %s needs a value", request->command->name,
                               argv[optind - 1]);
        request->values[option_of(code)] = optarg ? optarg : "";
    }
    request->arguments = argv + optind;
    request->argument_count = argc - optind;
    return EXIT_FINE;
}

static int check_arguments(struct request *request)
{
    const struct command *command = request->command;
    int count = request->argument_count;
    if (count < command->least)
        return usage_error(request, "%s needs %s", command->name, command->arguments);
    if ((command->most > 0 && count > command->most) || (command->most < 0 && count > 0))
        return usage_error(request, "%s takes %s, not %s too", command->name,
                           *command->arguments ? command->arguments : "no arguments",
                           request->arguments[command->most > 0 ? command->most : 0]);
    return EXIT_FINE;
}

/* What the values of options can be, where the command itself does not look. */
static int check_values(const struct request *request)
{
    const char *when = request->values[OPTION_COLOUR], *only = request->values[OPTION_ONLY];
    if (only &&
        strspn(only, ", ") == strlen(only)) /* nothing would be looked at, and all be fine */
        return usage_error(request, "--only names no rule");
    if (!when || strcmp(when, "auto") == 0 || strcmp(when, "always") == 0 ||
        strcmp(when, "never") == 0)
        return EXIT_FINE;
    return usage_error(request, "\"%s\" is none of auto, always and never", when);
}

static int find_date(struct request *request)
{
    const char *given = request->values[OPTION_AT];
    if (given && !isms_date_parse(&request->at, given))
        return usage_error(request, "\"%s\" is no day of the calendar: write it like 2026-11-22",
                           given);
    if (given)
        return EXIT_FINE;
    time_t now = time(NULL);
    struct tm local;
    if (localtime_r(&now, &local))
        request->at = isms_date_make(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
    return EXIT_FINE;
}

static int run_command(const struct command *command, int argc, char **argv)
{
    struct output output = {NULL, 0};
    struct request request = {.command = command, .output = &output};
    int status = parse_options(&request, argc, argv);
    if (status != EXIT_FINE)
        return status;
    if (request.values[OPTION_HELP]) {
        print_command_help(command, stdout);
        return close_output(&request, stdout);
    }
    status = check_arguments(&request);
    if (status == EXIT_FINE)
        status = check_values(&request);
    if (status == EXIT_FINE)
        status = find_date(&request);
    if (status == EXIT_FINE)
        status = command->run(&request);
    free(request.before);
    return status;
}

int run_help(struct request *request)
{
    const char *about = request->argument_count > 0 ? request->arguments[0] : NULL;
    const struct command *command = about ? find_command(about) : NULL;
    if (about && !command)
        return usage_error(request, "there is no command \"%s\"", about);
    if (request->values[OPTION_MANUAL])
        print_manual(stdout);
    else if (command)
        print_command_help(command, stdout);
    else
        print_help(stdout);
    return close_output(request, stdout);
}

static int tell_help(void)
{
    print_help(stdout);
    return close_output(&(struct request){.command = NULL}, stdout);
}

static int tell_version(void)
{
    printf("isms %s\n", isms_version());
    return close_output(&(struct request){.command = NULL}, stdout);
}

int main(int argc, char **argv)
{
    struct request none = {.command = NULL};
    int status;
    /* a reader who has gone, or a file that must not grow, is an error of writing like others */
    signal(SIGPIPE, SIG_IGN);
#ifdef SIGXFSZ
    signal(SIGXFSZ, SIG_IGN);
#endif
    if (argc < 2) {
        print_help(stderr);
        return EXIT_USAGE;
    }
    const struct command *command = find_command(argv[1]);
    if (command)
        status = run_command(command, argc - 1, argv + 1);
    else if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
        status = tell_help();
    else if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0)
        status = tell_version();
    else
        status = usage_error(&none, "there is no command \"%s\"", argv[1]);
    if (fflush(stdout) != 0 && status == EXIT_FINE)
        status = EXIT_INPUT;
    return status;
}
