package paritydesk.store;

import paritydesk.timeline.Progress;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Kills processes while they change a workspace, and holds the workspace after each kill: it opens, its log verifies, and it holds all
/// or nothing of what was being done. `mvn -Pkill` does that 500 times (`-Dkill.count`); the usual tests a few times.
final class Kills {

    private static final int RENEWED = 20;
    private static final String[] PHRASES = {"", "first passphrase", "second passphrase"};

    private final Path folder;
    private final Random random;
    private final List<String> options;
    private final Map<Doing, Usual> usual = new EnumMap<>(Doing.class);
    private final Map<String, Integer> results = new TreeMap<>();
    private Held held = new Held(Map.of(), 0, 0);
    private String phrase = "";

    /// What the workspace held when it was opened last.
    private record Held(Map<String, Integer> scenarios, long log, int signOffs) {
        static Held of(Workspace open) {
            var scenarios = new TreeMap<String, Integer>();
            for (var kept : open.scenarios()) {
                scenarios.put(
                        kept.name() + kept.version(),
                        open.scenario(kept.id()).book().accounts().size());
            }
            var log = open.audit();
            if (log.broken().isPresent()) {
                throw new AssertionError(log.broken().get().sentence());
            }
            return new Held(scenarios, log.head().number(), open.ledger().signOffs().size());
        }

        Held with(long entries) {
            return new Held(scenarios, log + entries, signOffs);
        }
    }

    /// @param options of each child's machine
    Kills(Path folder, long seed, List<String> options) {
        this.folder = folder;
        this.random = new Random(seed);
        this.options = options;
    }

