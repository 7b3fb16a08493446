package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.platform.finding.Findings;
import dev.platform.intake.Coverage;
import dev.platform.intake.Verdict;
import dev.platform.model.Name;
import dev.platform.tree.FileTree;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Imports the real Online Boutique beside the one that was written by hand, and compares all that is rendered. */
class BoutiqueImportTest {
    private static final Path MANIFESTS = Path.of("..", "..", "shared", "facts", "online-boutique");
    private static final String HAND = "boutique";
    private static final String IMPORTED = "bazaar";

    /** What may differ between the two, and why. */
    private static final Map<Pattern, String> ALLOWED = Map.of(
            Pattern.compile("base/(prometheusrule|configmap-dashboard|namespace) .*"),
            "the hand-written one promises something, and has a name for people",
            Pattern.compile("frontend/(horizontalpodautoscaler|scaledobject|prometheusrule) .*"),
            "the hand-written one scales by requests and by the clock, which the manifests don't say",
            Pattern.compile("\\w+/deployment .*resources\\.limits\\.cpu"),
            "the manifests limit CPU, the hand-written one lets it burst",
            Pattern.compile("\\w+/deployment .*terminationGracePeriodSeconds"),
            "5 seconds become 10, the fewest; the hand-written one has the usual 30",
            Pattern.compile("\\w+/deployment .*(readiness|liveness)Probe\\.(initialDelaySeconds|periodSeconds)"),
            "the hand-written one leaves the times to the defaults",
            Pattern.compile("frontend/deployment .*livenessProbe\\.(httpGet|tcpSocket)\\..*"),
            "the hand-written one restarts only what accepts no connection",
            Pattern.compile("frontend/deployment .*env\\[SHOPPING_ASSISTANT_SERVICE_ADDR].*"),
            "nothing answers there in either of them");

    private static @Nullable FileTree rendered;
    private static @Nullable Coverage coverage;

    @BeforeAll
    static void importIt() {
        assumeTrue(Files.isDirectory(MANIFESTS), "the manifests are not beside this repository");
        Findings findings = new Findings();
        List<Document> documents = ForeignFiles.read(Path.of(""), MANIFESTS, findings);
        ImportProduct wish =
                new ImportProduct(Name.parse(IMPORTED), Name.parse("team-demo"), Name.parse("large"), documents);
        Proposal proposal = Proposal.of(Workspace.open(Path.of(".."), findings), wish, findings);
        assertThat(findings.sorted()).isEmpty();
        rendered = Objects.requireNonNull(proposal).desired().rendered();
        coverage = wish.coverage();
    }

    @Test
    void itDoesWhatTheHandWrittenOneDoes() {
        SortedMap<String, String> hand = values(HAND);
        SortedMap<String, String> imported = values(IMPORTED);
        TreeSet<String> places = new TreeSet<>(hand.keySet());
        places.addAll(imported.keySet());
        List<String> differences = new ArrayList<>();
        for (String place : places) {
            if (!Objects.equals(hand.get(place), imported.get(place))
                    && ALLOWED.keySet().stream()
                            .noneMatch(known -> known.matcher(place).matches())) {
                differences.add(place + ": " + hand.get(place) + " became " + imported.get(place));
            }
        }
        assertThat(hand).hasSizeGreaterThan(1000);
        assertThat(differences).isEmpty();
    }

    @Test
    void everyReasonIsNeeded() {
        SortedMap<String, String> hand = values(HAND);
        SortedMap<String, String> imported = values(IMPORTED);
        TreeSet<String> places = new TreeSet<>(hand.keySet());
        places.addAll(imported.keySet());
        places.removeIf(place -> Objects.equals(hand.get(place), imported.get(place)));
        assertThat(ALLOWED.keySet())
                .allSatisfy(known -> assertThat(places)
                        .anyMatch(place -> known.matcher(place).matches()));
    }

    @Test
    void whoMayCallWhomIsTheSame() {
        assertThat(networkPolicies(IMPORTED)).isEqualTo(networkPolicies(HAND)).hasSizeGreaterThan(12);
    }

    @Test
    void itIsCovered() {
        Coverage covered = Objects.requireNonNull(coverage);
        assertThat(covered.objects()).hasSize(35);
        assertThat(covered.fields()).isEqualTo(473);
        assertThat(covered.count(Verdict.KEPT)).isEqualTo(171);
        assertThat(covered.count(Verdict.MAPPED)).isEqualTo(70);
        assertThat(covered.count(Verdict.IMPLIED)).isEqualTo(206);
        assertThat(covered.count(Verdict.DROPPED)).isEqualTo(26);
    }

    private static SortedMap<String, String> networkPolicies(String product) {
        SortedMap<String, String> policies = new TreeMap<>();
        files(product).forEach((path, text) -> {
            if (path.contains("networkpolicy")) {
                policies.put(path, text);
            }
        });
        return policies;
    }

    /** The rendered files of a product under its own folder, as if it were the hand-written one. */
    private static SortedMap<String, String> files(String product) {
        SortedMap<String, String> files = new TreeMap<>();
        String folder = "clusters/production/products/" + product + "/";
        Objects.requireNonNull(rendered).files().forEach((path, text) -> {
            if (path.value().startsWith(folder)) {
                files.put(path.value().substring(folder.length()), text.replace(IMPORTED, HAND));
            }
        });
        return files;
    }

    /** Each value that is rendered, by file and path. */
    private static SortedMap<String, String> values(String product) {
        SortedMap<String, String> values = new TreeMap<>();
        files(product).forEach((path, text) -> {
            Document document = YamlReader.forManifests().read(path, text, new Findings());
            String file = path.replace(".yaml", "");
            flatten(file + " ", Objects.requireNonNull(document).root().toValue(), values);
        });
        return values;
    }

    private static void flatten(String path, @Nullable Object value, SortedMap<String, String> values) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, below) -> flatten(path + "." + key, below, values));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                Object name = list.get(i) instanceof Map<?, ?> item ? item.get("name") : null;
                flatten(path + "[" + (name == null ? String.valueOf(i) : name) + "]", list.get(i), values);
            }
        } else {
            values.put(path, String.valueOf(value));
        }
    }
}
