package paritydesk.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// The short form of fuzzing: seeds, everything that the fuzzer once found, and a few hundred changes of the seeds by a fixed random
/// sequence go through every reader without an exception.
class FoundInputsTest {

    private static final Path FOUND = Path.of("src/test/resources/paritydesk/fuzz");
    private static final int CHANGES = 150;

    @TestFactory
    Stream<DynamicTest> whatWasFoundOnceIsReadNow() throws IOException {
        try (var files = Files.walk(FOUND)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            FOUND.relativize(file).toString(),
                                            () ->
                                                    check(
                                                            ReaderUnderTest.valueOf(
                                                                    file.getName(
                                                                                    file
                                                                                                    .getNameCount()
                                                                                            - 2)
                                                                            .toString()),
                                                            Files.readAllBytes(file))));
        }
    }

    @TestFactory
    Stream<DynamicTest> changedSeedsAreReadOrRefused() {
        return Stream.of(ReaderUnderTest.values())
                .map(reader -> DynamicTest.dynamicTest(reader.name(), () -> changed(reader)));
    }

    private static void changed(ReaderUnderTest reader) throws IOException {
        var random = new SplittableRandom(7);
        for (var seed : Seeds.of(reader).stream().limit(3).toList()) {
            check(reader, seed);
            for (int i = 0; i < CHANGES && seed.length > 0; i++) {
                check(reader, change(seed, random));
            }
        }
    }

    private static byte[] change(byte[] seed, SplittableRandom random) {
        var bytes = seed.clone();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0
                ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length))
                : bytes;
    }

    private static void check(ReaderUnderTest reader, byte[] input) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatCode(() -> reader.read(input)).doesNotThrowAnyException());
    }
}
