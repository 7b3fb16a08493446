package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Findings;
import dev.platform.git.Sandbox;
import dev.platform.model.ImageTag;
import dev.platform.model.Name;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A sample repository on disk, perhaps with Git. */
record TestRepository(Path root) {
    /** Two services of one product. */
    static final SampleRepository SHOP = SampleRepository.empty()
            .product(
                    "shop",
                    SampleRepository.WEB
                            + "api: {type: internal, image: registry.acme.example/shop/api, port: 8080}\n");

    static final RepoPath VERSIONS = RepoPath.of("products", "shop", "versions.yaml");
    static final RepoPath LOCK = RepoPath.of("clusters/production/products/shop/platform.lock");
    static final RepoPath DEPLOYMENT = RepoPath.of("clusters/production/products/shop/web/deployment.yaml");

    static TestRepository of(Path root) throws IOException {
        SHOP.writeTo(root);
        return new TestRepository(root);
    }

    /** The same with everything in the first commit of a Git repository. */
    static Path withGit(Path root) throws IOException {
        of(root);
        Sandbox.git(root, "init", "-q", "-b", "main");
        Sandbox.identify(root);
        Sandbox.git(root, "add", ".");
        Sandbox.git(root, "commit", "-q", "-m", "Seed");
        return root;
    }

    static Deployment deployment(String service, String tag) {
        return new Deployment(List.of(version("shop", service, tag)), ImageDigests.unasked());
    }

    static ServiceVersion version(String product, String service, String tag) {
        return new ServiceVersion(Name.parse(product), Name.parse(service), new VersionSpec(ImageTag.parse(tag), null));
    }

    String text(RepoPath path) throws IOException {
        return Files.readString(root.resolve(path.value()));
    }

    void write(RepoPath path, String text) throws IOException {
        Sandbox.write(root, path.value(), text);
    }

    /** What the wish comes to, if it is right. */
    Proposal propose(Wish wish) {
        Findings findings = new Findings();
        Proposal proposal = Proposal.of(Workspace.open(root, findings), wish, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(proposal);
    }

    /** What {@code render} would change. */
    Proposal render() {
        Findings findings = new Findings();
        Proposal proposal = Proposal.render(Workspace.open(root, findings), platform -> List.of(), true, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(proposal);
    }

    /** Every file with its content, but for those of Git and the notes for the next run. */
    Set<String> files() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.startsWith(root.resolve(".git")) && !file.startsWith(root.resolve(".platform-cache")))
                    .map(file -> root.relativize(file) + "\n" + content(file))
                    .collect(Collectors.toSet());
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
