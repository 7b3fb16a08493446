package dev.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs programs in a folder and says what they took, as GNU time sees it. */
record Stopwatch(Path folder) {
    private static final double NANOS = 1e9;
    private static final double KIBIBYTES = 1024;

    /** What a program prints goes to this file; it has to end with one of these codes. */
    Sample run(Path out, Set<Integer> codes, String... words) throws IOException, InterruptedException {
        Path taken = Files.createTempFile("taken", ".txt");
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/time", "-q", "-f", "%U %S %M", "-o", taken.toString()));
        command.addAll(List.of(words));
        Path errors = Files.createTempFile("errors", ".txt");
        // What others have written goes to the disk now, not beside this program.
        new ProcessBuilder("sync").start().waitFor();
        long start = System.nanoTime();
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - start) / NANOS;
        if (!codes.contains(code)) {
            throw new IllegalStateException(
                    List.of(words) + " in " + folder + " ended with " + code + ": " + Files.readString(errors));
        }
        String[] figures = Files.readString(taken).strip().split(" ", -1);
        Files.delete(taken);
        Files.delete(errors);
        return new Sample(
                seconds,
                Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]) / KIBIBYTES);
    }

    Sample run(String... words) throws IOException, InterruptedException {
        return run(Path.of("/dev/null"), Set.of(0), words);
    }
}
