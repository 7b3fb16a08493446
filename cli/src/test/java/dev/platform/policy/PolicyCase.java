package dev.platform.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A request, and which policies refuse it: see src/test/resources/policies/README.md.
 *
 * @param refusing the names of the policies
 */
record PolicyCase(String name, Admission request, SortedSet<String> refusing) {
    static final Path FOLDER = Path.of("src", "test", "resources", "policies");
    static final Path CLUSTER = Path.of("..", "clusters", "production");

    static List<PolicyCase> all() throws IOException {
        List<PolicyCase> cases = new ArrayList<>();
        for (String policy : policies()) {
            Value file = read(FOLDER.resolve(policy + ".yaml"));
            file.get("cases").items().forEach(each -> cases.add(of(policy, each, file.get("objects"))));
        }
        return cases;
    }

    /** The policies that have a file of cases. */
    static SortedSet<String> policies() throws IOException {
        SortedSet<String> policies = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml") && !file.equals("namespace.yaml"))
                    .forEach(file -> policies.add(file.substring(0, file.length() - ".yaml".length())));
        }
        return policies;
    }

    static Value read(Path file) {
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return new Value(longs(read));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static @Nullable Object longs(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(key.toString(), longs(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(longs(each)));
            return copy;
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private static PolicyCase of(String policy, Value written, Value objects) {
        boolean refuses = written.get("refuses").isPresent();
        SortedSet<String> refusing = new TreeSet<>(written.get("also").texts());
        if (refuses) {
            refusing.add(policy);
        }
        String name = policy
                + (refuses ? " refuses " : " allows ")
                + written.get(refuses ? "refuses" : "allows").text();
        return new PolicyCase(name, request(written, objects), refusing);
    }

    private static Admission request(Value written, Value objects) {
        Value object = object(written, objects);
        Value old = written.get("old").isPresent() ? object(written.get("old"), objects) : new Value(null);
        Value known = object.isPresent() ? object : old;
        Resource resource =
                Resource.of(known.get("apiVersion").text(), known.get("kind").text());
        String connect = written.get("connect").text();
        String operation =
                !connect.isEmpty() ? "CONNECT" : !object.isPresent() ? "DELETE" : old.isPresent() ? "UPDATE" : "CREATE";
        return new Admission(
                operation,
                resource.part(connect.isEmpty() ? written.get("part").text() : connect),
                known.get("metadata", "namespace").text(),
                known.get("metadata", "name").text(),
                object.raw(),
                old.raw(),
                identity(written));
    }

    private static Value object(Value written, Value objects) {
        Value object = written.get("object");
        if (written.get("from").isPresent()) {
            object = read(CLUSTER.resolve(written.get("from").text()));
        } else if (object.raw() instanceof String name) {
            object = objects.get(name);
        }
        Object copy = longs(object.raw());
        if (written.get("change").raw() instanceof Map<?, ?> changes) {
            changes.forEach((pointer, value) -> change(Objects.requireNonNull(copy), pointer.toString(), value));
        }
        return new Value(copy);
    }

    @SuppressWarnings("unchecked") // objects are maps and lists of their own
    private static void change(Object object, String pointer, @Nullable Object value) {
        String[] steps = pointer.substring(1).split("/", -1);
        Object at = object;
        for (int i = 0; i < steps.length - 1; i++) {
            String step = unescaped(steps[i]);
            boolean list = steps[i + 1].equals("-");
            at = at instanceof List<?> items
                    ? Objects.requireNonNull(items.get(Integer.parseInt(step)))
                    : Objects.requireNonNull(((Map<String, Object>) at)
                            .computeIfAbsent(step, s -> list ? new ArrayList<>() : new LinkedHashMap<>()));
        }
        put(at, unescaped(steps[steps.length - 1]), longs(value));
    }

    @SuppressWarnings("unchecked") // as above
    private static void put(Object at, String step, @Nullable Object value) {
        if (at instanceof List<?> list) {
            List<@Nullable Object> items = (List<@Nullable Object>) list;
            if (step.equals("-")) {
                items.add(value);
            } else {
                items.set(Integer.parseInt(step), value);
            }
        } else if (value == null) {
            ((Map<String, Object>) at).remove(step);
        } else {
            ((Map<String, Object>) at).put(step, value);
        }
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    private static Identity identity(Value written) {
        String file = written.get("from").text() + written.get("old", "from").text();
        boolean platform = file.contains("/base/") || file.startsWith("argocd/") || file.startsWith("bootstrap/");
        String who = written.get("as").isPresent() ? written.get("as").text() : platform ? "argocd" : "sync";
        String[] parts = who.split(":", -1);
        return switch (who) {
            case "sync" -> Identity.serviceAccount("shop", "argocd-sync");
            case "argocd" -> Identity.serviceAccount("argocd", "argocd-application-controller");
            case "person" -> new Identity("alice@shop.example", List.of("team-shop", "system:authenticated"));
            case "admin" -> new Identity("root@acme.example", List.of("platform-admins", "system:authenticated"));
            default ->
                parts.length == 4
                        ? Identity.serviceAccount(parts[2], parts[3])
                        : new Identity(who, List.of("system:authenticated"));
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
