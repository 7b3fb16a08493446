package dev.platform.intake;

import dev.platform.intake.Addresses.Target;
import dev.platform.intake.Addresses.Translated;
import dev.platform.model.HostName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a service calls, as its configuration and the network rules tell. */
final class Calls {
    private static final Pattern OUTSIDE =
            Pattern.compile("https?://([a-z0-9.-]+\\.[a-z]{2,})(?::([0-9]{1,5}))?(?=[/?#]|$)");
    private static final Pattern LOCAL = Pattern.compile(".*\\.(local|internal|localhost|svc)$");
    private static final int TLS = 443;
    private static final int PLAIN = 80;

    private final ProductDraft product;
    private final ServiceDraft service;
    private final Map<Target, Set<Integer>> inside = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> outside = new TreeMap<>();

    Calls(ProductDraft product, ServiceDraft service) {
        this.product = product;
        this.service = service;
    }

    /** Notes that the service calls another one; at every port if none is named. */
    void add(Target target, Set<Integer> ports) {
        if (!target.isCache() && target.name().equals(service.name())) {
            return;
        }
        inside.computeIfAbsent(target, key -> new TreeSet<>()).addAll(ports.isEmpty() ? target.ports() : ports);
    }

    /** The text with the names that the product knows; says what it found of the part that the text is from. */
    String read(String label, String text, Part part) {
        Translated translated = product.addresses().translate(label, text);
        translated.calls().forEach(this::add);
        boolean outside = !outside(text).isEmpty();
        if (!translated.text().equals(text)) {
            part.mapped("it names another service, which is called otherwise now; calls to it are allowed");
        } else if (!translated.calls().isEmpty()) {
            part.mapped("it names another service; calls to it are allowed");
        } else if (outside) {
            part.mapped("it names a host on the internet; calls to it are allowed");
        } else {
            part.kept();
        }
        return translated.text();
    }

    private List<String> outside(String text) {
        List<String> hosts = new ArrayList<>();
        Matcher matcher = OUTSIDE.matcher(text);
        while (matcher.find()) {
            String host = matcher.group(1);
            int usual = matcher.group().startsWith("https") ? TLS : PLAIN;
            if (isHost(host)
                    && !LOCAL.matcher(host).matches()
                    && !host.endsWith("." + product.site().domain())) {
                int port = matcher.group(2) == null ? usual : Integer.parseInt(matcher.group(2));
                outside.computeIfAbsent(host, key -> new TreeSet<>()).add(port);
                hosts.add(host);
            }
        }
        return hosts;
    }

    static boolean isHost(String text) {
        try {
            HostName.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void write() {
        Map<String, Object> outbound = new LinkedHashMap<>();
        List<Object> rules = rules();
        if (!rules.isEmpty()) {
            outbound.put("rules", rules);
        }
        if (!outside.isEmpty()) {
            outbound.put("external", external());
            product.internet();
        }
        if (!outbound.isEmpty()) {
            service.put("accessPolicy", new LinkedHashMap<>(Map.of("outbound", outbound)));
        }
    }

    private List<Object> rules() {
        List<Object> rules = new ArrayList<>();
        inside.forEach((target, ports) -> {
            if (target.isCache()) {
                service.list("uses").add("caches." + target.name());
            } else if (ports.containsAll(target.ports())) {
                rules.add(new LinkedHashMap<>(Map.of("service", target.name().value())));
            } else {
                ports.forEach(port -> rules.add(rule(target, port)));
            }
        });
        return rules;
    }

    private static Map<String, Object> rule(Target target, int port) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("service", target.name().value());
        rule.put("port", port);
        return rule;
    }

    private List<Object> external() {
        List<Object> external = new ArrayList<>();
        outside.forEach((host, ports) -> ports.forEach(port -> {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("host", host);
            if (port != TLS) {
                rule.put("port", port);
            }
            external.add(rule);
        }));
        return external;
    }
}
