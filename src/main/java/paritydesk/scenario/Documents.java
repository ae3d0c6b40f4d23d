package paritydesk.scenario;

/// What the user calls the documents of a scenario: file names where there are files, ids otherwise.
public record Documents(String plan, String market, String venues, String book, String study) {

    /// Without a study.
    public Documents(String plan, String market, String venues, String book) {
        this(plan, market, venues, book, "study");
    }

    public static Documents byId(Scenario scenario) {
        return new Documents(
                scenario.plan().head().id(),
                scenario.market().id(),
                scenario.venues().id(),
                scenario.book().id(),
                scenario.study() == null ? "study" : scenario.study().id());
    }
}
