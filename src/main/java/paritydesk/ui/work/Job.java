package paritydesk.ui.work;

/// Something that takes long: runs off the JavaFX thread, reports how far it is, and looks whether it is still wanted.
///
/// @param <T> what it finds
@FunctionalInterface
public interface Job<T> {
    /// Does the work. A job that runs longer than a frame should call [Progress#stopIfCancelled] in its loop.
    T run(Progress progress) throws Exception;
}
