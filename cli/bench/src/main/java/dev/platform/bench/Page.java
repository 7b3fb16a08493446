package dev.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of docs/performance.md that is written by the script, between two marks. */
record Page(Map<Integer, Figures> rounds, int runs) {
    private static final String BEGIN = "<!-- Written by cli/bench/run. -->\n";
    private static final String END = "<!-- To here. -->\n";

    void write(Path file) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        Files.writeString(file, text.substring(0, from) + "\n" + written() + "\n" + text.substring(to));
    }

    private String written() {
        StringBuilder text = new StringBuilder(Machine.words())
                .append(" Each figure is the median of %d runs after one that isn't counted.%n".formatted(runs));
        int size = judged();
        List<Bar> bars = Bar.all(rounds, size);
        text.append("%n| promise, at %s services | measured | kept |%n| --- | --- | --- |%n".formatted(number(size)));
        for (Bar bar : bars) {
            text.append("| %s | %s | %s |%n".formatted(bar.promise(), bar.measured(), bar.holds() ? "yes" : "**no**"));
        }
        text.append(
                "\nSeconds on the clock, seconds of processors, and MiB of the largest process, by number of services:\n\n|  |");
        rounds.keySet()
                .forEach(services -> text.append(' ').append(number(services)).append(" |"));
        text.append("\n| --- |").append(" --- |".repeat(rounds.size())).append('\n');
        for (Measured measured : Measured.values()) {
            text.append("| ").append(measured.words()).append(" |");
            rounds.values()
                    .forEach(figures ->
                            text.append(' ').append(cell(figures, measured)).append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    /** The size of the promises, or the largest one up to it. */
    private int judged() {
        return rounds.keySet().stream()
                .filter(services -> services <= 5000)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalArgumentException("promises are about 5,000 services or fewer"));
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String cell(Figures figures, Measured measured) {
        return figures.median(measured)
                .map(sample -> String.format(
                        Locale.ROOT, "%.2f / %.2f / %.0f", sample.seconds(), sample.cpuSeconds(), sample.megabytes()))
                .orElse("–");
    }
}
