package dev.platform.render;

import dev.platform.model.Cluster;
import dev.platform.plan.Layout;
import dev.platform.plan.Plan;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.tree.Digest;
import dev.platform.tree.FileTree;
import dev.platform.tree.RenderedMark;
import dev.platform.tree.RepoPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was rendered of a product, or of the platform itself: each file with its hash and its causes. By it a file that
 * somebody edited is told from one that isn't rendered yet. Its lines are those of {@code sha256sum --check}.
 */
public record Lock(SortedMap<RepoPath, Entry> entries) {
    private static final Pattern CAUSES = Pattern.compile("# from (.+) by (.+)");
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})  (.+)");

    public Lock {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /**
     * A file.
     *
     * @param hash SHA-256 of its bytes
     * @param cause the spec that it is rendered from
     * @param drawnBy the template, or the file that is copied
     */
    public record Entry(String hash, String cause, String drawnBy) {}

    /** The locks of a plan that was drawn. CODEOWNERS is in none: every new product changes it, so all would conflict. */
    public static FileTree of(Plan plan, FileTree rendered, Cluster cluster) {
        Map<RepoPath, String> locks = new ConcurrentHashMap<>();
        Map<String, List<PlannedFile>> byProduct =
                plan.files().stream().collect(Collectors.groupingBy(PlannedFile::product));
        byProduct.entrySet().parallelStream()
                .forEach(files -> locks.put(
                        Layout.lock(cluster, files.getKey()),
                        of(files.getValue(), rendered).text(head(source(cluster, files.getKey())))));
        return FileTree.of(locks);
    }

    private static Lock of(List<PlannedFile> files, FileTree rendered) {
        SortedMap<RepoPath, Entry> entries = new TreeMap<>();
        Digest digest = new Digest();
        for (PlannedFile file : files) {
            String text = rendered.text(file.path());
            if (text != null && !file.path().equals(Layout.CODEOWNERS)) {
                entries.put(
                        file.path(), new Entry(digest.hex(text), file.cause().file(), Renderer.drawnBy(file)));
            }
        }
        return new Lock(entries);
    }

    private static RepoPath source(Cluster cluster, String product) {
        return product.isEmpty() ? Layout.clusterSpec(cluster) : Layout.product(product);
    }

    /** What can be read of a lock: lines that say nothing, as a conflict of Git leaves them, are passed over. */
    public static Lock read(String text) {
        SortedMap<RepoPath, Entry> entries = new TreeMap<>();
        String cause = "";
        String drawnBy = "";
        for (String line : text.lines().toList()) {
            Matcher causes = CAUSES.matcher(line);
            Matcher file = FILE.matcher(line);
            if (causes.matches()) {
                cause = causes.group(1);
                drawnBy = causes.group(2);
            } else if (file.matches()) {
                entries.put(new RepoPath(file.group(2)), new Entry(file.group(1), cause, drawnBy));
            }
        }
        return new Lock(entries);
    }

    private static String head(RepoPath source) {
        return RenderedMark.TEXT + " from " + source + "; do not edit, run: platform render";
    }

    /**
     * This text of a lock where a file is in scope, and another elsewhere.
     *
     * @param before the other text; null if there is none
     */
    public static String within(Predicate<RepoPath> scope, String text, @Nullable String before) {
        SortedMap<RepoPath, Entry> merged = new TreeMap<>(read(before == null ? "" : before).entries);
        merged.keySet().removeIf(scope);
        read(text).entries.forEach((path, entry) -> {
            if (scope.test(path)) {
                merged.put(path, entry);
            }
        });
        return new Lock(merged).text(text.lines().findFirst().orElse(""));
    }

    private String text(String head) {
        StringBuilder text = new StringBuilder(head).append('\n');
        String causes = "";
        for (Map.Entry<RepoPath, Entry> file : entries.entrySet()) {
            Entry entry = file.getValue();
            String own = "# from " + entry.cause() + " by " + entry.drawnBy();
            if (!own.equals(causes)) {
                text.append(own).append('\n');
                causes = own;
            }
            text.append(entry.hash()).append("  ").append(file.getKey()).append('\n');
        }
        return text.toString();
    }
}
