package paritydesk.ui.reports;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import paritydesk.file.TemplateFile;
import paritydesk.file.Templates;
import paritydesk.memo.Chapter;
import paritydesk.memo.Paper;
import paritydesk.memo.Template;
import paritydesk.ui.look.Text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// How the memo will look: a template, which of its chapters, and the paper. Chapters stand in the template's order; those that it does not
/// have come after them.
public final class LayoutModel {

    private final ObservableList<Template> templates =
            FXCollections.observableArrayList(Templates.shipped());
    private final ObjectProperty<Template> template =
            new SimpleObjectProperty<>(templates.getFirst());
    private final Map<Chapter, BooleanProperty> chapters = new EnumMap<>(Chapter.class);
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.A4);
    private final ReadOnlyObjectWrapper<Template> chosen =
            new ReadOnlyObjectWrapper<>(templates.getFirst());
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private boolean setting;

    LayoutModel() {
        Chapter.ALL.forEach(c -> chapters.put(c, new SimpleBooleanProperty(true)));
        template.subscribe(this::take);
        paper.subscribe(now -> settle());
        chapters.values().forEach(ticked -> ticked.subscribe(now -> settle()));
    }

    /// The templates that can be chosen: those that come with the product, and those that were read.
    public ObservableList<Template> templates() {
        return templates;
    }

    public ObjectProperty<Template> templateProperty() {
        return template;
    }

    /// Whether a chapter is wanted.
    public BooleanProperty wanted(Chapter chapter) {
        return chapters.computeIfAbsent(chapter, any -> new SimpleBooleanProperty(true));
    }

    public ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    /// The template with the chapters and paper that are wanted. The last chapter cannot be taken away.
    public ReadOnlyObjectProperty<Template> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What is wrong with the template that was read last; empty where nothing is.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The chapters in the order in which they stand.
    public List<Chapter> order() {
        var order = new ArrayList<>(template.get().chapters());
        Chapter.ALL.stream().filter(c -> !order.contains(c)).forEach(order::add);
        return order;
    }

    /// Reads a template and chooses it; one with faults is not taken.
    public void read(Path file) {
        var read = TemplateFile.read(file);
        if (read.value().isEmpty()) {
            fault.set(Text.of("layout.refused", read.findings().getFirst().sentence()));
            return;
        }
        fault.set("");
        var found = read.value().get();
        templates.removeIf(t -> t.id().equals(found.id()));
        templates.add(found);
        template.set(found);
    }

    /// Follows every change of what is chosen.
    void onChange(Consumer<Template> told) {
        chosen.subscribe(told);
    }

    private void take(Template now) {
        if (now == null) {
            return; // the list is being changed
        }
        setting = true;
        chapters.forEach((chapter, ticked) -> ticked.set(now.chapters().contains(chapter)));
        paper.set(now.paper());
        setting = false;
        settle();
    }

    private void settle() {
        if (setting || template.get() == null) {
            return;
        }
        var wanted = order().stream().filter(c -> wanted(c).get()).toList();
        if (!wanted.isEmpty()) {
            chosen.set(template.get().with(wanted).on(paper.get()));
        }
    }
}
