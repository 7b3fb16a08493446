package dev.platform.intake;

import dev.platform.intake.ServiceDraft.OpenPort;
import dev.platform.model.Protocol;
import dev.platform.model.ServiceType;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which ports a service of a Compose file opens: published ones, exposed ones, and those that others name. */
final class ComposePorts {
    /** {@code [[address:]published:]target[/protocol]} */
    private static final Pattern SHORT =
            Pattern.compile("(?:(?:(?:[0-9.]+|\\[[0-9a-fA-F:]+\\]):)?[0-9]*:)?([0-9]{1,5})(?:/(tcp|udp))?");

    /** What everybody knows of images that speak no HTTP. */
    private static final Map<String, Integer> KNOWN = Map.of(
            "postgres",
            5432,
            "mysql",
            3306,
            "mariadb",
            3306,
            "mongo",
            27017,
            "rabbitmq",
            5672,
            "redis",
            6379,
            "valkey",
            6379,
            "memcached",
            11211);

    private static final String CLOSED = "its port is below " + PortIntake.LEAST + ": the program has to listen on ";

    private final Part part;
    private final ServiceDraft service;

    ComposePorts(Part part, ServiceDraft service) {
        this.part = part;
        this.service = service;
    }

    void read(List<String> texts) {
        boolean published = !part.at("ports").items().isEmpty();
        part.at("ports").items().forEach(this::published);
        part.at("expose").items().forEach(port -> open(port, port.number(0)));
        if (service.ports().isEmpty()) {
            named(texts);
        }
        if (service.ports().isEmpty()) {
            return;
        }
        boolean isHttp = service.ports().get(0).protocol() == Protocol.HTTP;
        service.type(published && isHttp ? ServiceType.WEB : ServiceType.INTERNAL);
        PortIntake.write(service);
    }

    private void published(Part port) {
        Matcher matcher = SHORT.matcher(port.text());
        boolean isUdp = matcher.matches()
                ? "udp".equals(matcher.group(2))
                : port.at("protocol").text().equals("udp");
        int target = matcher.matches()
                ? Integer.parseInt(matcher.group(1))
                : port.at("target").number(0);
        if (isUdp || target == 0) {
            port.dropped(
                    "a service opens single ports and speaks TCP", "list each in 'ports', or look for a way over TCP");
        } else {
            open(port, target);
        }
    }

    private void open(Part port, int written) {
        int number = PortIntake.open(written);
        if (written == 0 || service.ports().stream().anyMatch(open -> open.written() == written)) {
            port.mapped("the port is open already");
            return;
        }
        String name = service.ports().isEmpty() ? "main" : "port-" + written;
        service.ports().add(new OpenPort(name, written, number, written, protocol(written)));
        if (number != written) {
            port.mapped(CLOSED + number);
        } else {
            port.mapped("the gateway brings what comes from outside; others call the container's port");
        }
    }

    private Protocol protocol(int written) {
        boolean isOther = KNOWN.containsValue(written) || KNOWN.containsKey(word());
        return isOther ? Protocol.TCP : Protocol.HTTP;
    }

    private String word() {
        return ImageIntake.word(part.at("image").text());
    }

    private void named(List<String> texts) {
        Pattern call = Pattern.compile(
                "(?<![A-Za-z0-9._-])" + Pattern.quote(part.ledger().name()) + ":([0-9]{2,5})(?![0-9])");
        for (String text : texts) {
            Matcher matcher = call.matcher(text);
            while (matcher.find()) {
                open(part.at("?"), Integer.parseInt(matcher.group(1)));
            }
        }
        Integer known = KNOWN.get(word());
        if (service.ports().isEmpty() && known != null) {
            open(part.at("?"), known);
        }
    }
}
