package dev.platform.cli;

import dev.platform.load.LoadProfile;
import dev.platform.load.Simulation;
import dev.platform.load.Simulation.Moment;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a simulation says: as text with bars, as data, and as a picture. */
record LoadPicture(String service, LoadProfile profile, double perPod, Simulation simulation) {
    private static final int ROWS = 32;
    private static final int BAR = 40;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;
    private static final int MARGIN = 40;

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("service", service);
        data.put("mostPods", simulation.mostPods());
        data.put("mostUnserved", Math.round(simulation.mostUnserved()));
        data.put("unserved", Math.round(simulation.unserved()));
        if (simulation.limit() != null) {
            Map<String, Object> limit = new LinkedHashMap<>();
            limit.put("second", simulation.limit().second());
            limit.put("kind", simulation.limit().kind().name());
            data.put("limit", limit);
        }
        List<Map<String, Object>> moments = new ArrayList<>();
        for (Moment moment : simulation.moments()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("second", moment.second());
            one.put("load", Math.round(moment.load()));
            one.put("pods", moment.pods());
            one.put("ready", moment.ready());
            one.put("unserved", Math.round(moment.unserved()));
            moments.add(one);
        }
        data.put("moments", moments);
        return data;
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%7s %8s %5s %6s  %s%n", "time", "load/s", "pods", "ready", "█ served  ░ not served");
        int stride = Math.max(1, (simulation.moments().size() + ROWS - 1) / ROWS);
        for (int i = 0; i < simulation.moments().size(); i += stride) {
            Moment moment = simulation.moments().get(i);
            out.printf(
                    Locale.ROOT,
                    "%7s %8d %5d %6d  %s%n",
                    time(moment.second()),
                    Math.round(moment.load()),
                    moment.pods(),
                    moment.ready(),
                    bar(moment));
        }
        out.println();
        out.println("most pods:  " + simulation.mostPods());
        out.println("unserved:   " + Math.round(simulation.unserved()) + " requests, "
                + Math.round(simulation.mostUnserved()) + " a second at the worst");
        out.println("held back:  "
                + (simulation.limit() == null
                        ? "never"
                        : "first at " + time(simulation.limit().second()) + " by "
                                + simulation.limit().kind()));
    }

    private String bar(Moment moment) {
        double unit = highest() / BAR;
        int whole = (int) Math.round(moment.load() / unit);
        int unserved = Math.min(whole, (int) Math.ceil(moment.unserved() / unit));
        return "█".repeat(whole - unserved) + "░".repeat(unserved);
    }

    private double highest() {
        return Math.max(1, Math.max(profile.from(), profile.to()));
    }

    private static String time(int second) {
        return second / 60 + ":" + String.format(Locale.ROOT, "%02d", second % 60);
    }

    /** Two lines over time: what is asked for, and what the ready pods can serve. */
    String svg() {
        double top = Math.max(
                highest(),
                simulation.moments().stream().mapToInt(Moment::ready).max().orElse(0) * perPod);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="12">
                <title>%s under load</title>
                <rect width="100%%" height="100%%" fill="white"/>
                <polyline fill="none" stroke="#4477aa" stroke-width="2" points="%s"/>
                <polyline fill="none" stroke="#cc6677" stroke-width="2" stroke-dasharray="6 3" points="%s"/>
                <text x="%d" y="20">%s: <tspan fill="#4477aa">served at most</tspan>, <tspan fill="#cc6677">asked for</tspan>, up to %d requests a second</text>
                <text x="%d" y="%d">0:00</text>
                <text x="%d" y="%d" text-anchor="end">%s</text>
                </svg>
                """.formatted(
                        WIDTH + 2 * MARGIN,
                        HEIGHT + 2 * MARGIN,
                        service,
                        line(top, moment -> moment.ready() * perPod),
                        line(top, Moment::load),
                        MARGIN,
                        service,
                        Math.round(top),
                        MARGIN,
                        HEIGHT + MARGIN + 20,
                        WIDTH + MARGIN,
                        HEIGHT + MARGIN + 20,
                        time(profile.seconds()));
    }

    private String line(double top, ToDoubleFunction<Moment> value) {
        List<String> points = new ArrayList<>();
        for (Moment moment : simulation.moments()) {
            double x = MARGIN + (double) WIDTH * moment.second() / profile.seconds();
            double y = MARGIN + HEIGHT * (1 - value.applyAsDouble(moment) / top);
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        return String.join(" ", points);
    }
}
