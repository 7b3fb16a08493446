package dev.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Seconds by number of services, both in powers of ten, as a picture that needs no script. */
record Plot(Map<Integer, Figures> rounds) {
    private static final List<Measured> SHOWN = List.of(
            Measured.RENDER,
            Measured.RENDER_AGAIN,
            Measured.VALIDATE,
            Measured.HELM,
            Measured.CDK8S,
            Measured.KUSTOMIZE);
    private static final List<String> COLORS =
            List.of("#0b6e4f", "#3fb68b", "#1f4e9c", "#c0392b", "#b8860b", "#7d3c98");
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int RIGHT = 300;
    private static final int EDGE = 40;
    private static final double LEAST_SECONDS = 0.01;
    private static final double MOST_SECONDS = 1000;
    private static final double LEAST_SERVICES = 1;
    private static final double MOST_SERVICES = 100_000;

    void write(Path file) throws IOException {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="#fff"/>
                """.formatted(WIDTH, HEIGHT));
        for (double seconds = LEAST_SECONDS; seconds <= MOST_SECONDS; seconds *= 10) {
            svg.append(line(LEFT, y(seconds), WIDTH - RIGHT, y(seconds)));
            svg.append(text(8, y(seconds) + 4, seconds < 1 ? String.valueOf(seconds) : String.valueOf((int) seconds)));
        }
        for (double services = LEAST_SERVICES; services <= MOST_SERVICES; services *= 10) {
            svg.append(line(x(services), EDGE, x(services), HEIGHT - EDGE));
            svg.append(text(x(services) - 12, HEIGHT - EDGE + 18, String.format(Locale.ROOT, "%,.0f", services)));
        }
        svg.append(text(8, EDGE - 18, "seconds")).append(text(x(MOST_SERVICES) + 12, HEIGHT - EDGE + 18, "services"));
        for (int i = 0; i < SHOWN.size(); i++) {
            svg.append(curve(SHOWN.get(i), COLORS.get(i), EDGE + 20 + i * 20));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, svg.append("</svg>\n"));
    }

    private String curve(Measured measured, String color, int legend) {
        List<String> points = new ArrayList<>();
        StringBuilder drawn = new StringBuilder();
        rounds.forEach((services, figures) -> figures.median(measured).ifPresent(sample -> {
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x(services), y(sample.seconds())));
            drawn.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
                    x(services),
                    y(sample.seconds()),
                    color));
        }));
        drawn.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
                .formatted(String.join(" ", points), color));
        int left = WIDTH - RIGHT + 12;
        drawn.append(
                "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"4\" fill=\"%s\"/>%n".formatted(left, legend - 6, color));
        return drawn.append(text(left + 18, legend, measured.words().replace("`", "")))
                .toString();
    }

    private static double x(double services) {
        double share = Math.log10(services / LEAST_SERVICES) / Math.log10(MOST_SERVICES / LEAST_SERVICES);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double seconds) {
        double share = Math.log10(seconds / LEAST_SECONDS) / Math.log10(MOST_SECONDS / LEAST_SECONDS);
        return HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE);
    }

    private static String line(double fromX, double fromY, double toX, double toY) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
                fromX,
                fromY,
                toX,
                toY);
    }

    private static String text(double x, double y, String words) {
        return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"#333\">%s</text>%n", x, y, words);
    }
}
