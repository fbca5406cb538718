/* Settings in the model, and the basis on which was checked. */
#include "check/check.h"

_Static_assert(THRESHOLD_COUNT <= 64, "a row names its thresholds by bits");

/* What thresholds are here, and which of them rules asked for. */
struct limits {
    int64_t values[THRESHOLD_COUNT];
    uint64_t read;
};

/* Calls for all settings, shipped ones first: what comes later counts. */
typedef void settings_reader(struct checker *c, const isms_settings *settings, void *context);

static void each_settings(const struct checker *c, settings_reader *read, void *context)
{
    for (int own = 0; own < 2; own++)
        for (size_t i = 0; i < isms_settings_count(c->model); i++) {
            const isms_settings *settings = isms_settings_at(c->model, i);
            if (isms_object_is_content((const isms_object *)settings) == (own == 0))
                read((struct checker *)c, settings, context);
        }
}

static void read_thresholds(struct checker *c, const isms_settings *settings, void *context)
{
    (void)context;
    for (size_t n = 0; n < isms_settings_threshold_count(settings); n++) {
        const isms_threshold *threshold = isms_settings_threshold_at(settings, n);
        const char *key = isms_threshold_key(threshold);
        for (size_t t = 0; key && t < THRESHOLD_COUNT; t++)
            if (strcmp(key, isms_threshold_info_at(t).key) == 0)
                c->limits->values[t] = isms_threshold_value(threshold);
    }
}

static void read_band(struct checker *c, const isms_settings *settings, void *context)
{
    enum isms_size_band *band = context;
    (void)c;
    if (isms_settings_size_band(settings))
        *band = isms_settings_size_band(settings);
}

/* Settings say so; else the organization says how many it is; else the persons are counted. */
static bool find_small(const struct checker *c)
{
    enum isms_size_band band = (enum isms_size_band)0;
    each_settings(c, read_band, &band);
    if (band)
        return band == ISMS_SIZE_BAND_SMALL;
    int64_t headcount = 0;
    for (size_t i = 0; i < isms_organization_count(c->model); i++) {
        const isms_organization *o = isms_organization_at(c->model, i);
        if (isms__is_own_organization(o))
            headcount += isms_organization_headcount(o);
    }
    if (headcount == 0)
        headcount = (int64_t)c->snapshot->active_count;
    return headcount > 0 && headcount <= c->limits->values[THRESHOLD_SMALL_HEADCOUNT];
}

void isms__read_settings(struct checker *c)
{
    c->limits = isms__scratch(c, 1, sizeof *c->limits);
    if (!c->limits)
        return;
    for (size_t t = 0; t < THRESHOLD_COUNT; t++)
        c->limits->values[t] = isms_threshold_info_at(t).value;
    each_settings(c, read_thresholds, NULL);
    c->findings->small = find_small(c);
}

int64_t isms__threshold(const struct checker *c, enum threshold threshold)
{
    c->limits->read |= (uint64_t)1 << threshold;
    return c->limits->values[threshold];
}

static uint16_t threshold_within(const struct checker *c, enum threshold threshold, int64_t most)
{
    int64_t value = isms__threshold(c, threshold);
    return (uint16_t)(value < 0 ? 0 : value > most ? most : value);
}

isms_duration isms__months(const struct checker *c, enum threshold threshold)
{
    return (isms_duration){.months = threshold_within(c, threshold, 1200)};
}

isms_duration isms__days(const struct checker *c, enum threshold threshold)
{
    return (isms_duration){.days = threshold_within(c, threshold, 36500)};
}

bool isms__is_small(const struct checker *c)
{
    isms__threshold(c, THRESHOLD_SMALL_HEADCOUNT);
    return c->findings->small;
}

/* ---- severities ---- */

struct rule_search {
    const struct isms_rule *rule;
    const isms_rule_setting *found;
};

static void read_rule(struct checker *c, const isms_settings *settings, void *context)
{
    struct rule_search *search = context;
    (void)c;
    for (size_t n = 0; n < isms_settings_rule_count(settings); n++) {
        const isms_rule_setting *setting = isms_settings_rule_at(settings, n);
        const char *id = isms_rule_setting_rule(setting);
        if (id && strcmp(id, search->rule->id) == 0 && isms_rule_setting_severity(setting))
            search->found = setting;
    }
}

static const isms_rule_setting *setting_of(const struct checker *c, const struct isms_rule *rule)
{
    struct rule_search search = {rule, NULL};
    each_settings(c, read_rule, &search);
    return search.found;
}

enum isms_severity isms__severity_set(const struct checker *c, const struct isms_rule *rule)
{
    const isms_rule_setting *setting = setting_of(c, rule);
    return setting ? isms_rule_setting_severity(setting) : (enum isms_severity)0;
}

/* ---- the basis ---- */

static void put_list(struct text *out, const char *words, const char *const *items)
{
    for (size_t i = 0; items && items[i]; i++)
        isms__text_format(out, "%s%s", i ? ", " : words, items[i]);
}

static void put_rule_settings(struct text *out, const struct checker *c)
{
    static const char *const names[] = {"", "off", "info", "warning", "error"};
    for (size_t i = 0; i < isms_rule_count(); i++) {
        const isms_rule *rule = isms_rule_at(i);
        const isms_rule_setting *setting = setting_of(c, rule);
        const char *reason = setting ? isms_rule_setting_reason(setting) : NULL;
        if (!setting)
            continue;
        isms__text_format(out, "; %s %s", rule->id, names[isms_rule_setting_severity(setting)]);
        if (reason)
            isms__text_format(out, " (%s)", reason);
    }
}

bool isms__tell_basis(struct checker *c)
{
    struct text out;
    char date[11];
    isms_findings *f = c->findings;
    isms__text_init(&out, &c->memory);
    isms_date_format(date, c->snapshot->at);
    isms__text_format(&out, "as of %s", date);
    if (f->small)
        isms__text_put(&out, "; a small organization");
    put_list(&out, "; only ", c->options->only);
    put_list(&out, "; without ", c->options->skip);
    if (c->options->minimum_severity > ISMS_SEVERITY_INFO)
        isms__text_format(&out, "; nothing below %s",
                          c->options->minimum_severity == ISMS_SEVERITY_ERROR ? "error"
                                                                              : "warning");
    for (size_t t = 0; t < THRESHOLD_COUNT; t++) {
        isms_threshold_info info = isms_threshold_info_at(t);
        if (c->limits->values[t] != info.value)
            isms__text_format(&out, "; %s %lld instead of %lld", info.key,
                              (long long)c->limits->values[t], (long long)info.value);
    }
    put_rule_settings(&out, c);
    f->thresholds_read = c->limits->read;
    f->basis = out.failed ? NULL : isms__pool_text(&f->texts, isms__text_get(&out), out.length);
    isms__text_clear(&out);
    return f->basis != NULL;
}
