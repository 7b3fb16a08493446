package dev.platform.doctor;

import dev.platform.app.Proposal;
import dev.platform.app.Workspace;
import dev.platform.cluster.ApiServer;
import dev.platform.cluster.ClusterChoice;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.finding.Severity;
import dev.platform.git.GitRepository;
import dev.platform.tree.RootFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is looked at. Everything is read once, and not before somebody wants to know. */
public final class Circumstances implements AutoCloseable {
    private final Path folder;
    private final ClusterChoice cluster;
    private final boolean offline;
    private final Runtime.Version java;
    private final Supplier<Optional<Path>> root = once(this::findRoot);
    private final Supplier<Reading> reading = once(this::read);
    private final Supplier<Optional<GitRepository>> git = once(this::openGit);
    private final Supplier<ApiServer> server = once(this::openServer);
    private final Supplier<Boolean> opens = once(this::opens);
    private final Supplier<Boolean> answers = once(this::answers);
    private boolean serverIsOpen;

    /**
     * What a command line tells.
     *
     * @param offline whether the cluster is left alone
     * @param java the one that runs
     */
    public Circumstances(Path folder, ClusterChoice cluster, boolean offline, Runtime.Version java) {
        this.folder = folder;
        this.cluster = cluster;
        this.offline = offline;
        this.java = java;
    }

    /**
     * What the repository says.
     *
     * @param layout what is wrong with its files, before one of them is parsed
     * @param findings everything that is wrong
     * @param proposal what would be rendered; null where specs are wrong
     */
    record Reading(
            Workspace workspace,
            List<Finding> layout,
            List<Finding> findings,
            @Nullable Proposal proposal) {
        private static List<Finding> errors(Findings findings) {
            return findings.sorted().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
        }
    }

    /** A diagnosis of what is in the repository, if there is one. */
    Diagnosis inRepository(Function<Reading, Diagnosis> look) {
        return root.get().isEmpty() ? Diagnosis.skipped("there is no repository") : look.apply(reading.get());
    }

    /** The same of what can be rendered. */
    Diagnosis whenRendered(Function<Proposal, Diagnosis> look) {
        return inRepository(read -> read.proposal() == null
                ? Diagnosis.skipped("specs have to be right first")
                : look.apply(read.proposal()));
    }

    Diagnosis inGit(Function<GitRepository, Diagnosis> look) {
        return git.get().map(look).orElseGet(() -> Diagnosis.skipped("there is no Git repository"));
    }

    /** A diagnosis of the cluster, if there is a way to it and it may be taken. */
    Diagnosis inCluster(Function<ApiServer, Diagnosis> look) {
        return inCluster(() -> look.apply(server.get()));
    }

    private Diagnosis inCluster(Supplier<Diagnosis> look) {
        if (offline) {
            return Diagnosis.skipped("--offline");
        }
        if (!cluster.isThere()) {
            return Diagnosis.skipped("there is no kubeconfig");
        }
        return look.get();
    }

    /** The same, once it is known that the kubeconfig is right. */
    Diagnosis whereOpened(Function<ApiServer, Diagnosis> look) {
        return inCluster(() ->
                opens.get() ? look.apply(server.get()) : Diagnosis.skipped("the kubeconfig has to be right first"));
    }

    /** The same, once it is known that the API server answers, so that the same failure is told once. */
    Diagnosis whereAnswered(Function<ApiServer, Diagnosis> look) {
        return inCluster(() -> answers.get() ? look.apply(server.get()) : Diagnosis.skipped("it has to answer first"));
    }

    Path folder() {
        return folder;
    }

    /** Null where there is none. */
    @Nullable
    Path root() {
        return root.get().orElse(null);
    }

    Map<String, String> environment() {
        return cluster.environment();
    }

    Runtime.Version java() {
        return java;
    }

    private Optional<Path> findRoot() {
        try {
            return Optional.of(RootFinder.find(folder));
        } catch (PlatformException e) {
            return Optional.empty();
        }
    }

    private Reading read() {
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(folder, findings);
        List<Finding> layout = Reading.errors(findings);
        Proposal proposal = Proposal.render(workspace, platform -> List.of(), true, findings);
        return new Reading(workspace, layout, Reading.errors(findings), proposal);
    }

    private Optional<GitRepository> openGit() {
        return GitRepository.isRepository(folder) ? Optional.of(GitRepository.open(folder)) : Optional.empty();
    }

    private ApiServer openServer() {
        ApiServer opened = ApiServer.of(cluster);
        serverIsOpen = true;
        return opened;
    }

    private boolean opens() {
        try {
            return !server.get().url().isEmpty();
        } catch (PlatformException e) {
            return false;
        }
    }

    private boolean answers() {
        try {
            return !server.get().version().isEmpty();
        } catch (PlatformException e) {
            return false;
        }
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public T get() {
                T value = made;
                if (value == null) {
                    value = make.get();
                    made = value;
                }
                return value;
            }
        };
    }

    @Override
    public void close() {
        git.get().ifPresent(GitRepository::close);
        if (serverIsOpen) {
            server.get().close();
        }
    }
}
