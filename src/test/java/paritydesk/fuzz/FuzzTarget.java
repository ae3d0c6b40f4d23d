package paritydesk.fuzz;

/// What the fuzzer calls, with the reader that the property `fuzz.reader` names.
public final class FuzzTarget {

    private static final ReaderUnderTest READER =
            ReaderUnderTest.valueOf(System.getProperty("fuzz.reader", "PLAN"));

    private FuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        READER.read(input);
    }
}
