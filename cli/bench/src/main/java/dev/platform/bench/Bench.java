package dev.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures all sizes, from few services to many, and writes the page and its picture after each. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.of(args);
        // What is deleted slows down what is made after it on ext4 (it skips what was freed a minute ago), so all of it
        // is kept to the end.
        Path work = Files.createTempDirectory(settings.path("work"), "platform-bench-");
        Path docs = settings.path("repository").resolve("docs");
        Map<Integer, Figures> rounds = new LinkedHashMap<>();
        for (int services : settings.services()) {
            rounds.put(services, new Round(settings, work.resolve("services-" + services), services).measure());
            new Page(rounds, settings.runs()).write(docs.resolve("performance.md"));
            new Plot(rounds).write(docs.resolve("images/performance.svg"));
        }
        System.err.println("what was made is in " + work);
    }
}
