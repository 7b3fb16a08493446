package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.tree.OtherFiles;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads YAML and JSON that others wrote, from anywhere. */
public final class ForeignFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
    private static final int LIMIT = 8 << 20;

    private ForeignFiles() {}

    /** The documents of a file, or of all files in and below a folder. */
    public static List<Document> read(Path folder, Path path, Findings findings) {
        List<Document> documents = new ArrayList<>();
        for (Path file : OtherFiles.files(folder.resolve(path), ENDINGS)) {
            Path shown = path.isAbsolute() ? file : folder.relativize(file);
            documents.addAll(read(shown.toString(), OtherFiles.read(file, LIMIT), findings));
        }
        if (documents.isEmpty() && !findings.hasErrors()) {
            findings.error(
                    "file-has-services",
                    Location.of(path.toString()),
                    "there is no YAML or JSON here",
                    "name a file with manifests, a folder of such files, or a Compose file");
        }
        return documents;
    }

    /** The documents of a text that came from elsewhere. */
    public static List<Document> read(String name, byte[] text, Findings findings) {
        return YamlReader.forManifests().readAll(name, text, findings);
    }
}
