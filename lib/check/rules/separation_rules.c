/* The rules of separation, one for each kind of conflict. What is kept apart says the model:
 * objects of type separation, which name the rule under which their conflicts are reported;
 * use="separations" brings those that are shipped. What rules do with them is in separation.c. */
#include "check/check.h"

#define MEETS                                                                                                                          \
    " It is reported for a separation of this rule where a person who works for "                                                      \
    "the organization on the date has R or A, in person or through a role, position, unit "                                            \
    "or committee, or takes part in a role that is kept apart, in more of the things that it keeps apart than may meet, where and at " \
    "the level that it says. A part of a responsibility counts as the whole; a role that "                                             \
    "has all sides by its nature is told once. What everyone holds is no conflict by "                                                 \
    "itself. What is over (access that was revoked, a document that was superseded, what "                                             \
    "has an end before the date) is not looked at."
/* Remedy, function and settings of them all. */
#define APART                                                                                      \
    "Give one of them to somebody else; or make up for it, and record that as a waiver.",          \
        .check = isms__check_separation, .thresholds = USES(SMALL_HEADCOUNT)

static const struct isms_rule rules[] = {
    {"SOD-00", "separations of your own", ISMS_SEVERITY_ERROR, ISMS_SEVERITY_ERROR,
     "S19 S20 S84; ISO/IEC 27001 A.5.3",
     "Separations that name no rule, or one that does not exist; and responsibilities that are to "
     "be independent-of others: whoever has the one must not have the other where the two meet, in "
     "scopes that overlap and about the same thing. Where a separation of persons keeps them apart as "
     "well, that one reports it." MEETS,
     APART},
    {"SOD-01", "who builds controls does not audit them", ISMS_SEVERITY_ERROR, ISMS_SEVERITY_ERROR,
     "S19 S84; ISO/IEC 27001 9.2.2, A.5.35; BSI PERS.2.3.3; NIST SP 800-53 CA-2(1)",
     "Kept apart are putting controls in place, running systems or assessing them, and "
     "auditing that. In a small organization the way out is an auditor from outside." MEETS,
     APART},
    {"SOD-02", "who runs the management system does not audit it", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_ERROR, "S65 S84; ISO/IEC 27001 9.2.2",
     "Kept apart are steering or running the management system, and its internal audit. In "
     "a small organization the way out is an auditor from outside." MEETS,
     APART},
    {"SOD-03", "who asks for access does not approve it", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_WARNING, "ISO/IEC 27001 A.5.3, A.5.18; BSI BER.4.2; C5 OIS-04",
     "Kept apart are asking for access and approving it. Told too is one access whose "
     "requested-by and approved-by lead to the same person." MEETS,
     APART},
    {"SOD-04", "who approves access does not set it up", ISMS_SEVERITY_WARNING, ISMS_SEVERITY_INFO,
     "ISO/IEC 27001 A.5.18; C5 OIS-04",
     "Kept apart are approving access and setting it up in a system. Told too is one access "
     "whose approved-by and granted-by lead to the same person." MEETS,
     APART},
    {"SOD-05", "who sets access up does not review it", ISMS_SEVERITY_ERROR, ISMS_SEVERITY_WARNING,
     "S73; ISO/IEC 27001 A.5.18, A.8.2; C5 IDM-05",
     "Kept apart are setting access rights up and reviewing them." MEETS, APART},
    {"SOD-06", "who has privileges does not review their own traces", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_WARNING, "ISO/IEC 27001 A.8.2, A.8.15; NIST SP 800-53 AU-9",
     "Kept apart are administering systems and reviewing the activities of administrators." MEETS,
     APART},
    {"SOD-07", "who writes software does not release it", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_WARNING, "ISO/IEC 27001 A.8.31, A.8.32; BSI PERS.2.3.4; C5 DEV-03",
     "Kept apart are writing software, and reviewing it, releasing it or administering "
     "production." MEETS,
     APART},
    {"SOD-08", "who wants a change does not approve it", ISMS_SEVERITY_ERROR, ISMS_SEVERITY_WARNING,
     "ISO/IEC 27001 A.8.32; BSI TEST.4.1.1; NIST SP 800-53 CM-5",
     "Kept apart are asking for, carrying out, testing and approving changes. Told too is "
     "one change in whose record the requester and the approver are the same person." MEETS,
     APART},
    {"SOD-09", "who runs IT does not lead information security", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_INFO, "S62; BSI GC.9.1.1.1, GC.9.1.1.3; CCB CyberGuide",
     "Kept apart are running IT, and leading or administering information security. Told "
     "too is who reports to whoever runs IT, and leads information security." MEETS,
     APART},
    {"SOD-10", "who protects personal data does not decide on it", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_ERROR, "GDPR Art. 38(6); CJEU C-453/21",
     "Kept apart are acting as data protection officer, and deciding on purposes or means "
     "of processing: leading the organization, IT, personnel or the management system." MEETS,
     APART},
    {"SOD-11", "who assesses a risk does not accept it", ISMS_SEVERITY_WARNING, ISMS_SEVERITY_INFO,
     "ISO/IEC 27001 6.1.3, 8.3; DORA Art. 6(4)",
     "Kept apart are assessing risks and accepting what remains of them. Told too is one "
     "risk whose assessed-by and accepted-by lead to the same person." MEETS,
     APART},
    {"SOD-12", "who writes policies does not approve them", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_WARNING, "S82; ISO/IEC 27001 A.5.1",
     "Kept apart are writing and approving policies. One document whose author is its "
     "approver is POL-03." MEETS,
     APART},
    {"SOD-13", "who puts something right does not verify it", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_WARNING, "S86; ISO/IEC 27001 10.2; BSI PERS.2.3.4",
     "Kept apart are putting right what was found, and verifying that it works. Told too is "
     "one action or finding whose owner and verified-by are the same person." MEETS,
     APART},
    {"SOD-14", "who wants an exception does not approve it", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_WARNING, "ISO/IEC 27001 A.5.1, A.5.36",
     "Kept apart are asking for and approving exceptions from policies. Told too is one "
     "waiver whose requested-by and approved-by lead to the same person." MEETS,
     APART},
    {"SOD-15", "who builds or runs systems does not test their security", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_INFO, "S79; ISO/IEC 27001 A.8.29; NIST SP 800-53 CA-8(1); DORA Art. 24(4)",
     "Kept apart are building or running systems, and directing or carrying out tests of "
     "their security." MEETS,
     APART},
    {"SOD-16", "who selects suppliers does not judge them alone", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_INFO, "S83; ISO/IEC 27001 A.5.19, A.5.22",
     "Kept apart are selecting suppliers, and assessing their security or accepting what "
     "they deliver." MEETS,
     APART},
    {"SOD-17", "who negotiates a contract does not sign it", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_INFO, "S83; ISO/IEC 27001 A.5.20",
     "Kept apart are negotiating and signing contracts. Told too is one document whose "
     "negotiated-by and approver lead to the same person." MEETS,
     APART},
    {"SOD-18", "who wants money does not approve it", ISMS_SEVERITY_ERROR, ISMS_SEVERITY_WARNING,
     "S9",
     "Kept apart are asking for and approving money. Told too is one budget whose "
     "requested-by and approved-by lead to the same person." MEETS,
     APART},
    {"SOD-19", "who keeps backups does not decide to delete them", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_INFO, "ISO/IEC 27001 A.8.13; NIST SP 800-53 CP-9(7)",
     "Kept apart are running backups, and approving that they are restored or deleted." MEETS,
     APART},
    {"SOD-20", "who leaves traces does not keep them", ISMS_SEVERITY_ERROR, ISMS_SEVERITY_WARNING,
     "ISO/IEC 27001 A.8.15; NIST SP 800-53 AU-9, AC-5",
     "Kept apart are administering systems, and managing where their logs are kept." MEETS, APART},
    {"SOD-21", "who orders in an emergency does not review the order", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_ERROR, "S36; ISO/IEC 27001 A.5.26",
     "Kept apart are ordering emergency actions, and reviewing afterwards whether that was "
     "right. Told too is one emergency order in whose record the decider and the reviewer "
     "are the same person." MEETS,
     APART},
    {"SOD-22", "who handles an incident does not close it alone", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_INFO, "ISO/IEC 27001 A.5.27",
     "Kept apart are causing or handling an incident, and closing it. Told too is one "
     "incident in whose record the handler and the reviewer are the same person." MEETS,
     APART},
    {"SOD-23", "who investigates does not decide on the sanction", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_WARNING, "S77; ISO/IEC 27001 A.6.4",
     "Kept apart are investigating a violation, and deciding on the sanction. Told too is "
     "one disciplinary case in whose record the investigator and the decider are the same "
     "person." MEETS,
     APART},
    {"SOD-24", "who screens does not hire alone", ISMS_SEVERITY_WARNING, ISMS_SEVERITY_INFO,
     "S74; ISO/IEC 27001 A.6.1",
     "Kept apart are screening candidates, and deciding whether to hire them." MEETS, APART},
    {"SOD-25", "keys are in more than one hand", ISMS_SEVERITY_WARNING, ISMS_SEVERITY_INFO,
     "ISO/IEC 27001 A.8.24; NIST SP 800-53 AC-3(2)",
     "Kept apart are issuing keys, and using or approving them; and keeping all parts of a "
     "divided key." MEETS,
     APART},
    {"SOD-26", "who administers the base does not administer what stands on it",
     ISMS_SEVERITY_WARNING, ISMS_SEVERITY_INFO, "BSI PERS.2.3.1, PERS.2.3.2",
     "Kept apart are administering a directory or a virtualisation layer, and the "
     "identities or systems in it." MEETS,
     APART},
    {"SOD-27", "who sets targets does not measure them", ISMS_SEVERITY_INFO, ISMS_SEVERITY_OFF,
     "ISO/IEC 27001 9.1",
     "Kept apart are setting targets, and measuring and reporting whether they are met." MEETS,
     APART},
    {"SOD-28", "who owns assets does not audit them", ISMS_SEVERITY_WARNING, ISMS_SEVERITY_INFO,
     "ISO/IEC 27001 A.5.9, 9.2.2",
     "Kept apart are owning or protecting assets, and auditing them or their inventory." MEETS,
     APART},
    {"SOD-29", "who trains does not judge the training", ISMS_SEVERITY_INFO, ISMS_SEVERITY_OFF,
     "ISO/IEC 27001 7.2",
     "Kept apart are delivering training, and evaluating whether it worked." MEETS, APART},
    {"SOD-30", "who decides in the committee does not audit the decisions", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_WARNING, "S14 S84; ISO/IEC 27001 9.2.2",
     "Kept apart are leading or deciding in the management committee, and auditing what it "
     "decides." MEETS,
     APART},
    {"SOD-31", "units that check are not the units that do", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_INFO, "S20; ISO/IEC 27001 9.2.2, A.5.35; DORA Art. 6(4)",
     "Kept apart are units, or two units with one head, that do something, and that audit "
     "or check it, through different persons; one person who has both is a matter of "
     "separations of persons." MEETS,
     APART},
    {"SOD-32", "who uses an application does not administer it", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_INFO, "ISO/IEC 27001 A.5.3; ISACA",
     "Kept apart are using a business application for transactions, and administering it or "
     "its database." MEETS,
     APART},
    {"SOD-33", "no administrator holds all layers", ISMS_SEVERITY_WARNING, ISMS_SEVERITY_INFO,
     "ISACA Journal 2012-6",
     "Kept apart are administering databases, and the operating systems below them." MEETS, APART},
    {"SOD-34", "who approves disposal does not dispose", ISMS_SEVERITY_WARNING, ISMS_SEVERITY_INFO,
     "ISO/IEC 27001 A.7.14; NIST SP 800-53 MP-6(7)",
     "Kept apart are approving that equipment or media are disposed of, and disposing of "
     "them." MEETS,
     APART},
    {"SOD-35", "who keeps the inventory does not count it alone", ISMS_SEVERITY_INFO,
     ISMS_SEVERITY_OFF, "ISO/IEC 27001 A.5.9",
     "Kept apart are keeping the inventory of assets, and verifying it against what is "
     "there." MEETS,
     APART},
    {"SOD-36", "who issues badges does not review entries", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_INFO, "ISO/IEC 27001 A.7.2, A.7.4",
     "Kept apart are issuing badges and keys, and reviewing the records of entries." MEETS, APART},
    {"SOD-37", "suppliers do not manage their own contracts", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_ERROR, "ISO/IEC 27001 A.5.3, A.5.20",
     "Kept apart are working for a supplier, and managing the contract with it. Here it "
     "counts as well that everyone has a role whose audience has no employees, such as all "
     "who work for vendors." MEETS,
     APART},
};

const struct rule_list isms__separation_rules = RULE_LIST(rules);
