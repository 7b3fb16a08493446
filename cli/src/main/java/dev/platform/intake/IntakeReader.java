package dev.platform.intake;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a product of the documents of others, whatever they are. */
public final class IntakeReader {
    private IntakeReader() {}

    /** Null if there is nothing to make one of; what is wrong is in the findings. */
    public static @Nullable Intake read(List<Document> documents, Site site, Findings findings) {
        List<Document> compose =
                documents.stream().filter(IntakeReader::isCompose).toList();
        if (documents.isEmpty()) {
            return null;
        }
        if (compose.isEmpty()) {
            return KubernetesIntake.read(documents, site, findings);
        }
        if (compose.size() == 1 && documents.size() == 1) {
            return ComposeIntake.read(compose.get(0), site, findings);
        }
        findings.error(
                "manifest-is-an-object",
                Location.of(compose.get(0).file()),
                "a Compose file can't be imported together with something else",
                "name this file alone; merge several into one with: docker compose config");
        return null;
    }

    private static boolean isCompose(Document document) {
        return document.root() instanceof Mapping root
                && root.get("apiVersion") == null
                && root.get("services") instanceof Mapping;
    }
}
