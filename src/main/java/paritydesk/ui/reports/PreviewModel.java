package paritydesk.ui.reports;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import paritydesk.report.Memo;
import paritydesk.report.MemoPages;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Session;

import java.util.Optional;

/// The memo's pages as they will be printed. They are set only while somebody looks, and anew once the memo is another.
public final class PreviewModel {

    private static final String PAGES = "report.pages";
    private static final String PAGE = "report.page";

    /// Width of a page in 1/72 of an inch, near enough for either paper.
    private static final double POINTS = 600;

    /// Widths between which a page is drawn anew.
    private static final int STEP = 32;

    private final Session session;
    private final ReportsModel reports;
    private final ReadOnlyObjectWrapper<Optional<MemoPages>> pages =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MemoPages.Page>> page =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final IntegerProperty number = new SimpleIntegerProperty();
    private Optional<Memo> set = Optional.empty();
    private boolean looking;
    private int room = 600;

    PreviewModel(Session session, ReportsModel reports) {
        this.session = session;
        this.reports = reports;
        reports.memo().subscribe(memo -> follow());
        number.subscribe(now -> turn());
    }

    /// Whether somebody looks.
    public void looking(boolean now) {
        looking = now;
        follow();
    }

    /// How wide a page is shown, in pixels of the screen: it is drawn for that.
    public void room(double width) {
        int stepped = (int) Math.ceil(width / STEP) * STEP;
        if (stepped != room) {
            room = stepped;
            turn();
        }
    }

    /// The pages; nothing before they are set.
    public ReadOnlyObjectProperty<Optional<MemoPages>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /// The page that is shown, from 0.
    public IntegerProperty numberProperty() {
        return number;
    }

    /// Its picture; that of the one before until it is drawn.
    public ReadOnlyObjectProperty<Optional<MemoPages.Page>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Why there are no pages; empty where there are.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// One page on or back.
    public void turn(int by) {
        int last = pages.get().map(p -> p.count() - 1).orElse(0);
        number.set(Math.clamp(number.get() + (long) by, 0, last));
    }

    private void follow() {
        var memo = reports.memo().getValue();
        if (!looking || memo.equals(set)) {
            return;
        }
        set = memo;
        if (memo.isEmpty()) {
            pages.set(Optional.empty());
            page.set(Optional.empty());
            return;
        }
        session.background()
                .submit(
                        PAGES,
                        Text.of("preview.setting"),
                        progress -> MemoPages.of(memo.get()),
                        this::show,
                        this::failed);
    }

    private void show(MemoPages now) {
        fault.set("");
        pages.set(Optional.of(now));
        int within = Math.min(number.get(), now.count() - 1);
        if (within == number.get()) {
            turn();
        } else {
            number.set(within);
        }
    }

    private void turn() {
        if (pages.get().isEmpty()) {
            return;
        }
        var from = pages.get().get();
        int wanted = number.get();
        float scale = (float) (room / POINTS);
        session.background()
                .submit(
                        PAGE,
                        Text.of("preview.setting"),
                        progress -> from.page(wanted, scale),
                        drawn -> page.set(Optional.of(drawn)),
                        this::failed);
    }

    private void failed(Throwable why) {
        fault.set(Text.of("preview.failed", Session.reason(why)));
    }
}
