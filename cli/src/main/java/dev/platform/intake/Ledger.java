package dev.platform.intake;

import dev.platform.finding.Location;
import dev.platform.intake.Coverage.FieldCoverage;
import dev.platform.intake.Coverage.ObjectCoverage;
import dev.platform.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps account of the fields of one object: each is settled once, and the first word counts. */
final class Ledger {
    static final String OTHER = "a product has no word for it";
    static final String EXTRA =
            "see whether the service needs it; if so, put a manifest into extra/ or ask the platform team";

    /** Lists of a Compose file that could as well be mappings. */
    private static final Pattern ENTRIES = Pattern.compile("environment|ports|volumes|expose|depends_on|tmpfs");

    private final String file;
    private final String kind;
    private final String name;
    private final Location where;
    private final Map<String, Location> open = new LinkedHashMap<>();
    private final List<FieldCoverage> settled = new ArrayList<>();

    Ledger(String file, String kind, String name, YamlNode node) {
        this.file = file;
        this.kind = kind;
        this.name = name;
        this.where = new Location(file, node.line(), node.column());
        collect(new Part(this, "", node));
        open.keySet().removeAll(List.of("apiVersion", "kind"));
    }

    String file() {
        return file;
    }

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Location where() {
        return where;
    }

    /** A list of scalars is one field, and so is what has no fields of its own. */
    private void collect(Part part) {
        List<Part> below = part.below();
        if (below.isEmpty()
                || (part.isListOfScalars() && !ENTRIES.matcher(part.path()).matches())) {
            open.put(part.path(), part.where());
        } else {
            below.forEach(this::collect);
        }
    }

    /** Settles what is still open at the path and below it. */
    void settle(String path, Verdict verdict, String reason, String remedy) {
        open.entrySet().removeIf(field -> {
            boolean meant = isWithin(field.getKey(), path);
            if (meant) {
                settled.add(new FieldCoverage(field.getKey(), field.getValue(), verdict, reason, remedy));
            }
            return meant;
        });
    }

    private static boolean isWithin(String path, String start) {
        return start.isEmpty()
                || path.equals(start)
                || (path.startsWith(start) && ".[".indexOf(path.charAt(start.length())) >= 0);
    }

    /** What became of everything; nobody asked for what is open still. */
    ObjectCoverage close() {
        settle("", Verdict.DROPPED, OTHER, EXTRA);
        settled.sort(java.util.Comparator.comparing(FieldCoverage::where).thenComparing(FieldCoverage::path));
        return new ObjectCoverage(kind, name, where, settled);
    }
}
