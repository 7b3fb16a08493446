package dev.platform.cli;

import dev.platform.app.NamedService;
import dev.platform.finding.Findings;
import dev.platform.load.LoadProfile;
import dev.platform.load.Simulation;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.TimeSpan;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform simulate-load}. */
@Command(
        name = "simulate-load",
        description = "Shows how the number of a service's pods follows a load, and what holds it back first.",
        footer = {
            "",
            "It decides as the autoscaler of Kubernetes does: every 15 seconds, with its",
            "tolerance, stabilisation and limits. Schedules and queries are left out.",
            "",
            "Examples:",
            "  platform simulate-load shop/web --rps 50..2000 --for 10m --rps-per-pod 100",
            "  platform simulate-load shop/web --rps 800 --rps-per-pod 100 --svg > load.svg"
        })
final class SimulateLoadCommand implements Callable<Integer> {
    private static final Pattern RATES = Pattern.compile("([0-9]{1,7})(?:\\.\\.([0-9]{1,7}))?");
    private static final int LONGEST_SECONDS = 86_400;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PRODUCT/SERVICE", description = "The service.")
    private String what = "";

    @Option(
            names = "--rps",
            required = true,
            paramLabel = "FROM..TO",
            description = "Requests a second; one number for a load that is there at once.")
    private String rates = "";

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How long it lasts: 90s, 10m or 2h.",
            defaultValue = "10m")
    private String duration = "";

    @Option(
            names = "--rps-per-pod",
            required = true,
            paramLabel = "N",
            description = "Requests a second that a pod serves with all the CPU that it requests.")
    private int perPod;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "How long a new pod takes until it serves.",
            defaultValue = "20s")
    private String start = "";

    @Option(names = "--svg", description = "Print the picture as SVG.")
    private boolean isSvg;

    SimulateLoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LoadProfile profile = profile();
        Simulation.Pod pod = new Simulation.Pod(atLeastOne(perPod), (int) seconds("--start", start));
        return Answer.give(
                spec,
                terminal,
                (inputs, platform, report, findings) -> simulate(profile, pod, platform, report, findings));
    }

    private void simulate(
            LoadProfile profile, Simulation.Pod pod, Platform platform, Report report, Findings findings) {
        Service service = service(platform, findings);
        if (service == null) {
            return;
        }
        LoadPicture picture = new LoadPicture(
                what, profile, pod.requestsPerSecond(), Simulation.run(service.scaling(), pod, profile));
        report.data("LoadSimulation", picture.data(), out -> {
            if (isSvg) {
                out.print(picture.svg());
            } else {
                picture.print(out);
            }
        });
    }

    private @Nullable Service service(Platform platform, Findings findings) {
        String[] names = what.split("/", -1);
        if (names.length != 2) {
            throw wrong("'" + what + "' is not PRODUCT/SERVICE");
        }
        Product product = NamedService.product(names[0], platform, findings);
        return product == null ? null : NamedService.service(names[1], product, findings);
    }

    private LoadProfile profile() {
        Matcher matcher = RATES.matcher(rates);
        if (!matcher.matches()) {
            throw wrong("--rps is a number, or two with '..' between them: 50..2000");
        }
        double from = Double.parseDouble(matcher.group(1));
        double to = matcher.group(2) == null ? from : Double.parseDouble(matcher.group(2));
        return new LoadProfile(from, to, (int) seconds("--for", duration));
    }

    private long seconds(String option, String text) {
        try {
            long seconds = TimeSpan.parse(text).seconds();
            if (seconds <= LONGEST_SECONDS) {
                return seconds;
            }
        } catch (IllegalArgumentException e) {
            // Told below, with what is right.
        }
        throw wrong(option + " is a number and s, m or h, up to 24h");
    }

    private double atLeastOne(int number) {
        if (number < 1) {
            throw wrong("--rps-per-pod is at least 1");
        }
        return number;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
