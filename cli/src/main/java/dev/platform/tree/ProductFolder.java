package dev.platform.tree;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.tree.FolderLister.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the folder of one product, which a team owns: so it holds what is expected there, and little of it. */
final class ProductFolder {
    private static final Set<String> SPECS = Set.of("product.yaml", "grant.yaml", "versions.yaml");
    private static final String PROSE = "README.md";
    private static final Set<String> FOLDERS = Set.of("extra", "dashboards", "config");
    private static final int MAX_FILES = 64;
    private static final int MAX_FILE = 1 << 20;
    private static final long MAX_BYTES = 4L << 20;

    private final FolderLister lister;
    private final ContentReader content;
    private final Findings findings;
    private final List<Entry> wanted = new ArrayList<>();
    private int files;

    ProductFolder(FolderLister lister, ContentReader content, Findings findings) {
        this.lister = lister;
        this.content = content;
        this.findings = findings;
    }

    void read(RepoPath folder, Map<RepoPath, byte[]> into) {
        List<Entry> entries = lister.list(folder);
        entries.stream().filter(entry -> !isPart(entry)).forEach(this::takeSpec);
        entries.stream().filter(ProductFolder::isPart).forEach(entry -> takeAll(entry.path()));
        if (files > MAX_FILES) {
            tooMuch(folder, "holds more than " + MAX_FILES + " files");
        }
        long bytes = 0;
        for (Entry entry : wanted) {
            bytes += entry.size() > MAX_FILE ? 0 : entry.size();
            if (bytes > MAX_BYTES) {
                tooMuch(folder, "holds more than " + MAX_BYTES / 1024 / 1024 + " MiB");
                return;
            }
            content.read(entry, MAX_FILE).ifPresent(read -> into.put(entry.path(), read));
        }
    }

    private static boolean isPart(Entry entry) {
        return entry.isFolder() && FOLDERS.contains(entry.path().name());
    }

    private void takeSpec(Entry entry) {
        String name = entry.path().name();
        if (SPECS.contains(name)) {
            take(entry);
        } else if (!name.equals(PROSE)) {
            unexpected(entry);
        }
    }

    private void takeAll(RepoPath folder) {
        for (Entry entry : lister.list(folder)) {
            if (entry.path().name().startsWith(".")) {
                unexpected(entry);
            } else if (entry.isFolder()) {
                takeAll(entry.path());
            } else {
                take(entry);
            }
            if (files > MAX_FILES) {
                return;
            }
        }
    }

    private void take(Entry entry) {
        files++;
        if (files <= MAX_FILES) {
            wanted.add(entry);
        }
    }

    private void unexpected(Entry entry) {
        String name = entry.path().name();
        findings.error(
                "product-folder-is-clean",
                Location.of(entry.path().value()),
                name + " does not belong into the folder of a product",
                remedy(name));
    }

    private static String remedy(String name) {
        if (name.startsWith(".")) {
            return "remove it: hidden files could change how Git treats the files around them";
        }
        String yaml = name.replaceFirst("\\.(yml|yaml\\.txt|json)$", ".yaml");
        if (!yaml.equals(name) && SPECS.contains(yaml)) {
            return "rename it to " + yaml;
        }
        if (FOLDERS.contains(name)) {
            return "make " + name + " a folder and put the file into it";
        }
        return "remove it; a product has product.yaml, grant.yaml, versions.yaml, README.md and the folders config,"
                + " dashboards and extra";
    }

    private void tooMuch(RepoPath folder, String problem) {
        findings.error(
                "product-folder-is-small",
                Location.of(folder.value()),
                folder + " " + problem,
                "keep what the platform does not need outside of this repository");
    }
}
