package paritydesk.fuzz;

import java.io.IOException;

/// What the fuzzer calls, with the reader that the property `fuzz.reader` names.
public final class FuzzTarget {

    private static final ReaderUnderTest READER =
            ReaderUnderTest.valueOf(System.getProperty("fuzz.reader", "PLAN"));

    private FuzzTarget() {}

    /// Loads what a reader needs, so that no input is blamed for it.
    public static void fuzzerInitialize() throws IOException {
        for (var seed : Seeds.of(READER)) {
            READER.read(seed);
        }
        READER.read(new byte[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        READER.read(input);
    }
}
