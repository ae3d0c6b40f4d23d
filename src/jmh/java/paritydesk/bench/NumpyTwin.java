package paritydesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Runs the script beside the benchmarks on inputs written for it. Without a Python that has NumPy the table has no such rows.
final class NumpyTwin {

    private NumpyTwin() {}

    /// Medians in milliseconds by kind and size.
    static Map<String, Double> run(int positions, Path folder, boolean quick)
            throws IOException, InterruptedException {
        Dump.write(positions, folder);
        var medians = new HashMap<String, Double>();
        var process =
                new ProcessBuilder(
                                "python3",
                                "src/jmh/numpy_twin.py",
                                folder.toString(),
                                quick ? "3" : "5")
                        .redirectErrorStream(true)
                        .start();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("NumPy, " + positions + " positions: " + line);
                var words = line.split(" ", 2);
                if (words.length == 2
                        && words[1].matches("[0-9.]+")
                        && !words[0].equals("version")) {
                    medians.put(words[0] + " " + positions, Double.parseDouble(words[1]));
                }
            }
        }
        process.waitFor();
        return medians;
    }
}
