package dev.platform.intake;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.intake.Addresses.Target;
import dev.platform.intake.Coverage.ObjectCoverage;
import dev.platform.intake.ServiceDraft.OpenPort;
import dev.platform.model.Name;
import dev.platform.spec.Defaults;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlNode.Field;
import dev.platform.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes a product of a Compose file. */
final class ComposeIntake {
    private static final String SERVICES = "services";

    private final ProductDraft product;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<Part, ServiceDraft> services = new LinkedHashMap<>();
    private final List<Ledger> ledgers = new ArrayList<>();

    private ComposeIntake(ProductDraft product) {
        this.product = product;
    }

    static Intake read(Document document, Site site, Findings findings) {
        ComposeIntake intake = new ComposeIntake(new ProductDraft(site, findings));
        if (document.root() instanceof Mapping root && root.get(SERVICES) instanceof Mapping services) {
            services.fields().forEach((name, field) -> intake.add(document.file(), name, field.value()));
            intake.rest(document.file(), root);
        }
        if (intake.parts.isEmpty()) {
            findings.error(
                    "file-has-services",
                    Location.of(document.file()),
                    "there is nothing here that becomes a service",
                    "write services below 'services'");
        }
        return intake.run();
    }

    private void add(String file, String name, YamlNode node) {
        Ledger ledger = new Ledger(file, "service", name, node);
        ledgers.add(ledger);
        parts.put(name, new Part(ledger, "", node));
    }

    /** What stands beside the services. */
    private void rest(String file, Mapping root) {
        Map<String, Field> others = new LinkedHashMap<>(root.fields());
        others.remove(SERVICES);
        if (others.isEmpty()) {
            return;
        }
        Mapping node = new Mapping(root.line(), root.column(), others);
        Ledger ledger = new Ledger(file, "file", Location.of(file).file(), node);
        ledgers.add(ledger);
        Part part = new Part(ledger, "", node);
        part.at("name").mapped("the product has the name that was given");
        part.at("version").implied("it says nothing any more");
        part.at("networks").implied("the network is closed but for the calls of 'accessPolicy'");
        part.at("volumes").mapped("it is said by 'volumes' of the service");
        part.at("secrets")
                .dropped("a secret has no place in Git", "list it in 'secrets', and write its value into the store");
        part.at("configs").dropped("files stand at the service", "write them into 'configFiles'");
        part.fields().forEach((key, value) -> {
            if (key.startsWith("x-")) {
                value.implied("it is read by nobody");
            }
        });
    }

    /** First all get their names and ports, since each may name any other one. */
    private Intake run() {
        parts.forEach(this::name);
        services.forEach((part, service) -> new ComposeService(product, part, service).read());
        List<ObjectCoverage> objects = ledgers.stream().map(Ledger::close).toList();
        return product.finish(new Coverage(objects));
    }

    private void name(String name, Part part) {
        if (isCache(part)) {
            cache(name, part);
            return;
        }
        ServiceDraft service = product.service(name);
        services.put(part, service);
        new ComposePorts(part, service).read(asked(name));
        TreeSet<Integer> ports = new TreeSet<>();
        service.ports().stream().map(OpenPort::servicePort).forEach(ports::add);
        product.addresses().add(name, new Target(service.name().value(), service.name(), false, ports));
    }

    /** The texts in which others may name it. */
    private List<String> asked(String name) {
        List<String> texts = new ArrayList<>();
        parts.forEach((other, part) -> {
            if (!other.equals(name)) {
                texts.addAll(
                        part.at("environment").below().stream().map(Part::text).toList());
                texts.addAll(part.at("command").texts());
                texts.add(part.at("command").text());
            }
        });
        return texts;
    }

    private boolean isCache(Part part) {
        String command =
                part.at("command").text() + String.join(" ", part.at("command").texts());
        return product.site().hasCaches()
                && ImageIntake.word(part.at("image").text()).matches("redis|valkey")
                && part.at("volumes").items().isEmpty()
                && !command.matches("(?s).*(requirepass|appendonly|\\.conf).*");
    }

    private void cache(String name, Part part) {
        CacheIntake caches = new CacheIntake(product);
        Name cache = caches.cache(name, Defaults.CACHE_MEMORY.text());
        caches.address(name, cache);
        String why = "the cache '" + cache + "' is run by the platform";
        part.at("image").mapped(why + ", with Valkey, which speaks the same");
        part.at("environment").dropped("a cache is not configured", "see whether the program needs it");
        part.implied(why);
    }
}
