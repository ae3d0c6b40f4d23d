package paritydesk.memo;

import java.util.EnumSet;
import java.util.List;

/// How a memo looks and which chapters it has, in their order.
///
/// @param title of the memo, in which `{plan}` stands for the plan's name
/// @param accounts at risk, and claims of the make-whole schedule, that the memo lists at most; all are in the workbook
public record Template(
        String id,
        String name,
        String title,
        Letterhead letterhead,
        List<Chapter> chapters,
        int accounts,
        Paper paper) {

    /// What the title says instead of the plan's name.
    public static final String PLAN = "{plan}";

    /// Accounts that a memo lists at the most: more is a workbook's work.
    public static final int MOST_ACCOUNTS = 200;

    /// Every chapter, nobody's letterhead.
    public static final Template STANDARD =
            new Template(
                    "standard",
                    "Every chapter, no letterhead",
                    PLAN,
                    Letterhead.NONE,
                    Chapter.ALL,
                    25,
                    Paper.A4);

    public Template {
        chapters = List.copyOf(chapters);
        if (chapters.isEmpty()) {
            throw new IllegalArgumentException("a memo has at least one chapter");
        }
        if (EnumSet.copyOf(chapters).size() < chapters.size()) {
            throw new IllegalArgumentException("a chapter stands once");
        }
        if (accounts < 1 || accounts > MOST_ACCOUNTS) {
            throw new IllegalArgumentException("a memo lists 1 to 200 accounts");
        }
    }

    /// The title of a memo on a plan.
    public String title(String plan) {
        return title.replace(PLAN, plan);
    }

    /// The same with other chapters.
    public Template with(List<Chapter> others) {
        return new Template(id, name, title, letterhead, others, accounts, paper);
    }

    /// The same on other paper.
    public Template on(Paper other) {
        return new Template(id, name, title, letterhead, chapters, accounts, other);
    }
}
