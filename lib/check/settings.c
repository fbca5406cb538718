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

/* What settings say of the size; 0 for nothing. */
static enum isms_size_band band_set(const struct checker *c)
{
    enum isms_size_band band = (enum isms_size_band)0;
    each_settings(c, read_band, &band);
    return band;
}

/* Settings say so; else the organization says how many it is; else the persons are counted. */
static bool find_small(const struct checker *c)
{
    enum isms_size_band band = band_set(c);
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

static void read_rules(struct checker *c, const isms_settings *settings, void *context)
{
    (void)context;
    for (size_t n = 0; n < isms_settings_rule_count(settings); n++) {
        const isms_rule_setting *setting = isms_settings_rule_at(settings, n);
        const char *id = isms_rule_setting_rule(setting);
        struct applied_rule *applied = id ? isms__applied(c, id) : NULL;
        if (applied && strcmp(applied->rule->id, id) == 0 && isms_rule_setting_severity(setting))
            applied->setting = setting;
    }
}

void isms__read_settings(struct checker *c)
{
    c->limits = isms__scratch(c, 1, sizeof *c->limits);
    if (!c->limits)
        return;
    for (size_t t = 0; t < THRESHOLD_COUNT; t++)
        c->limits->values[t] = isms_threshold_info_at(t).value;
    each_settings(c, read_thresholds, NULL);
    each_settings(c, read_rules, NULL);
    memcpy(c->findings->thresholds, c->limits->values, sizeof c->limits->values);
    c->findings->small = find_small(c);
}

int64_t isms__threshold(const struct checker *c, enum threshold threshold)
{
    c->limits->read |= (uint64_t)1 << threshold;
    return c->limits->values[threshold];
}

static uint16_t within(int64_t value, int64_t most)
{
    return (uint16_t)(value < 0 ? 0 : value > most ? most : value);
}

static isms_duration months_of(int64_t value)
{
    return (isms_duration){.months = within(value, 1200)};
}

isms_duration isms__months(const struct checker *c, enum threshold threshold)
{
    return months_of(isms__threshold(c, threshold));
}

isms_duration isms__months_then(const isms_findings *findings, enum threshold threshold)
{
    return months_of(findings->thresholds[threshold]);
}

isms_duration isms__days(const struct checker *c, enum threshold threshold)
{
    return (isms_duration){.days = within(isms__threshold(c, threshold), 36500)};
}

bool isms__is_small(const struct checker *c)
{
    isms__threshold(c, THRESHOLD_SMALL_HEADCOUNT);
    return c->findings->small;
}

/* ---- the basis ---- */

static void put_list(struct text *out, const char *words, const char *const *items)
{
    for (size_t i = 0; items && items[i]; i++)
        isms__text_format(out, "%s%s", i ? ", " : words, items[i]);
}

/* What settings say of a rule that they change; NULL for others. */
static const isms_rule_setting *setting_at(const struct checker *c, size_t index)
{
    return c->findings->rules[index].setting;
}

static bool say_the_same(const isms_rule_setting *a, const isms_rule_setting *b)
{
    const char *x = a ? isms_rule_setting_reason(a) : NULL;
    const char *y = b ? isms_rule_setting_reason(b) : NULL;
    return a && b && isms_rule_setting_severity(a) == isms_rule_setting_severity(b) &&
           strcmp(x ? x : "", y ? y : "") == 0;
}

/* The rules that settings change, those for which they say the same together. */
static void put_rule_settings(struct text *out, const struct checker *c)
{
    static const char *const names[] = {"", "off", "info", "warning", "error"};
    for (size_t i = 0; i < c->findings->rule_count; i++) {
        const isms_rule_setting *setting = setting_at(c, i);
        const char *reason = setting ? isms_rule_setting_reason(setting) : NULL;
        bool told = !setting;
        for (size_t n = 0; n < i && !told; n++)
            told = say_the_same(setting_at(c, n), setting);
        if (told)
            continue;
        for (size_t n = i; n < c->findings->rule_count; n++)
            if (say_the_same(setting_at(c, n), setting))
                isms__text_format(out, "%s%s", n == i ? "; " : ", ",
                                  c->findings->rules[n].rule->id);
        isms__text_format(out, " %s", names[isms_rule_setting_severity(setting)]);
        if (reason)
            isms__text_format(out, " (%s)", reason);
    }
}

/* Shipped content with settings, each once. */
static void put_profiles(struct text *out, const struct checker *c)
{
    const char *last = NULL;
    for (size_t i = 0; i < isms_settings_count(c->model); i++) {
        const isms_object *settings = (const isms_object *)isms_settings_at(c->model, i);
        const char *name = isms_object_file(settings);
        if (isms_object_is_content(settings) && name != last)
            isms__text_format(out, "; %s", last = name);
    }
}

static void put_options(struct text *out, const struct checker *c)
{
    static const char *const names[] = {"", "", "info", "warning", "error"};
    const isms_check_options *o = c->options;
    put_list(out, "; only ", o->only);
    put_list(out, "; without ", o->skip);
    if (o->minimum_severity > ISMS_SEVERITY_INFO)
        isms__text_format(out, "; nothing below %s", names[o->minimum_severity]);
    if (o->fail_on == ISMS_SEVERITY_OFF)
        isms__text_put(out, "; fails on nothing");
    else if (o->fail_on)
        isms__text_format(out, "; fails on %s", names[o->fail_on]);
    if (c->known_count)
        isms__text_format(out, "; %zu known", c->known_count);
    if (c->known_count && o->known_name)
        isms__text_format(out, " from %s", o->known_name);
    for (size_t i = isms_rule_count(); i < c->findings->rule_count; i++)
        isms__text_format(out, "%s%s", i == isms_rule_count() ? "; own rules " : ", ",
                          c->findings->rules[i].rule->id);
}

bool isms__tell_basis(struct checker *c)
{
    struct text out;
    char date[11];
    isms_findings *f = c->findings;
    isms__text_init(&out, &c->memory);
    isms_date_format(date, c->snapshot->at);
    isms__text_format(&out, "as of %s", date);
    if (f->small || band_set(c))
        isms__text_put(&out, f->small ? "; a small organization" : "; not a small organization");
    put_profiles(&out, c);
    put_options(&out, c);
    f->plain = isms__says_little(c, NULL) && !c->options->only;
    if (f->plain)
        isms__text_put(&out, "; only what OSCAL has words for");
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
