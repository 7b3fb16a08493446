package dev.platform.cluster;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.tree.OtherFiles;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kubeconfig files, read together: of two entries with the same name, that of the first file counts. */
final class Kubeconfig {
    private static final int LIMIT = 4 << 20;
    private static final String NAME_ONE = "name one with --kubeconfig FILE, or in KUBECONFIG";

    private final List<ConfigEntry> files;
    private final String where;

    private Kubeconfig(List<Path> files) {
        this.files = files.stream().map(Kubeconfig::read).toList();
        this.where = files.stream().map(Path::toString).collect(Collectors.joining(" and "));
    }

    static Kubeconfig of(ClusterChoice choice) {
        if (choice.kubeconfig() != null) {
            return new Kubeconfig(List.of(choice.folder().resolve(choice.kubeconfig())));
        }
        List<Path> named = named(choice);
        List<Path> there = named.stream().filter(OtherFiles::isFile).toList();
        if (there.isEmpty()) {
            throw new PlatformException(
                    "there is no kubeconfig: looked for "
                            + named.stream().map(Path::toString).collect(Collectors.joining(" and ")),
                    NAME_ONE);
        }
        return new Kubeconfig(there);
    }

    static List<Path> named(ClusterChoice choice) {
        String variable = choice.environment().getOrDefault("KUBECONFIG", "");
        if (variable.isEmpty()) {
            return List.of(Path.of(choice.environment().getOrDefault("HOME", ""), ".kube", "config"));
        }
        return Arrays.stream(variable.split(File.pathSeparator, -1))
                .filter(part -> !part.isEmpty())
                .map(choice.folder()::resolve)
                .toList();
    }

    private static ConfigEntry read(Path file) {
        Findings findings = new Findings();
        Document document = YamlReader.forManifests().read(file.toString(), OtherFiles.read(file, LIMIT), findings);
        for (Finding finding : findings.sorted()) {
            throw new PlatformException(finding.where() + ": " + finding.message(), finding.hint());
        }
        if (document == null || !(document.root() instanceof YamlNode.Mapping root)) {
            throw new PlatformException(file + " is no kubeconfig", NAME_ONE);
        }
        return new ConfigEntry(file, root);
    }

    /** The context with that name, or the current one. */
    ConfigEntry context(@Nullable String wanted) {
        String name = wanted == null ? current() : wanted;
        if (name.isEmpty()) {
            throw new PlatformException(
                    "no context is chosen in " + where, "choose one with --context: " + String.join(", ", contexts()));
        }
        return named("contexts", "context", name);
    }

    private String current() {
        return files.stream()
                .map(file -> file.text("current-context"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<String> contexts() {
        return files.stream()
                .flatMap(file -> file.entries("contexts").stream())
                .map(entry -> entry.text("name"))
                .distinct()
                .sorted()
                .toList();
    }

    ConfigEntry cluster(ConfigEntry context) {
        return named("clusters", "cluster", context.text("cluster"));
    }

    ConfigEntry user(ConfigEntry context) {
        return named("users", "user", context.text("user"));
    }

    private ConfigEntry named(String list, String field, String name) {
        return files.stream()
                .flatMap(file -> file.entries(list).stream())
                .filter(entry -> entry.text("name").equals(name))
                .map(entry -> entry.below(field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        "there is no " + field + " '" + name + "' in " + where,
                        field.equals("context")
                                ? "use one of: " + String.join(", ", contexts())
                                : "a context names it: correct the kubeconfig"));
    }
}
