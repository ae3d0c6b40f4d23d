package paritydesk.ui.checklist;

import javafx.scene.control.Button;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Link;
import paritydesk.ui.look.Text;

import java.util.Optional;
import java.util.function.Consumer;

/// The way to the view that shows an item's figure. By keyboard it is Enter on the row.
final class LinkCell extends TableCell<Line, Line> {

    private final Button button = new Button();
    private final Consumer<Link> opens;

    LinkCell(Consumer<Link> opens) {
        this.opens = opens;
        button.getStyleClass().setAll("link");
        button.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        var link = line instanceof Entry entry ? entry.link() : Optional.<Link>empty();
        setGraphic(link.isPresent() ? button : null);
        link.ifPresent(this::show);
    }

    /// The name of the screen that a link leads to.
    static String screen(Link link) {
        return switch (link.screen()) {
            case "timeline" -> Text.of("timeline.title");
            case "positions" -> Text.of("positions.title");
            case "plan" -> Text.of("plan.title");
            case "liquidity" -> Text.of("liquidity.title");
            case "contagion" -> Text.of("contagion.title");
            case "margin" -> Text.of("margin.title");
            case "forks" -> Text.of("forks.title");
            case "incentives" -> Text.of("incentives.title");
            case "peg" -> Text.of("peg.title");
            default -> Text.of("overview.title");
        };
    }

    private void show(Link link) {
        button.setText("→ " + screen(link));
        button.setOnAction(event -> opens.accept(link));
    }
}
