package dev.platform.cli;

import dev.platform.app.ImageDigests;
import dev.platform.app.NewService;
import dev.platform.cli.Questions.Word;
import dev.platform.model.CronSchedule;
import dev.platform.model.HostName;
import dev.platform.model.Image;
import dev.platform.model.Name;
import dev.platform.model.ServiceType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that describe a new service. */
final class ServiceOptions {
    private static final int PORT = 8080;

    @Option(names = "--type", paramLabel = "TYPE", description = "web, internal, worker, cron or job. Default: web.")
    private ServiceType type = ServiceType.WEB;

    @Option(
            names = "--image",
            paramLabel = "REPO:TAG[@DIGEST]",
            description = "The image and the version of it that runs first; always needed.")
    private @Nullable String image;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port that the container listens on. Default: 8080.")
    private @Nullable Integer port;

    @Option(names = "--schedule", paramLabel = "CRON", description = "When a cron runs: \"15 2 * * *\".")
    private @Nullable String schedule;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "A host in place of <service>.<product>.<domain>; one of your own domains needs a grant.")
    private List<String> hosts = List.of();

    /** What every service needs. */
    Word image() {
        return new Word("--image", image);
    }

    /** The wish that the options describe, with questions for what is missing if a person can be asked. */
    NewService wish(Name product, Name name, Questions questions, Words words, ImageDigests digests) {
        Image parsed = words.image("--image", questions.need("--image", image, "Image (REPO:TAG)"));
        return new NewService(
                product,
                name,
                type,
                parsed,
                port(words),
                schedule(questions, words),
                hosts.stream()
                        .map(host -> words.parse("--host", host, HostName.class))
                        .toList(),
                digests);
    }

    private @Nullable Integer port(Words words) {
        if (!type.isServer()) {
            if (port != null) {
                throw words.wrong("--port: a " + type + " has no port");
            }
            return null;
        }
        int number = port == null ? PORT : port;
        if (number < 1024 || number > 65535) {
            throw words.wrong("--port: " + number + " is not a port from 1024 to 65535");
        }
        return number;
    }

    private @Nullable String schedule(Questions questions, Words words) {
        if (type != ServiceType.CRON) {
            if (schedule != null) {
                throw words.wrong("--schedule: a " + type + " has no schedule");
            }
            return null;
        }
        String text = questions.need("--schedule", schedule, "Schedule (minute hour day month weekday)");
        return words.parse("--schedule", text, CronSchedule.class).value();
    }
}
