/// The desktop: the only place that knows JavaFX.
///
/// A screen is two classes: a model with JavaFX properties and no nodes, which plain JUnit can drive, and a pane that builds
/// nodes, binds them and styles them, and does no arithmetic. Colours are named tokens of one style sheet, texts are keys of one
/// bundle, other threads are reached through {@link paritydesk.ui.work.Background} alone. Everything is wired in {@link
/// paritydesk.ui.App}: no injection container, no event bus, no static state.
@NullMarked
package paritydesk.ui;

import org.jspecify.annotations.NullMarked;
