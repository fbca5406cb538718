/* findings FILE DATE: tells what is wrong with a model on a day. */
#include <isms/isms.h>
#include <stdio.h>

static int fail(const isms_error *error)
{
    fprintf(stderr, "%s:%u:%u: %s\n", error->file, (unsigned)error->line, (unsigned)error->column,
            error->message);
    return 2;
}

int main(int argc, char **argv)
{
    isms_error error;
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    isms_date day;
    int result = 0;

    if (argc != 3 || !isms_date_parse(&day, argv[2])) {
        fprintf(stderr, "usage: findings FILE YYYY-MM-DD\n");
        return 2;
    }
    if (isms_model_new(&model, NULL, &error) != ISMS_OK ||
        isms_model_read_path(model, argv[1], &error) != ISMS_OK ||
        isms_snapshot_take(&snapshot, model, day, NULL, &error) != ISMS_OK ||
        isms_check(&findings, snapshot, NULL, &error) != ISMS_OK) {
        result = fail(&error);
    } else {
        for (size_t i = 0; i < isms_findings_count(findings); i++) {
            isms_finding finding = isms_findings_at(findings, i);
            if (finding.kind != ISMS_FINDING_VIOLATION || finding.waiver)
                continue;
            printf("%s %s: %s\n", finding.fingerprint, isms_rule_id(finding.rule), finding.message);
            result = 1;
        }
    }
    isms_findings_free(findings); /* NULL is fine for all three */
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return result;
}
