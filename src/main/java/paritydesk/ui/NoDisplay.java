package paritydesk.ui;

import javafx.application.Platform;

import paritydesk.answer.Answers;
import paritydesk.file.RunJson;
import paritydesk.report.Memo;
import paritydesk.report.MemoHtml;
import paritydesk.report.MemoPdf;
import paritydesk.store.Locations;
import paritydesk.store.RecentWorkspaces;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.display.Display;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Progress;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// What the desktop does where no window can open: says so, values the same case, and leaves the memo and pictures of every
/// screen in a folder that it names. Every failure is a sentence.
public final class NoDisplay {

    private final PrintStream out;
    private final Path folder;

    private NoDisplay(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /// Runs to the end; gives the exit code: 0, or 1 where the case could not be valued.
    public static int run(Display.Missing why, PrintStream out) {
        out.println(
                Text.of(
                        "nodisplay.none",
                        Text.of("display.missing." + why.lack().sign(), why.detail())));
        out.println(Text.of("nodisplay.instead"));
        var run = new NoDisplay(out, folder());
        try (var desk = run.desk()) {
            return run.value(desk);
        }
    }

    /// Under the build's own folder when started from there, else beside the workspaces.
    private static Path folder() {
        var build = Path.of("target");
        return Files.exists(Path.of("pom.xml")) && Files.isDirectory(build)
                ? build.resolve("screens")
                : Locations.ofThisMachine().home().resolve("screens");
    }

    /// A workspace of its own beside the pictures: another instance may hold the usual one, and nothing of the user's changes.
    private Desk desk() {
        return new Desk(
                folder.resolve("workspace"),
                new RecentWorkspaces(folder.resolve("recent.properties")),
                InstantSource.system());
    }

    private int value(Desk desk) {
        Evaluation evaluation;
        try {
            Files.createDirectories(folder);
            evaluation = desk.openCase(Desk.FIRST_CASE, new Unheard());
        } catch (IOException | RuntimeException e) {
            out.println(Text.of("nodisplay.failed", Session.reason(e)));
            return 1;
        }
        out.println(
                Text.of("nodisplay.valued", evaluation.name(), evaluation.run().head().shortId()));
        attempt(
                () ->
                        write(
                                "run.json",
                                to -> RunJson.write(evaluation.run(), extras(evaluation), to)));
        attempt(() -> memo(desk, evaluation));
        attempt(() -> pictures(desk));
        out.println(Text.of("nodisplay.folder", folder.toAbsolutePath().normalize().toString()));
        return 0;
    }

    private static RunJson.Extras extras(Evaluation evaluation) {
        var answers = Answers.of(evaluation.run(), paritydesk.timeline.Progress.NONE);
        return new RunJson.Extras(List.of(), List.of(), answers, false);
    }

    private void memo(Desk desk, Evaluation evaluation) throws IOException {
        var run = evaluation.run();
        var memo = Memo.of(run, desk.judge(run, new Unheard()), desk.time().instant());
        write("memo.pdf", to -> MemoPdf.write(memo, to));
        write("memo.html", to -> MemoHtml.write(memo, to));
    }

    private void pictures(Desk desk) throws IOException, InterruptedException {
        Pictures.start();
        var done = new CompletableFuture<Integer>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(new Gallery(desk).write(folder).size());
                    } catch (IOException | RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
        try {
            out.println(Text.counted("nodisplay.pictures", done.get()));
        } catch (ExecutionException e) {
            throw new IOException(Session.reason(e.getCause() == null ? e : e.getCause()), e);
        } finally {
            Platform.exit();
        }
    }

    private void write(String name, Writing writing) throws IOException {
        try (var to = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            writing.to(to);
        }
        out.println(Text.of("nodisplay.wrote", name));
    }

    /// One part of the work; the others go on where it fails. A library that drawing needs may be missing, which is an error to
    /// the machine and only a sentence here.
    private void attempt(Part part) {
        try {
            part.run();
        } catch (IOException | RuntimeException | LinkageError e) {
            out.println(Text.of("nodisplay.part", Session.reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Part {
        void run() throws IOException, InterruptedException;
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// Nobody watches.
    private record Unheard() implements Progress {
        @Override
        public void report(double fraction) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
