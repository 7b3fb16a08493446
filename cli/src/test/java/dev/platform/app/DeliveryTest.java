package dev.platform.app;

import static dev.platform.app.TestRepository.DEPLOYMENT;
import static dev.platform.app.TestRepository.LOCK;
import static dev.platform.app.TestRepository.VERSIONS;
import static dev.platform.app.TestRepository.deployment;
import static dev.platform.git.Sandbox.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.platform.app.Delivery.Commit;
import dev.platform.app.Delivery.Mode;
import dev.platform.app.Delivery.Outcome;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.git.IsolatedGit;
import dev.platform.git.Sandbox;
import dev.platform.model.HostName;
import dev.platform.model.Image;
import dev.platform.model.Name;
import dev.platform.model.ServiceType;
import dev.platform.plan.Layout;
import dev.platform.spec.SpecSet;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class DeliveryTest {
    private static final Mode WRITE = new Mode(false, null);
    private static final Mode COMMIT = new Mode(false, new Commit(null, null, false));
    private static final Mode PUSH = new Mode(false, new Commit(null, null, true));

    private static final HostName FRONT = HostName.parse("front.shop.apps.acme.example");

    private static Path seed = Path.of("");

    @TempDir
    Path folder = Path.of("");

    private Path bare = Path.of("");
    private TestRepository mine = new TestRepository(Path.of(""));

    @BeforeAll
    static void makeSeed(@TempDir Path shared) throws IOException {
        seed = TestRepository.withGit(shared.resolve("seed"));
    }

    @BeforeEach
    void makeClones() throws IOException {
        bare = folder.resolve("remote.git");
        git(folder, "clone", "-q", "--bare", seed.toString(), bare.toString());
        mine = clone("mine");
    }

    private TestRepository clone(String name) throws IOException {
        String user = "user.name=Ann";
        String email = "user.email=ann@example.com";
        git(folder, "clone", "-q", "-c", user, "-c", email, bare.toString(), name);
        return new TestRepository(folder.resolve(name));
    }

    private static @Nullable Outcome run(TestRepository where, Wish wish, Mode mode, Findings findings) {
        return new Delivery(where.root(), wish, mode, Steps.UNHEARD, findings).run();
    }

    private static Outcome deploy(TestRepository where, String service, String tag, Mode mode) {
        Findings findings = new Findings();
        Outcome outcome = run(where, deployment(service, tag), mode, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(outcome);
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Set<String> before = mine.files();
        Outcome outcome = deploy(mine, "web", "2.0.0", new Mode(true, new Commit(null, null, true)));
        assertThat(outcome.proposal().paths()).containsExactly(LOCK, DEPLOYMENT, VERSIONS);
        assertThat(mine.files()).isEqualTo(before);
        assertThat(git(bare, "log", "--format=%s", "main")).isEqualTo("Seed");
    }

    @Test
    void withoutCommitTheFilesAreWritten() throws IOException {
        Outcome outcome = deploy(mine, "web", "2.0.0", WRITE);
        assertThat(outcome.commit()).isNull();
        assertThat(mine.text(DEPLOYMENT)).contains("shop/web:2.0.0");
        assertThat(git(mine.root(), "log", "--format=%s")).isEqualTo("Seed");
    }

    @Test
    void theCommitHoldsExactlyTheWrittenFiles() throws IOException {
        Sandbox.write(mine.root(), "notes.txt", "mine\n");
        Sandbox.write(mine.root(), "products/shop/grant.yaml", mine.text(Layout.grant("shop")) + "# mine\n");
        git(mine.root(), "add", "notes.txt");
        Outcome outcome = deploy(mine, "web", "2.0.0", COMMIT);
        assertThat(git(mine.root(), "show", "--format=%H %s", "--name-only", "HEAD")
                        .lines())
                .containsExactly(
                        outcome.commit() + " Deploy shop/web 2.0.0",
                        "",
                        LOCK.value(),
                        DEPLOYMENT.value(),
                        VERSIONS.value());
        assertThat(git(mine.root(), "status", "--porcelain").lines())
                .containsExactlyInAnyOrder(" M products/shop/grant.yaml", "A  notes.txt");
    }

    @Test
    void aMessageAndABranchCanBeGiven() throws IOException {
        deploy(mine, "web", "2.0.0", new Mode(false, new Commit("Ship it", "deploy-web", true)));
        assertThat(git(bare, "log", "--format=%s", "deploy-web")).isEqualTo("Ship it\nSeed");
        assertThat(git(bare, "log", "--format=%s", "main")).isEqualTo("Seed");
    }

    @Test
    void aSecondRunHasNothingToDo() throws IOException {
        deploy(mine, "web", "2.0.0", PUSH);
        Outcome again = deploy(mine, "web", "2.0.0", PUSH);
        assertThat(again.commit()).isNull();
        assertThat(again.proposal().paths()).isEmpty();
        assertThat(git(bare, "log", "--format=%s", "main")).isEqualTo("Deploy shop/web 2.0.0\nSeed");
    }

    @Test
    void aFileThatTheUserChangedIsNotOverwritten() throws IOException {
        Sandbox.write(mine.root(), DEPLOYMENT.value(), mine.text(DEPLOYMENT) + "# mine\n");
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> deploy(mine, "web", "2.0.0", COMMIT))
                .withMessageContaining("not committed");
        assertThat(mine.text(DEPLOYMENT)).endsWith("# mine\n");
        assertThat(mine.text(VERSIONS)).doesNotContain("2.0.0");
    }

    @Test
    void aMistakeWritesNothing() throws IOException {
        Sandbox.write(mine.root(), "clusters/production/products/shop/web/notes.txt", "mine\n");
        Set<String> before = mine.files();
        Findings findings = new Findings();
        assertThat(run(mine, deployment("web", "2.0.0"), PUSH, findings)).isNull();
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("rendered-folders-hold-nothing-else");
        assertThat(mine.files()).isEqualTo(before);
    }

    @Test
    void twoServicesOfAProductCanBeDeployedAtTheSameTime() throws Exception {
        TestRepository other = clone("other");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Outcome>> deployments =
                    List.of(() -> deploy(mine, "web", "2.0.0", PUSH), () -> deploy(other, "api", "3.0.0", PUSH));
            for (Future<Outcome> done : threads.invokeAll(deployments)) {
                assertThat(done.get().pushed()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(git(bare, "log", "--format=%s", "main").lines())
                .containsExactlyInAnyOrder("Deploy shop/web 2.0.0", "Deploy shop/api 3.0.0", "Seed");
        assertIsRendered("web:2.0.0", "api:3.0.0");
    }

    @Test
    void aConflictOnTheSameLineIsMadeAnew() throws IOException {
        TestRepository other = clone("other");
        deploy(other, "web", "2.0.0", PUSH);
        Outcome outcome = deploy(mine, "web", "3.0.0", PUSH);
        assertThat(outcome.pushed()).isTrue();
        assertThat(outcome.commit()).isEqualTo(git(bare, "rev-parse", "main"));
        assertThat(git(bare, "log", "--format=%s", "main"))
                .isEqualTo("Deploy shop/web 3.0.0\nDeploy shop/web 2.0.0\nSeed");
        assertThat(git(mine.root(), "status", "--porcelain")).isEmpty();
        assertIsRendered("web:3.0.0", "api:1.0.0");
    }

    @Test
    void theSameVersionFromTwoSidesIsOneCommit() throws IOException {
        TestRepository other = clone("other");
        deploy(other, "web", "2.0.0", PUSH);
        deploy(mine, "web", "2.0.0", PUSH);
        assertThat(git(bare, "log", "--format=%s", "main")).isEqualTo("Deploy shop/web 2.0.0\nSeed");
        assertThat(git(mine.root(), "rev-parse", "HEAD")).isEqualTo(git(bare, "rev-parse", "main"));
    }

    @Test
    void aWishThatTheOthersMadeImpossibleIsRefusedAndTheirWorkKept() throws IOException {
        TestRepository other = clone("other");
        Sandbox.write(other.root(), VERSIONS.value(), other.text(VERSIONS).replaceAll("(?m)^    web: .*\n", ""));
        Sandbox.write(
                other.root(),
                "products/shop/product.yaml",
                other.text(Layout.productSpec("shop")).replaceAll("(?s)    web:\n.*?(?=    api)", ""));
        Delivery render = new Delivery(other.root(), new Rendering(), PUSH, Steps.UNHEARD, new Findings());
        git(other.root(), "commit", "-q", "-a", "-m", "Remove web");
        assertThat(render.run()).isNotNull();
        Findings findings = new Findings();
        assertThat(run(mine, deployment("web", "2.0.0"), PUSH, findings)).isNull();
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("service-is-known");
        assertThat(git(mine.root(), "rev-parse", "HEAD")).isEqualTo(git(bare, "rev-parse", "main"));
        assertThat(git(mine.root(), "status", "--porcelain")).isEmpty();
    }

    /** Both merge without a conflict; but what is rendered for the new service follows from the others' domain. */
    @Test
    void whatOthersChangedIsRenderedIntoWhatIsPushed() throws IOException {
        TestRepository other = clone("other");
        RepoPath cluster = RepoPath.of("clusters", "production", "cluster.yaml");
        other.write(cluster, other.text(cluster).replace("apps.acme.example", "apps.new.example"));
        try (TreeWriter writer = TreeWriter.open(other.root())) {
            writer.apply(other.render().update());
        }
        git(other.root(), "commit", "-q", "-a", "-m", "Move to another domain");
        git(other.root(), "push", "-q");

        Outcome outcome = Objects.requireNonNull(run(mine, service("door", ServiceType.WEB), PUSH, new Findings()));

        assertThat(outcome.commit()).isEqualTo(git(bare, "rev-parse", "main"));
        assertThat(git(bare, "log", "--format=%s", "main"))
                .isEqualTo("Add service shop/door\nMove to another domain\nSeed");
        assertIsRendered();
    }

    @Test
    void commitsOfTheUserAreKeptWhenTheChangeIsMadeAnew() throws IOException {
        TestRepository other = clone("other");
        deploy(other, "web", "2.0.0", PUSH);
        Sandbox.write(mine.root(), "notes.txt", "mine\n");
        git(mine.root(), "add", "notes.txt");
        git(mine.root(), "commit", "-q", "-m", "By hand");
        deploy(mine, "web", "3.0.0", PUSH);
        assertThat(git(bare, "log", "--format=%s", "main"))
                .isEqualTo("Deploy shop/web 3.0.0\nBy hand\nDeploy shop/web 2.0.0\nSeed");
        assertIsRendered("web:3.0.0");
    }

    /** Each fits alone, and Git sees no conflict. */
    @Test
    void whatBreaksARuleTogetherIsNotPushed() throws IOException {
        TestRepository other = clone("other");
        assertThat(run(other, service("door", ServiceType.WEB, FRONT), PUSH, new Findings()))
                .isNotNull();
        NewService gate = service("gate", ServiceType.WEB, FRONT);
        Findings findings = new Findings();
        assertThat(run(mine, gate, PUSH, findings)).isNull();
        assertThat(findings.sorted()).extracting(Finding::rule).contains("hosts-are-unique");
        assertThat(git(bare, "log", "--format=%s", "main")).isEqualTo("Add service shop/door\nSeed");
        assertThat(git(mine.root(), "status", "--porcelain")).isEmpty();
    }

    @Test
    void manyCanPushNewServicesAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Outcome>> wishes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                TestRepository where = clone("clone" + i);
                NewService wish = service("door" + i, ServiceType.JOB);
                wishes.add(() -> Objects.requireNonNull(run(where, wish, PUSH, new Findings())));
            }
            for (Future<Outcome> done : threads.invokeAll(wishes)) {
                assertThat(done.get().pushed()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(git(bare, "log", "--format=%s", "main").lines())
                .containsExactlyInAnyOrder(
                        "Add service shop/door0",
                        "Add service shop/door1",
                        "Add service shop/door2",
                        "Add service shop/door3",
                        "Seed");
        assertIsRendered();
    }

    private static NewService service(String name, ServiceType type, HostName... hosts) {
        return new NewService(
                Name.parse("shop"),
                Name.parse(name),
                type,
                Image.parse("registry.acme.example/shop/" + name + ":1.0.0"),
                type.isServer() ? 8080 : null,
                null,
                List.of(hosts),
                ImageDigests.unasked());
    }

    /** Changes nothing by itself. */
    private record Rendering() implements Wish {
        @Override
        public Written write(SpecSet specs, Inputs inputs, Findings findings) {
            return new Written(FileTree.empty(), platform -> List.of());
        }

        @Override
        public String message() {
            return "Render";
        }
    }

    private void assertIsRendered(String... images) throws IOException {
        TestRepository fresh = clone("fresh");
        assertThat(fresh.render().changes().isEmpty()).isTrue();
        for (String image : images) {
            String service = image.substring(0, image.indexOf(':'));
            assertThat(fresh.root().resolve("clusters/production/products/shop/" + service + "/deployment.yaml"))
                    .content()
                    .contains("registry.acme.example/shop/" + image);
        }
    }
}
