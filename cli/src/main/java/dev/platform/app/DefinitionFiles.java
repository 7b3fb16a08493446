package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.schema.CustomResourceDefinition;
import dev.platform.tree.OtherFiles;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads CustomResourceDefinitions from files of an add-on, which hold other objects as well. */
public final class DefinitionFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
    private static final int LIMIT = 8 << 20;

    private final Findings findings = new Findings();
    private final List<CustomResourceDefinition> definitions = new ArrayList<>();

    private DefinitionFiles() {}

    /** Those of a file, or of all files in and below a folder. */
    public static List<CustomResourceDefinition> read(Path folder, Path path, Findings findings) {
        DefinitionFiles files = new DefinitionFiles();
        for (Path file : OtherFiles.files(folder.resolve(path), ENDINGS)) {
            Path shown = path.isAbsolute() ? file : folder.relativize(file);
            files.read(shown.toString(), OtherFiles.read(file, LIMIT));
        }
        return files.found(path.toString(), findings);
    }

    /** Those of a text that came from elsewhere. */
    public static List<CustomResourceDefinition> read(String name, byte[] text, Findings findings) {
        DefinitionFiles files = new DefinitionFiles();
        files.read(name, text);
        return files.found(name, findings);
    }

    private void read(String name, byte[] bytes) {
        for (Document document : YamlReader.forManifests().readAll(name, bytes, findings)) {
            definitions.addAll(CustomResourceDefinition.in(document, findings));
        }
    }

    private List<CustomResourceDefinition> found(String name, Findings all) {
        if (definitions.isEmpty() && !findings.hasErrors()) {
            findings.error(
                    "file-has-definitions",
                    Location.of(name),
                    "there is no CustomResourceDefinition here",
                    "name the files with the CRDs of the add-on; its release notes say where they are");
        }
        findings.sorted().forEach(all::add);
        return definitions;
    }
}
