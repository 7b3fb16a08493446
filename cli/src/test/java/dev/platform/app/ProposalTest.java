package dev.platform.app;

import static dev.platform.app.TestRepository.DEPLOYMENT;
import static dev.platform.app.TestRepository.LOCK;
import static dev.platform.app.TestRepository.VERSIONS;
import static dev.platform.app.TestRepository.deployment;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import dev.platform.model.HostName;
import dev.platform.model.Image;
import dev.platform.model.Name;
import dev.platform.model.ServiceType;
import dev.platform.plan.Layout;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalTest {
    private static final RepoPath FOREIGN = RepoPath.of("clusters/production/products/shop/web/notes.txt");

    @TempDir
    Path folder = Path.of("");

    private TestRepository repository = new TestRepository(Path.of(""));

    @BeforeEach
    void makeRepository() throws IOException {
        repository = TestRepository.of(folder);
    }

    @Test
    void whatIsRenderedNeedsNothing() {
        assertThat(repository.render().changes().isEmpty()).isTrue();
        assertThat(repository.render().update().isEmpty()).isTrue();
        assertThat(repository.render().diff()).isEmpty();
    }

    @Test
    void aDeploymentChangesTheVersionAndTheWorkload() {
        Proposal proposal = repository.propose(deployment("web", "2.0.0"));
        assertThat(proposal.paths()).containsExactly(LOCK, DEPLOYMENT, VERSIONS);
        assertThat(proposal.update().writes().text(VERSIONS)).contains("web:\n      tag: \"2.0.0\"");
        assertThat(proposal.update().writes().text(DEPLOYMENT)).contains("registry.acme.example/shop/web:2.0.0");
        assertThat(proposal.diff())
                .contains("--- a/" + DEPLOYMENT)
                .anyMatch(line -> line.startsWith("-") && line.contains("shop/web:1.0.0"))
                .anyMatch(line -> line.startsWith("+") && line.contains("shop/web:2.0.0"));
    }

    @Test
    void aDeploymentLeavesOtherUnrenderedChangesAlone() throws IOException {
        RepoPath spec = Layout.productSpec("shop");
        repository.write(spec, repository.text(spec).replace("8080", "8081"));
        Proposal proposal =
                Proposal.of(Workspace.open(folder, new Findings()), deployment("web", "2.0.0"), new Findings());
        assertThat(requireNonNull(proposal).paths())
                .contains(DEPLOYMENT, VERSIONS)
                .noneMatch(
                        path -> path.value().contains("/api/") || path.value().contains("/base/"));
    }

    @Test
    void earlierEditsThatComeAlongAreSaid() throws IOException {
        RepoPath spec = Layout.productSpec("shop");
        repository.write(spec, repository.text(spec).replace("8080", "8081"));
        Findings findings = new Findings();
        assertThat(Proposal.of(Workspace.open(folder, findings), deployment("web", "2.0.0"), findings))
                .isNotNull();
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.rule()).isEqualTo("edits-are-rendered");
            assertThat(finding.where()).hasToString(spec.value());
            assertThat(finding.message())
                    .contains(DEPLOYMENT.value(), "/service.yaml")
                    .doesNotContain("/api/");
        });
    }

    @Test
    void aChangeByHandThatIsTakenBackIsSaid() throws IOException {
        repository.write(DEPLOYMENT, repository.text(DEPLOYMENT) + "# by hand\n");
        Findings findings = new Findings();
        Proposal.of(Workspace.open(folder, findings), deployment("web", "2.0.0"), findings);
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("rendered-files-are-kept");
    }

    @Test
    void theVersionThatIsThereNeedsNothing() throws IOException {
        try (TreeWriter writer = TreeWriter.open(folder)) {
            writer.apply(repository.propose(deployment("web", "2.0.0")).update());
        }
        assertThat(repository.propose(deployment("web", "2.0.0")).paths()).isEmpty();
        assertThat(repository.render().changes().isEmpty()).isTrue();
    }

    @Test
    void staleFilesAreRemoved() throws IOException {
        RepoPath spec = Layout.productSpec("shop");
        repository.write(spec, repository.text(spec).replaceAll("(?m)^    api: .*\n", ""));
        repository.write(VERSIONS, repository.text(VERSIONS).replaceAll("(?m)^    api: .*\n", ""));
        Proposal proposal = repository.render();
        assertThat(proposal.changes().stale())
                .extracting(RepoPath::name)
                .containsExactlyInAnyOrder(
                        "application-api.yaml",
                        "deployment.yaml",
                        "horizontalpodautoscaler.yaml",
                        "networkpolicy-service-api.yaml",
                        "poddisruptionbudget.yaml",
                        "prometheusrule.yaml",
                        "service.yaml",
                        "serviceaccount.yaml");
        try (TreeWriter writer = TreeWriter.open(folder)) {
            writer.apply(proposal.update());
        }
        assertThat(folder.resolve("clusters/production/products/shop/api")).doesNotExist();
        assertThat(repository.render().changes().isEmpty()).isTrue();
    }

    @Test
    void aChangeByHandIsTakenBack() throws IOException {
        repository.write(DEPLOYMENT, repository.text(DEPLOYMENT) + "# by hand\n");
        assertThat(repository.render().changes().changed()).containsExactly(DEPLOYMENT);
    }

    @Test
    void onlyTheScopeIsLookedAt() throws IOException {
        repository.write(DEPLOYMENT, "by hand\n");
        Files.delete(folder.resolve(".github/CODEOWNERS"));
        Findings findings = new Findings();
        Proposal proposal = Proposal.render(
                Workspace.open(folder, findings),
                platform -> Layout.rendered(platform.cluster(), "shop"),
                true,
                findings);
        // The file has lost its mark, but its path is planned.
        assertThat(requireNonNull(proposal).paths()).containsExactly(DEPLOYMENT);
    }

    @Test
    void aForeignFileInARenderedFolderIsAnErrorForEveryWish() throws IOException {
        repository.write(FOREIGN, "mine\n");
        Findings findings = new Findings();
        Proposal proposal = Proposal.of(Workspace.open(folder, findings), deployment("api", "2.0.0"), findings);
        assertThat(proposal).isNull();
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("rendered-folders-hold-nothing-else");
            assertThat(finding.where()).hasToString(FOREIGN.value());
            assertThat(finding.hint()).contains("move it out");
        });
    }

    @Test
    void aWishThatBreaksARuleIsRefused() {
        Findings findings = new Findings();
        assertThat(Proposal.of(Workspace.open(folder, findings), deployment("wbe", "2.0.0"), findings))
                .isNull();
        assertThat(findings.sorted()).extracting(Finding::rule).isEqualTo(List.of("service-is-known"));
    }

    @Test
    void whatIsWrongWithAWishIsSaidOfItsWords() {
        NewService scores = service("quiz", ServiceType.CRON, "docker.io/quiz/scores:1.0.0", "* * * * *");
        NewProduct quiz = new NewProduct(Name.parse("quiz"), Name.parse("team-pay"), Name.parse("small"), null, scores);
        assertThat(places(quiz)).containsExactly("--image", "--schedule");
        HostName host = HostName.parse("www.shop.example");
        assertThat(places(service("shop", ServiceType.WEB, "docker.io/shop/door:1.0.0", null, host)))
                .containsExactly("--host", "--image");
    }

    /** A place that moves with the new lines is said as it is now. */
    @Test
    void whatIsWrongElsewhereKeepsItsPlace() throws IOException {
        RepoPath spec = Layout.productSpec("shop");
        repository.write(spec, repository.text(spec).replace("port: 8080\n", "port: 8080\n      tier: critical\n"));
        Findings findings = new Findings();
        Desired.platform(Workspace.open(folder, findings).inputs(), findings);
        assertThat(findings.sorted()).isNotEmpty();
        assertThat(places(service("shop", ServiceType.JOB, "registry.acme.example/shop/door:1.0.0", null)))
                .containsExactlyElementsOf(findings.sorted().stream()
                        .map(finding -> finding.where().toString())
                        .toList());
    }

    private static NewService service(
            String product, ServiceType type, String image, @Nullable String schedule, HostName... hosts) {
        return new NewService(
                Name.parse(product),
                Name.parse("door"),
                type,
                Image.parse(image),
                type.isServer() ? 8080 : null,
                schedule,
                List.of(hosts),
                ImageDigests.unasked());
    }

    private List<String> places(Wish wish) {
        Findings findings = new Findings();
        assertThat(Proposal.of(Workspace.open(folder, findings), wish, findings))
                .isNull();
        return findings.sorted().stream()
                .map(finding -> finding.where().toString())
                .toList();
    }

    @Test
    void nothingIsWishedOnTopOfMistakes() throws IOException {
        repository.write(Layout.grant("shop"), "spec: {}\n");
        Findings findings = new Findings();
        assertThat(Proposal.of(Workspace.open(folder, findings), deployment("web", "2.0.0"), findings))
                .isNull();
        assertThat(findings.sorted()).allMatch(finding -> finding.where().file().endsWith("grant.yaml"));
    }
}
