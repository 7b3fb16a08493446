package dev.platform.tree;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.tree.FolderLister.Entry;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what people write. Follows no link, and reports every file that can't be read instead of stopping there. */
public final class TreeReader {
    private static final int MAX_SPEC = 1 << 20;
    /** Upstream manifests come as one file with every custom resource in it. */
    private static final int MAX_UPSTREAM = 8 << 20;

    private final FolderLister lister;
    private final ContentReader content;
    private final Findings findings;
    private final Map<RepoPath, byte[]> files = new ConcurrentHashMap<>();

    private TreeReader(Path root, Findings findings) {
        this.lister = new FolderLister(root, findings);
        this.content = new ContentReader(lister, findings);
        this.findings = findings;
    }

    /** Settings, clusters, products, add-ons and templates of the repository. */
    public static Inputs read(Path root, Findings findings) {
        TreeReader reader = new TreeReader(root, findings);
        reader.file(RepoPath.of(RootFinder.SETTINGS));
        reader.clusters();
        reader.products();
        reader.everything(RepoPath.of("addons"), MAX_UPSTREAM);
        reader.everything(RepoPath.of("templates"), MAX_SPEC);
        return new Inputs(reader.files);
    }

    /** Everything in one folder, which may be missing. */
    public static Inputs read(Path root, RepoPath folder, Findings findings) {
        TreeReader reader = new TreeReader(root, findings);
        reader.everything(folder, MAX_UPSTREAM);
        return new Inputs(reader.files);
    }

    /** What stands in the clusters' folders beside their specs, whoever put it there; hidden files too. */
    public static Inputs readRendered(Path root, Findings findings) {
        TreeReader reader = new TreeReader(root, findings);
        for (Entry cluster : reader.lister.list(RepoPath.of("clusters"))) {
            if (cluster.isFolder()) {
                reader.lister.list(cluster.path()).stream()
                        .filter(Entry::isFolder)
                        .forEach(folder -> reader.rendered(folder.path()));
            }
        }
        return new Inputs(reader.files);
    }

    private void rendered(RepoPath folder) {
        lister.list(folder).parallelStream().forEach(entry -> {
            if (entry.isFolder()) {
                rendered(entry.path());
            } else {
                take(entry, MAX_UPSTREAM);
            }
        });
    }

    private void file(RepoPath path) {
        lister.entry(path).ifPresent(entry -> take(entry, MAX_SPEC));
    }

    private void clusters() {
        file(RepoPath.of("clusters", "approvals.yaml"));
        file(RepoPath.of("clusters", "tombstones.yaml"));
        for (Entry cluster : lister.list(RepoPath.of("clusters"))) {
            if (cluster.isFolder()) {
                file(cluster.path().resolve("cluster.yaml"));
            }
        }
    }

    private void products() {
        lister.list(RepoPath.of("products")).parallelStream().forEach(entry -> {
            if (entry.isFolder()) {
                new ProductFolder(lister, content, findings).read(entry.path(), files);
            } else {
                loose(entry.path());
            }
        });
    }

    private void loose(RepoPath path) {
        String name = path.name();
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            findings.error(
                    "product-folder-is-clean",
                    Location.of(path.value()),
                    name + " is not in the folder of a product",
                    "a product is a folder: move it to products/" + name.replaceFirst("\\.ya?ml$", "")
                            + "/product.yaml");
        }
    }

    private void everything(RepoPath folder, int limit) {
        for (Entry entry : lister.list(folder)) {
            if (entry.path().name().startsWith(".")) {
                continue;
            }
            if (entry.isFolder()) {
                everything(entry.path(), limit);
            } else {
                take(entry, limit);
            }
        }
    }

    private void take(Entry entry, int limit) {
        content.read(entry, limit).ifPresent(bytes -> files.put(entry.path(), bytes));
    }
}
