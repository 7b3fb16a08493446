package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.git.CommitRequest;
import dev.platform.git.GitRepository;
import dev.platform.model.GitUrl;
import dev.platform.model.HostName;
import dev.platform.model.Name;
import dev.platform.model.PinnedAction;
import dev.platform.model.Registry;
import dev.platform.render.Renderer;
import dev.platform.tree.EmptyFolder;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeUpdate;
import dev.platform.tree.TreeWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fresh platform repository for a company.
 *
 * @param action what its workflows get the program from; null if they aren't told yet, and say so when they run
 */
public record NewRepository(
        Name name,
        HostName domain,
        GitUrl repository,
        Registry registry,
        @Nullable PinnedAction action) {
    private static final RepoPath LAUNCHER = RepoPath.of("platform");
    private static final RepoPath CHECK = RepoPath.of(".github", "check");

    private static final RepoPath ACTION = RepoPath.of(".github", "actions", "platform", "action.yml");
    private static final RepoPath DEPENDABOT = RepoPath.of(".github", "dependabot.yml");

    /** Those that are the same in every repository. */
    private static final List<RepoPath> PACKED = List.of(
            LAUNCHER,
            CHECK,
            RepoPath.of(".github", "workflows", "deploy.yml"),
            RepoPath.of(".github", "workflows", "main.yml"),
            RepoPath.of(".github", "workflows", "nightly.yml"),
            RepoPath.of(".github", "workflows", "pull-request.yml"));

    private static final Map<String, String> TEMPLATES = Map.of(
            "platform.yaml", "init/platform.yaml",
            "clusters/production/cluster.yaml", "init/cluster.yaml",
            "README.md", "init/README.md",
            ".github/actions/platform/action.yml", "init/action.yml",
            ".github/dependabot.yml", "init/dependabot.yml",
            "addons/README.md", "init/addons-README.md",
            "products/README.md", "init/products-README.md",
            "templates/README.md", "init/templates-README.md");

    /**
     * Makes it in a folder that is empty or not there yet; null if something is wrong, which the findings say.
     *
     * @param schemas the JSON Schemas for editors, by their path
     */
    public @Nullable FileTree make(Path folder, FileTree schemas, Findings findings) {
        FileTree written = written();
        Desired desired = Desired.of(Inputs.of(written), findings);
        if (desired == null) {
            return null;
        }
        FileTree all = written.with(schemas).with(packed()).with(desired.files());
        EmptyFolder.make(folder);
        try (TreeWriter writer = TreeWriter.open(folder)) {
            writer.apply(TreeUpdate.of(all).executable(LAUNCHER, CHECK));
        }
        return all;
    }

    /** Makes the folder a Git repository with everything in its first commit. */
    public static void commit(Path folder, FileTree files) {
        GitRepository.init(folder, new CommitRequest(files.files().keySet(), "Start the platform repository"))
                .close();
    }

    private FileTree written() {
        View view = new View(
                name.value(),
                domain.value(),
                repository.value(),
                registry.value(),
                organisation(repository.value()),
                action == null ? null : action.value());
        FileTree files = FileTree.empty();
        for (Map.Entry<String, String> template : TEMPLATES.entrySet()) {
            files = files.with(
                    new RepoPath(template.getKey()),
                    Renderer.draw(template.getValue(), view, Inputs.of(FileTree.empty())));
        }
        return files.with(PackedCatalogue.files(name.value(), domain.value()));
    }

    /** The last but one part of the repository's URL, which on GitHub is the organisation. */
    private static String organisation(String url) {
        String[] parts = url.replaceFirst("\\.git$", "").split("[/:]", -1);
        return parts.length < 2 ? "acme" : parts[parts.length - 2].replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** Files that are the same in every repository. */
    public static FileTree packed() {
        return packed(PACKED);
    }

    /** Those of them that the forge runs. */
    public static FileTree workflows() {
        return packed(PACKED.stream().filter(path -> !path.equals(LAUNCHER)).toList());
    }

    /** The one that starts the program. */
    public static FileTree launcher() {
        return packed(List.of(LAUNCHER));
    }

    /** Whether a packed file is a program. */
    public static boolean isExecutable(RepoPath path) {
        return path.equals(LAUNCHER) || path.equals(CHECK);
    }

    private static FileTree packed(List<RepoPath> paths) {
        FileTree files = FileTree.empty();
        for (RepoPath path : paths) {
            files = files.with(path, PackedFile.ofRepository(path.value()));
        }
        return files;
    }

    /** Adds what checks and ships on the forge, where the repository has nothing of that name. */
    static void addWorkflows(OlderRepository repository, @Nullable PinnedAction action) {
        ActionView view = new ActionView(action == null ? null : action.value());
        workflows().files().forEach((path, text) -> {
            if (isExecutable(path)) {
                repository.addExecutable(path, text);
            } else {
                repository.add(path, text);
            }
        });
        for (RepoPath path : List.of(ACTION, DEPENDABOT)) {
            String template = Objects.requireNonNull(TEMPLATES.get(path.value()));
            repository.add(path, Renderer.draw(template, view, Inputs.of(FileTree.empty())));
        }
    }

    /** What the templates of workflows see. */
    record ActionView(@Nullable String action) {}

    /** What the templates see. */
    record View(
            String name,
            String domain,
            String repository,
            String registry,
            String organisation,
            @Nullable String action) {}
}
