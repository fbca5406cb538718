#include "model/types/types.h"

static const struct isms_field threshold_fields[] = {
    {.number = 10,
     .kind = ISMS_TEXT,
     .flags = REQUIRED | KEY,
     .name = "key",
     .doc = "Its name; `isms rules` lists them.",
     .source = "S18"},
    {.number = 11,
     .kind = ISMS_INTEGER,
     .flags = REQUIRED,
     .name = "value",
     .doc = "Its value.",
     .source = "S18"},
};
const struct isms_type isms__threshold_type = {.number = TYPE_THRESHOLD,
                                               .part = true,
                                               .name = "threshold",
                                               .plural = "thresholds",
                                               .doc = "A limit that rules use, such as days.",
                                               .source = "S18",
                                               FIELDS(threshold_fields)};

static const struct isms_field rule_setting_fields[] = {
    {.number = 10,
     .kind = ISMS_TEXT,
     .flags = REQUIRED | KEY,
     .name = "rule",
     .doc = "Id of the rule.",
     .source = "S18"},
    {.number = 11,
     .kind = ISMS_CHOICE,
     .name = "severity",
     .choices = &isms__severity_choices,
     .doc = "How much it matters here, or off.",
     .source = "S18"},
    {.number = 12, .kind = ISMS_TEXT, .name = "reason", .doc = "Why.", .source = "S18"},
};
const struct isms_type isms__rule_setting_type = {.number = TYPE_RULE_SETTING,
                                                  .part = true,
                                                  .name = "rule-setting",
                                                  .plural = "rule-settings",
                                                  .doc = "What holds for one rule.",
                                                  .source = "S18",
                                                  FIELDS(rule_setting_fields)};

static const struct isms_choice size_band_values[] = {
    {"standard", "large enough to separate duties", NULL},
    {"small", "work can be shared out less", NULL},
};
static const struct isms_choices size_band_choices = {
    .name = "size-band",
    .doc = "How large an organization is, as far as separation of duties goes.",
    VALUES(size_band_values)};

static const struct isms_field settings_fields[] = {
    {.number = 10,
     .kind = ISMS_CHOICE,
     .name = "size-band",
     .choices = &size_band_choices,
     .doc = "How large the organization is; follows from the number of persons where nothing is "
            "written.",
     .source = "S18"},
    {.number = 11,
     .kind = ISMS_PART,
     .flags = MANY,
     .name = "thresholds",
     .item = "threshold",
     .targets = TO(&isms__threshold_type),
     .doc = "Limits that differ from the usual ones.",
     .source = "S18"},
    {.number = 12,
     .kind = ISMS_PART,
     .flags = MANY,
     .name = "rules",
     .item = "rule",
     .targets = TO(&isms__rule_setting_type),
     .doc = "Rules that are off or have another severity.",
     .source = "S18"},
};
const struct isms_type isms__settings_type = {.number = TYPE_SETTINGS,
                                              .name = "settings",
                                              .plural = "settings",
                                              .doc = "How the model is to be checked.",
                                              .source = "S18",
                                              FIELDS(settings_fields)};
