#include <isms/isms.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    isms_error error = {0};
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;

    if (argc != 2) {
        fprintf(stderr, "usage: example FILE\n");
        return 2;
    }
    if (isms_model_new(&model, NULL, &error) != ISMS_OK ||
        isms_model_read_path(model, argv[1], &error) != ISMS_OK ||
        isms_snapshot_take(&snapshot, model, isms_date_make(2026, 11, 22), NULL, &error) != ISMS_OK ||
        isms_check(&findings, snapshot, NULL, &error) != ISMS_OK)
        fprintf(stderr, "%s:%u: %s\n", error.file, (unsigned)error.line, error.message);

    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding finding = isms_findings_at(findings, i);
        printf("%s %s\n", isms_rule_id(finding.rule), finding.message);
    }
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return error.status != ISMS_OK;
}
