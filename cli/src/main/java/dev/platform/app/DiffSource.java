package dev.platform.app;

import dev.platform.app.RenderedDiff.Side;
import dev.platform.diff.Causes;
import dev.platform.diff.KubernetesObject;
import dev.platform.diff.Neighbours;
import dev.platform.diff.Place;
import dev.platform.diff.TreeDiff;
import dev.platform.finding.Findings;
import dev.platform.git.CodeOwners;
import dev.platform.git.GitRepository;
import dev.platform.git.TextChanges;
import dev.platform.model.DiffSettings;
import dev.platform.plan.Layout;
import dev.platform.render.Renderer;
import dev.platform.spec.PlatformSpec;
import dev.platform.spec.SpecSet.Written;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.RootFinder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What Git says of a difference: which files differ, and what stands beside them. Only that is read. */
final class DiffSource implements AutoCloseable {
    private static final String NOW = "HEAD";
    private static final RepoPath CLUSTERS = RepoPath.of("clusters");
    private static final RepoPath SETTINGS = RepoPath.of(RootFinder.SETTINGS);
    private static final RepoPath OWNERS = RepoPath.of(".github", "CODEOWNERS");
    /** All that people write and that is rendered. */
    private static final Set<RepoPath> ROOTS = Set.of(
            CLUSTERS, OWNERS, RepoPath.of("addons"), RepoPath.of("products"), RepoPath.of("templates"), SETTINGS);

    private final Path root;
    private final GitRepository git;
    private final Side base;
    private final Side head;
    private final TextChanges changes;

    private DiffSource(Path root, GitRepository git, Side base, Side head, TextChanges changes) {
        this.root = root;
        this.git = git;
        this.base = base;
        this.head = head;
        this.changes = changes;
    }

    /**
     * Compares in the repository that the folder is in.
     *
     * @param head null for the files on disk
     */
    static DiffSource open(Path folder, String base, @Nullable String head, Steps steps) {
        Path root = RootFinder.find(folder);
        GitRepository git = GitRepository.open(root);
        try {
            String parted = git.mergeBase(base, head == null ? NOW : head);
            TextChanges changes = steps.take(
                    "comparing with " + base,
                    () -> git.changes(parted, head, ROOTS, path -> !isSchema(path) && !Layout.isLock(path)),
                    found -> "found " + found.after().files().size() + " files that differ");
            Side looked = head == null ? new Side("", "") : new Side(head, git.commitId(head));
            return new DiffSource(root, git, new Side(base, parted), looked, changes);
        } catch (RuntimeException e) {
            git.close();
            throw e;
        }
    }

    /** The folders of all that may name what differs. */
    Set<RepoPath> units() {
        Set<RepoPath> units = new HashSet<>();
        for (FileTree side : List.of(changes.before(), changes.after())) {
            side.files().keySet().stream()
                    .filter(DiffSource::isRendered)
                    .forEach(path -> units.add(Place.of(path).unit()));
        }
        return units;
    }

    /**
     * Judges what differs.
     *
     * @param parsed what was parsed before; null if nothing was
     * @param today the day that approvals are held against
     */
    RenderedDiff judge(@Nullable ParsedObjects parsed, LocalDate today, Steps steps) {
        TreeDiff diff = steps.take(
                "judging the difference",
                () -> TreeDiff.of(
                        only(changes.before(), DiffSource::isRendered),
                        only(changes.after(), DiffSource::isRendered),
                        neighbours(parsed)),
                found -> "judged " + found.changes().size() + " objects");
        DiffSettings settings = settings();
        return new RenderedDiff(
                base,
                head,
                diff.rated(settings),
                causes(),
                approvers(),
                head.commit().isEmpty() ? Approvals.onDisk(root, today) : Approvals.in(git, head.commit(), today),
                settings);
    }

    /** Of settings with mistakes nothing counts; `platform validate` says what is wrong with them. */
    private DiffSettings settings() {
        FileTree file = git.readTree(base.commit(), Set.of(SETTINGS), path -> true);
        Written<PlatformSpec> written = SpecSetReader.settings(Inputs.of(file), new Findings());
        return written == null ? DiffSettings.USUAL : written.spec().diffSettings();
    }

    private Neighbours neighbours(@Nullable ParsedObjects parsed) {
        return new Neighbours() {
            @Override
            public FileTree in(Set<RepoPath> folders) {
                return unchanged(folders);
            }

            @Override
            public @Nullable KubernetesObject object(RepoPath path, String text) {
                KubernetesObject known = parsed == null ? null : parsed.of(path, text);
                return known == null ? Neighbours.super.object(path, text) : known;
            }
        };
    }

    /** What has the same text in both is in the base. */
    private FileTree unchanged(Set<RepoPath> folders) {
        return git.readTree(
                base.commit(),
                folders,
                path -> path.name().endsWith(".yaml")
                        && isRendered(path)
                        && !changes.before().contains(path)
                        && !changes.after().contains(path));
    }

    /** A template that the repository gets, or loses, stands in for the program's own. */
    private Causes causes() {
        FileTree before = only(changes.before(), path -> !isRendered(path));
        FileTree after = only(changes.after(), path -> !isRendered(path));
        return Causes.of(before.with(packed(after, before)), after.with(packed(before, after)));
    }

    private static FileTree packed(FileTree there, FileTree missing) {
        Map<RepoPath, String> packed = new HashMap<>();
        for (RepoPath path : there.files().keySet()) {
            String text = missing.contains(path) ? null : Renderer.packed(path);
            if (text != null) {
                packed.put(path, text);
            }
        }
        return FileTree.of(packed);
    }

    /** By the owners that the base has: a pull request can't give itself away. */
    private List<Set<String>> approvers() {
        String owners =
                git.readTree(base.commit(), Set.of(OWNERS), path -> true).text(OWNERS);
        Set<RepoPath> changed = new TreeSet<>(changes.before().files().keySet());
        changed.addAll(changes.after().files().keySet());
        return owners == null ? List.of() : CodeOwners.of(owners).approvers(changed);
    }

    private static FileTree only(FileTree files, Predicate<RepoPath> wanted) {
        Map<RepoPath, String> some = new HashMap<>(files.files());
        some.keySet().removeIf(wanted.negate());
        return FileTree.of(some);
    }

    /** Below a folder of a cluster, where only rendered files are beside schemas. */
    private static boolean isRendered(RepoPath path) {
        return path.isBelow(CLUSTERS) && path.value().split("/", 4).length == 4;
    }

    private static boolean isSchema(RepoPath path) {
        return isRendered(path) && path.value().split("/", 4)[2].equals("schemas");
    }

    @Override
    public void close() {
        git.close();
    }
}