    /// Kills that often and gives how each ended: what was done, and how much of it was there.
    Map<String, Integer> run(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            if (i % RENEWED == 0) {
                renew();
            }
            var all = Doing.values();
            one(all[i % all.length], random.nextInt(1_000_000));
        }
        return results;
    }

    private void renew() throws IOException {
        clear();
        phrase = "";
        try (var open = Workspace.open(folder.resolve("other.mv.db"), Doing.TIME)) {
            open.keep(Samples.loaded("other", 30), Take.ALL_OR_NOTHING);
            open.act(new paritydesk.checklist.Act.Joined("Ada", "Risk"));
        }
        try (var open = Workspace.open(folder.resolve("desk.mv.db"), Doing.TIME)) {
            FixtureWriter.fill(open);
            held = Held.of(open);
        }
    }

    private void clear() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    private void one(Doing doing, long seed) throws Exception {
        var file = doing.file(folder);
        if (doing == Doing.MIGRATE || doing == Doing.CREATE) {
            Files.deleteIfExists(file);
        }
        if (doing == Doing.MIGRATE) {
            EarlierVersionsTest.unpack("v3", folder);
        }
        var then = PHRASES[random.nextInt(PHRASES.length)];
        int backups = doing == Doing.BACKUP ? sound(file) : 0;
        boolean ended = kill(doing, seed, then);
        var outcome =
                switch (doing) {
                    case CREATE -> created(file);
                    case MIGRATE -> migrated(file);
                    case ENCRYPT -> encrypted(file, then);
                    case BACKUP -> changed(file, held) + (sound(file) > backups ? ", kept" : "");
                    case COMPACT -> changed(file, held);
                    case IMPORT -> changed(file, imported(seed));
                    case SIGN ->
                            changed(
                                    file,
                                    new Held(held.scenarios, held.log + 1, held.signOffs + 1));
                    case RESTORE -> restored(file);
                };
        results.merge(doing + (ended ? " ended, " : " killed inside, ") + outcome, 1, Integer::sum);
        if (ended && outcome.equals("nothing") && doing != Doing.COMPACT) {
            throw new AssertionError(doing + " had ended and nothing of it is there");
        }
    }

    /// What a child says when it fails; beside the folder, so that it is not taken for a write.
    private Path trace() {
        return folder.resolveSibling(folder.getFileName() + ".txt");
    }

    /// Starts a child, lets it begin and kills it at some instant of what it does; true where it had ended.
    private boolean kill(Doing doing, long seed, String then) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Victim.class.getName()));
        command.addAll(List.of(doing.name(), folder.toString(), Long.toString(seed), phrase, then));
        var process = new ProcessBuilder(command).redirectError(trace().toFile()).start();
        try (var out = process.inputReader();
                var in = process.getOutputStream()) {
            if (!"ready".equals(out.readLine())) {
                throw new AssertionError(Files.readString(trace()));
            }
            in.write('\n');
            in.flush();
            return kill(doing, process, out);
        }
    }

    /// The first of each kind runs to its end, which tells how long it takes and how often it writes. Of the others one half is killed at
    /// a random time, the other at one of its writes and up to a millisecond later.
    private boolean kill(Doing doing, Process process, BufferedReader out) throws Exception {
        var known = usual.get(doing);
        var watch = new Watch(folder);
        var killer =
                known == null
                        ? watch.start(() -> false, process)
                        : random.nextBoolean()
                                ? watch.start(after(known.nanos()), process)
                                : watch.start(
                                        watch.writes((int) (known.writes() * aim())), process);
        boolean ended = "end".equals(line(out));
        if (ended) {
            var now = watch.usual();
            usual.merge(doing, now, (was, then) -> was.mixed(then));
            process.destroyForcibly();
        }
        watch.end();
        killer.join();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the child survived");
        }
        if (process.exitValue() == 1) {
            throw new AssertionError(Files.readString(trace()));
        }
        return ended;
    }

    private static String line(BufferedReader out) {
        try {
            return String.valueOf(out.readLine());
        } catch (IOException _) {
            return "killed";
        }
    }

    /// A share of what is usual; a little more, so that the very end is met as well.
    private double aim() {
        return random.nextDouble() * 1.1;
    }

    private java.util.function.BooleanSupplier after(double nanos) {
        long end = System.nanoTime() + (long) (nanos * aim());
        return () -> System.nanoTime() >= end;
    }

    /// How long something takes and how many writes of it can be seen.
    private record Usual(double nanos, double writes) {
        Usual mixed(Usual now) {
            return new Usual(0.7 * nanos + 0.3 * now.nanos, 0.7 * writes + 0.3 * now.writes);
        }
    }

    /// Looks at the folder's files without a pause, counts their changes and kills when it is time.
    private static final class Watch {
        private final Path folder;
        private final long begun = System.nanoTime();
        private final java.util.concurrent.atomic.AtomicInteger seen =
                new java.util.concurrent.atomic.AtomicInteger();
        private final AtomicBoolean over = new AtomicBoolean();

        Watch(Path folder) {
            this.folder = folder;
        }

        java.util.function.BooleanSupplier writes(int wanted) {
            return () -> seen.get() >= wanted;
        }

        Thread start(java.util.function.BooleanSupplier due, Process process) {
            return Thread.ofPlatform()
                    .start(
                            () -> {
                                long before = state();
                                while (!over.get() && !due.getAsBoolean()) {
                                    long now = state();
                                    if (now != before) {
                                        before = now;
                                        seen.incrementAndGet();
                                    }
                                    LockSupport.parkNanos(50_000);
                                }
                                if (!over.get()) {
                                    LockSupport.parkNanos((begun >>> 3) % 1_000_000);
                                    process.destroyForcibly();
                                }
                            });
        }

        void end() {
            over.set(true);
        }

        Usual usual() {
            return new Usual((double) System.nanoTime() - begun, seen.get());
        }

        /// Names, sizes and times of everything that lies there.
        private long state() {
            long sum = 0;
            for (var where : new Path[] {folder, folder.resolve("desk.backups")}) {
                var files = where.toFile().listFiles();
                for (var file : files == null ? new java.io.File[0] : files) {
                    sum = sum * 31 + file.getName().hashCode();
                    sum = sum * 31 + file.length() + file.lastModified();
                }
            }
            return sum;
        }
    }

    private Held imported(long seed) {
        var scenarios = new TreeMap<>(held.scenarios);
        scenarios.put("s" + seed + "1", Doing.accounts(seed));
        return new Held(scenarios, held.log + 1, held.signOffs);
    }

    /// The workspace holds what it held, or what it then has to hold.
    private String changed(Path file, Held then) {
        try (var open = Workspace.open(file, Doing.phrase(phrase), Doing.TIME)) {
            var now = sound(open);
            boolean nothing = now.equals(held);
            if (!nothing && !now.equals(then)) {
                throw new AssertionError("before " + held + ", now " + now + ", due " + then);
            }
            held = now;
            return nothing ? "nothing" : "all";
        }
    }

    private static Held sound(Workspace open) {
        var check = open.verify(Progress.NONE);
        if (!check.findings().isEmpty()) {
            throw new AssertionError(check.findings().toString());
        }
        return Held.of(open);
    }

    private static String created(Path file) {
        boolean there = Files.exists(file);
        try (var open = Workspace.open(file, Doing.TIME)) {
            sound(open);
            return there ? "all" : "nothing";
        }
    }

    private static String migrated(Path file) throws Exception {
        int version = Upgrade.version(WorkspaceFile.of(file), null);
        try (var open = Workspace.open(file, Doing.TIME)) {
            EarlierVersionsTest.holds(open);
            return version == Migrations.CURRENT ? "all" : "nothing";
        }
    }

    private String encrypted(Path file, String then) {
        if (opens(file, phrase)) {
            var outcome = changed(file, held.with(1));
            // the passphrase may be the same before and after
            return outcome;
        }
        phrase = then;
        return changed(file, held.with(1));
    }

    private static boolean opens(Path file, String phrase) {
        try (var open = Workspace.openReadOnly(file, Doing.phrase(phrase), Doing.TIME)) {
            return open.about().encrypted() == !phrase.isEmpty();
        } catch (StoreException refusal) {
            return switch (refusal.reason()) {
                case ENCRYPTED, WRONG_PASSPHRASE -> false;
                default -> throw refusal;
            };
        }
    }

    private String restored(Path file) {
        if (!opens(file, phrase)) {
            phrase = "";
        }
        var other = new Held(Map.of("other1", 30), 3, 0);
        try (var open = Workspace.open(file, Doing.phrase(phrase), Doing.TIME)) {
            var now = sound(open);
            if (now.equals(other)) {
                phrase = "";
                return renewed(now);
            }
            if (!now.equals(held)) {
                throw new AssertionError("before " + held + ", now " + now);
            }
            return "nothing";
        }
    }

    private String renewed(Held now) {
        held = now;
        return "all";
    }

    /// Backups that are there, every one of which opens and verifies.
    private int sound(Path file) throws IOException {
        var all = Backup.list(WorkspaceFile.of(file));
        for (var backup : all) {
            if (backup.occasion() == Backup.Occasion.ASKED && opens(backup.file(), phrase)) {
                try (var open =
                        Workspace.openReadOnly(backup.file(), Doing.phrase(phrase), Doing.TIME)) {
                    sound(open);
                }
            }
        }
        return all.size();
    }

    /// Count and seed from the command line; two at a time, each in a folder of its own.
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        var total = new TreeMap<String, Integer>();
        long begun = System.nanoTime();
        both(count, seed, quick(Files.createTempDirectory("kills")))
                .forEach((what, times) -> total.merge(what, times, Integer::sum));
        total.forEach((what, times) -> System.out.println(times + "  " + what));
        System.out.println(
                total.values().stream().mapToInt(Integer::intValue).sum()
                        + " kills in "
                        + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)
                        + " s, the workspace held each time");
    }

    static Map<String, Integer> both(int count, long seed, List<String> options) throws Exception {
        var total = new TreeMap<String, Integer>();
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var parts = new ArrayList<java.util.concurrent.Future<Map<String, Integer>>>();
            for (int i = 0; i < 2; i++) {
                var kills = new Kills(Files.createTempDirectory("kills"), seed + i, options);
                int part = (count + 1 - i) / 2;
                parts.add(pool.submit(() -> kills.run(part)));
            }
            for (var part : parts) {
                part.get().forEach((what, times) -> total.merge(what, times, Integer::sum));
            }
        }
        return total;
    }

    /// A child that starts quickly; the first one that ends by itself leaves what the others start from.
    private static List<String> quick(Path folder) throws Exception {
        var archive = folder.resolve("classes.jsa");
        var options = new ArrayList<>(small());
        options.add("-XX:SharedArchiveFile=" + archive);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(small());
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Victim.class.getName()));
        command.addAll(List.of("IMPORT", folder.toString(), "1"));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("archive.txt").toFile())
                        .start();
        try (var in = process.getOutputStream()) {
            in.write("\n\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        process.waitFor();
        return Files.exists(archive) ? options : small();
    }

    static List<String> small() {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED");
    }
}
