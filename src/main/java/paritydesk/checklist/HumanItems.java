package paritydesk.checklist;

import java.util.List;

/// The questions for people, in the order in which a committee goes through them.
public final class HumanItems {

    public static final List<HumanItem> ALL =
            List.of(
                    blocker(
                            "H1",
                            "Authority for the plan",
                            "Who approved this version of the plan, and does the approval cover"
                                    + " every step in it?"),
                    blocker(
                            "H2",
                            "Token and converter are the right ones",
                            "Are the addresses of both tokens and of the converter confirmed,"
                                    + " audited, and their code unchanged since?"),
                    other(
                            "H3",
                            "Legal nature of the event",
                            "Is it settled what the event is in law: an exchange, a new issue, a"
                                    + " redemption, a fork?"),
                    blocker(
                            "H4",
                            "Who may stop it",
                            "Who can stop the migration at any hour, how are they reached, and who"
                                    + " stands in for them?"),
                    blocker(
                            "H5",
                            "Rollback prepared and tested",
                            "Is there a way back for every step, and has it been rehearsed?"),
                    blocker(
                            "H6",
                            "Oracle provider confirmed",
                            "Has the provider confirmed in writing the new feed, its date, its"
                                    + " units and the end of the old one?"),
                    other(
                            "H7",
                            "Others in the chain are ready",
                            "Are market makers, liquidators, front ends and custodians ready for"
                                    + " the new token?"),
                    other(
                            "H8",
                            "Largest borrowers contacted",
                            "Have the largest borrowers against the old token been told what"
                                    + " happens and when?"),
                    blocker(
                            "H9",
                            "Announcements made",
                            "Is every step announced where users read it, with instants in UTC and"
                                    + " the ratio as a sentence?"),
                    other(
                            "H10",
                            "Issuer and custodian examined",
                            "Is due diligence on issuer and custodian of the new token on file and"
                                    + " current?"),
                    other(
                            "H11",
                            "Bridge security",
                            "Are the bridges that the new token depends on examined: verifiers,"
                                    + " limits, past incidents?"),
                    other(
                            "H12",
                            "Treatment of shorts and lenders",
                            "Was the treatment of short positions and of lenders published before"
                                    + " the snapshot?"),
                    other(
                            "H13",
                            "Choice of price, with reason",
                            "Why is the old token valued by market, redemption or fixed price, and"
                                    + " until when?"),
                    blocker(
                            "H14",
                            "Freeze, pause or nothing",
                            "At which trigger is what stopped, by whom, and at which is nothing"
                                    + " done on purpose?"),
                    other(
                            "H15",
                            "Compensation",
                            "Which rule decides who is made whole, and are the funds set aside?"),
                    blocker(
                            "H16",
                            "Loss allocation",
                            "Who bears a deficit, in which order, and is that published?"),
                    other(
                            "H17",
                            "Eligibility after the event",
                            "Does the new token meet the venue's own listing rules on its first"
                                    + " day?"),
                    other(
                            "H18",
                            "Automated agents' bounds",
                            "Which automated agents may change parameters during the window, and"
                                    + " within which bounds?"),
                    other(
                            "H19",
                            "Accounting and tax",
                            "Are bookings, statements and tax treatment agreed for holders and for"
                                    + " the venue?"),
                    other(
                            "H20",
                            "Sanctions limits",
                            "Are holders that must not be converted or credited known and"
                                    + " handled?"),
                    blocker(
                            "H21",
                            "Balances reconciled",
                            "Are balances reconciled on the day before, and is the reconciliation"
                                    + " on the day after arranged?"),
                    other(
                            "H22",
                            "Accounts that cannot act",
                            "Which accounts cannot act (contracts, lost keys, locked), and what"
                                    + " happens to them?"),
                    other(
                            "H23",
                            "Shared infrastructure and end date",
                            "Is it agreed with others on the same feed or market when support ends,"
                                + " how late converters are served, and when temporary rights are"
                                + " removed?"),
                    blocker(
                            "H24",
                            "Go or no-go meeting",
                            "Was this decided in a meeting with readings at most an hour old?"));

    private HumanItems() {}

    private static HumanItem blocker(String id, String title, String question) {
        return new HumanItem(id, title, question, true);
    }

    private static HumanItem other(String id, String title, String question) {
        return new HumanItem(id, title, question, false);
    }
}
