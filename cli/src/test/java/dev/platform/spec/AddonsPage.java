package dev.platform.spec;

import dev.platform.model.Addon;
import dev.platform.model.KubernetesRange;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.Platform;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The reference of the catalogue, from its folders. */
final class AddonsPage {
    private static final List<KubernetesVersion> KUBERNETES = List.of("1.34", "1.35", "1.36", "1.37").stream()
            .map(KubernetesVersion::parse)
            .toList();

    private AddonsPage() {}

    static String text(Platform platform, Map<String, ?> pinned) {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        platform.addons().values().forEach(addon -> page.append(row(addon, pinned)));
        page.append(MATRIX);
        platform.addons()
                .values()
                .forEach(addon -> addon.versions().values().forEach(version -> page.append(range(addon, version))));
        page.append(NOTES);
        platform.addons()
                .values()
                .forEach(addon -> addon.versions().values().stream()
                        .filter(version -> !version.notes().isEmpty())
                        .forEach(version -> page.append(
                                "- **%s %s**: %s\n".formatted(addon.name(), version.name(), version.notes()))));
        return page.toString();
    }

    private static final String INTRODUCTION = """
            # Add-ons

            What stands in [addons/](../../addons), from its folders. The version that runs is pinned in
            [cluster.yaml](../../clusters/production/cluster.yaml); what has none is off. Lower waves are synced first.

            | add-on | what it is | pinned | other versions | namespace | wave | provides | requires |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private static final String MATRIX = """

            ## Against Kubernetes

            What each version documents: yes, no, or nothing.

            | add-on | version | 1.34 | 1.35 | 1.36 | 1.37 | needs |
            | --- | --- | --- | --- | --- | --- | --- |
            """;

    private static final String NOTES = """

            ## What to know before a version is pinned

            """;

    private static String row(Addon addon, Map<String, ?> pinned) {
        Object pin = pinned.get(addon.name());
        String others = addon.versions().keySet().stream()
                .filter(version -> !version.equals(pin))
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return "| [%s](../../addons/%s/addon.yaml) | %s | %s | %s | %s | %d | %s | %s |\n"
                .formatted(
                        addon.name(),
                        addon.name(),
                        addon.description(),
                        pin == null ? "" : pin,
                        others,
                        addon.namespace(),
                        addon.wave(),
                        String.join(", ", addon.provides()),
                        String.join(", ", addon.requires()));
    }

    private static String range(Addon addon, Addon.Version version) {
        String cells = KUBERNETES.stream()
                .map(kubernetes -> cell(version.kubernetes(), kubernetes))
                .collect(Collectors.joining(" | "));
        String needs = version.needs().entrySet().stream()
                .map(need -> need.getKey() + " " + need.getValue())
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s |\n".formatted(addon.name(), version.name(), cells, needs);
    }

    /** Where an end is open, nothing is said of versions beyond what anybody could know. */
    private static String cell(KubernetesRange range, KubernetesVersion kubernetes) {
        if (range.equals(KubernetesRange.UNKNOWN)) {
            return "";
        }
        return range.holds(kubernetes) ? "yes" : "no";
    }
}
