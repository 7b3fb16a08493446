package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.isolation.RenderedTree;
import dev.platform.isolation.RenderedTree.Surroundings;
import dev.platform.model.Cidr;
import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import dev.platform.tree.Inputs;
import dev.platform.tree.TreeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what is rendered as it stands on disk, with all that a hand may have changed there. */
final class RenderedFiles {
    private RenderedFiles() {}

    /** Null if nothing is rendered, which is a finding. */
    static @Nullable RenderedTree read(Path root, @Nullable Platform platform, Findings findings) {
        Inputs rendered = TreeReader.readRendered(root, findings);
        if (rendered.paths().isEmpty()) {
            findings.error(
                    "tree-is-rendered",
                    Location.of("clusters"),
                    "nothing is rendered, so there is nothing to judge",
                    "render it with: platform render");
            return null;
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        rendered.files().forEach((path, bytes) -> files.put(path.value(), bytes));
        return RenderedTree.read(
                files, platform == null ? Surroundings.UNKNOWN : surroundings(platform.cluster()), findings);
    }

    private static Surroundings surroundings(Cluster cluster) {
        return new Surroundings(
                texts(cluster.network().internal()),
                texts(cluster.databaseNetworks()),
                texts(cluster.providerNetworks()),
                collectors(cluster.tracing()));
    }

    private static List<String> collectors(Cluster.@Nullable Tracing tracing) {
        return tracing == null ? List.of() : List.of(tracing.pods().namespace().value());
    }

    private static List<String> texts(List<Cidr> blocks) {
        return blocks.stream().map(Cidr::value).toList();
    }
}
