package paritydesk.ui.checklist;

import javafx.scene.control.Button;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Link;
import paritydesk.ui.look.Text;

import java.util.Optional;
import java.util.function.Consumer;

/// The way to the view that shows an item's figure. By keyboard it is Enter on the row.
final class LinkCell extends TableCell<Entry, Entry> {

    private final Button button = new Button();
    private final Consumer<Link> opens;

    LinkCell(Consumer<Link> opens) {
        this.opens = opens;
        button.getStyleClass().setAll("link");
        button.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        var link = empty || entry == null ? Optional.<Link>empty() : entry.link();
        setGraphic(link.isPresent() ? button : null);
        link.ifPresent(this::show);
    }

    private void show(Link link) {
        button.setText(
                switch (link.screen()) {
                    case "timeline" -> Text.of("timeline.title");
                    case "positions" -> Text.of("positions.title");
                    default -> Text.of("overview.title");
                });
        button.setOnAction(event -> opens.accept(link));
    }
}
