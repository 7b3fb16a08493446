package dev.platform.helm;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where Helm finds a chart: in a registry, or in a file that was pulled from a repository. */
final class ChartArchive {
    private static final String LOOPBACK = "oci://127.0.0.1:";

    private ChartArchive() {}

    /** What is asked of Helm. */
    interface Question {
        /**
         * Asks it.
         *
         * @param registry the chart's address in a registry; null if it is a file
         * @param file null if it is in a registry
         * @param plainHttp whether the registry speaks no TLS, which only one on this machine may
         */
        String ask(@Nullable String registry, @Nullable Path file, boolean plainHttp);
    }

    static String with(Chart chart, Question question) {
        if (chart.isOci()) {
            return asked(
                    chart,
                    () -> question.ask(
                            chart.reference(), null, chart.repository().startsWith(LOOPBACK)));
        }
        Path file = null;
        try {
            file = Files.createTempFile("chart", ".tgz");
            Files.write(file, HttpRepository.pull(chart));
            Path pulled = file;
            return asked(chart, () -> question.ask(null, pulled, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static String asked(Chart chart, Supplier<String> question) {
        try {
            return question.get();
        } catch (IllegalStateException e) {
            throw new PlatformException(
                    "Helm can't use the chart " + chart + ": " + e.getMessage(), "look at its version and its values");
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
