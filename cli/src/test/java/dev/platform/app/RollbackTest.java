package dev.platform.app;

import static dev.platform.app.TestRepository.DEPLOYMENT;
import static dev.platform.app.TestRepository.LOCK;
import static dev.platform.app.TestRepository.VERSIONS;
import static dev.platform.git.Sandbox.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Delivery.Commit;
import dev.platform.app.Delivery.Mode;
import dev.platform.app.Delivery.Outcome;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.git.IsolatedGit;
import dev.platform.git.Sandbox;
import dev.platform.model.ImageDigest;
import dev.platform.model.ImageTag;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.VersionsSpec.VersionSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class RollbackTest {
    private static final Mode COMMIT = new Mode(false, new Commit(null, null, false));
    private static final Mode PUSH = new Mode(false, new Commit(null, null, true));
    private static final Name SHOP = Name.parse("shop");
    private static final String DIGEST = "sha256:" + "0123456789".repeat(6) + "0123";

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
        git(folder, "clone", "-q", bare.toString(), name);
        Sandbox.identify(folder.resolve(name));
        return new TestRepository(folder.resolve(name));
    }

    private static void deploy(TestRepository where, String... words) {
        for (String word : words) {
            String[] parts = word.split("=", 2);
            Findings findings = new Findings();
            Wish wish = TestRepository.deployment(parts[0], parts[1]);
            new Delivery(where.root(), wish, PUSH, Steps.UNHEARD, findings).run();
            assertThat(findings.sorted()).isEmpty();
        }
    }

    private static RollbackGoal steps(int steps) {
        return new RollbackGoal(steps, null);
    }

    private static RollbackGoal to(String tag) {
        return new RollbackGoal(1, ImageTag.parse(tag));
    }

    private @Nullable Rollback plan(@Nullable String service, RollbackGoal goal, Findings findings) {
        Name name = service == null ? null : Name.parse(service);
        return new RollbackPlanner(SHOP, name, goal).plan(mine.root(), Steps.UNHEARD, findings);
    }

    private Rollback plan(@Nullable String service, RollbackGoal goal) {
        Findings findings = new Findings();
        Rollback rollback = plan(service, goal, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(rollback);
    }

    private Finding refusal(@Nullable String service, RollbackGoal goal) {
        Findings findings = new Findings();
        assertThat(plan(service, goal, findings)).isNull();
        assertThat(findings.sorted()).hasSize(1);
        return findings.sorted().get(0);
    }

    private Outcome run(Rollback rollback, Mode mode) {
        Findings findings = new Findings();
        Outcome outcome = new Delivery(mine.root(), rollback, mode, Steps.UNHEARD, findings).run();
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(outcome);
    }

    private String target(String service, RollbackGoal goal) {
        return Objects.requireNonNull(plan(service, goal).moves().get(Name.parse(service)))
                .toString();
    }

    @Test
    void theVersionBeforeIsShippedAgain() throws IOException {
        deploy(mine, "web=2.0.0", "api=2.0.0", "web=3.0.0");
        Outcome outcome = run(plan("web", steps(1)), COMMIT);
        assertThat(outcome.proposal().paths()).containsExactly(LOCK, DEPLOYMENT, VERSIONS);
        assertThat(mine.text(DEPLOYMENT)).contains("shop/web:2.0.0");
        assertThat(mine.text(VERSIONS)).contains("api:\n      tag: \"2.0.0\"", "web:\n      tag: \"2.0.0\"");
        assertThat(git(mine.root(), "log", "-1", "--format=%s")).isEqualTo("Roll back shop/web from 3.0.0 to 2.0.0");
    }

    @Test
    void stepsCountEachVersionOnce() {
        deploy(mine, "web=2.0.0", "web=3.0.0", "web=2.0.0", "web=3.0.0");
        assertThat(target("web", steps(1))).isEqualTo("from 3.0.0 to 2.0.0");
        assertThat(target("web", steps(2))).isEqualTo("from 3.0.0 to 1.0.0");
    }

    @Test
    void aSecondRollbackTakesTheFirstOneBack() {
        deploy(mine, "web=2.0.0", "web=3.0.0");
        run(plan("web", steps(1)), COMMIT);
        assertThat(target("web", steps(1))).isEqualTo("from 2.0.0 to 3.0.0");
        assertThat(target("web", steps(2))).isEqualTo("from 2.0.0 to 1.0.0");
    }

    @Test
    void aVersionThatIsNotCommittedIsTakenBackToo() throws IOException {
        Wish wish = TestRepository.deployment("web", "2.0.0");
        new Delivery(mine.root(), wish, new Mode(false, null), Steps.UNHEARD, new Findings()).run();
        assertThat(target("web", steps(1))).isEqualTo("from 2.0.0 to 1.0.0");
    }

    @Test
    void aNamedVersionComesWithItsDigest() throws IOException {
        VersionSpec pinned = new VersionSpec(ImageTag.parse("2.0.0"), ImageDigest.parse(DIGEST));
        Wish wish =
                new Deployment(List.of(new ServiceVersion(SHOP, Name.parse("web"), pinned)), ImageDigests.unasked());
        new Delivery(mine.root(), wish, COMMIT, Steps.UNHEARD, new Findings()).run();
        deploy(mine, "web=3.0.0", "web=4.0.0");
        run(plan("web", to("2.0.0")), COMMIT);
        assertThat(mine.text(VERSIONS)).contains("tag: \"2.0.0\"\n      digest: " + DIGEST);
        deploy(mine, "web=2.0.0");
        assertThat(target("web", steps(1))).isEqualTo("from 2.0.0 to 2.0.0@sha256:012345678901");
    }

    @Test
    void theVersionThatRunsIsNothingToDo() {
        deploy(mine, "web=2.0.0");
        assertThat(run(plan("web", to("2.0.0")), COMMIT).commit()).isNull();
    }

    @Test
    void eachServiceOfAProductGoesBackByItsOwnHistory() throws IOException {
        deploy(mine, "web=2.0.0", "api=5.0.0", "web=3.0.0");
        run(plan(null, steps(1)), COMMIT);
        assertThat(mine.text(VERSIONS)).contains("api:\n      tag: \"1.0.0\"", "web:\n      tag: \"2.0.0\"");
        assertThat(git(mine.root(), "log", "-1", "--format=%s"))
                .isEqualTo("Roll back shop/api from 5.0.0 to 1.0.0, shop/web from 3.0.0 to 2.0.0");
    }

    @Test
    void aServiceWithoutAnEarlierVersionIsLeftAlone() {
        deploy(mine, "web=2.0.0");
        Rollback rollback = plan(null, steps(1));
        assertThat(rollback.moves()).containsOnlyKeys(Name.parse("web"));
        assertThat(rollback.staying()).containsExactly(Name.parse("api"));
    }

    @Test
    void withoutAnEarlierVersionItIsRefused() {
        Finding finding = refusal("web", steps(1));
        assertThat(finding.rule()).isEqualTo("service-has-an-earlier-version");
        assertThat(finding.message()).contains("'shop/web' has not had another version before");
        assertThat(finding.hint()).contains("the history has 1.0.0");
        assertThat(refusal(null, steps(4)).message()).contains("no service of 'shop' has had 4 other versions");
    }

    @Test
    void anUnknownVersionIsRefusedWithTheLastOnes() {
        deploy(mine, "web=2.0.0", "api=9.0.0", "web=3.0.0");
        Finding finding = refusal("web", to("9.0.0"));
        assertThat(finding.rule()).isEqualTo("version-is-in-the-history");
        assertThat(finding.hint()).isEqualTo("the history has 3.0.0, 2.0.0, 1.0.0; see: platform history shop/web");
    }

    @Test
    void aServiceThatIsGoneIsRefused() {
        assertThat(refusal("wbe", steps(1)).rule()).isEqualTo("service-is-known");
    }

    @Test
    void aFormThatCannotBeReadIsPassedOver() throws IOException {
        String text = mine.text(VERSIONS);
        mine.write(VERSIONS, "web: 0.9.0\n");
        git(mine.root(), "commit", "-q", "-a", "-m", "Another form");
        mine.write(VERSIONS, text);
        git(mine.root(), "commit", "-q", "-a", "-m", "The form of today");
        VersionHistory history = VersionHistory.read(mine.root(), SHOP, known -> false);
        assertThat(history.unread()).hasSize(1);
        assertThat(history.releases()).hasSize(2);
    }

    /** The other one may be the repair. */
    @Test
    void whatOthersShippedMeanwhileIsNotTakenBack() throws IOException {
        deploy(mine, "web=2.0.0");
        TestRepository other = clone("other");
        Rollback rollback = plan("web", steps(1));
        deploy(other, "web=3.0.0");
        Findings findings = new Findings();
        assertThat(new Delivery(mine.root(), rollback, PUSH, Steps.UNHEARD, findings).run())
                .isNull();
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("version-is-still-current");
        assertThat(git(bare, "log", "-1", "--format=%s", "main")).isEqualTo("Deploy shop/web 3.0.0");
    }

    @Test
    void theSameRollbackFromTwoSidesIsMadeOnce() throws IOException {
        deploy(mine, "web=2.0.0");
        TestRepository other = clone("other");
        Rollback rollback = plan("web", steps(1));
        new Delivery(other.root(), rollback, PUSH, Steps.UNHEARD, new Findings()).run();
        run(rollback, PUSH);
        assertThat(git(bare, "log", "-2", "--format=%s", "main"))
                .isEqualTo("Roll back shop/web from 2.0.0 to 1.0.0\nDeploy shop/web 2.0.0");
        assertThat(clone("fresh").text(VERSIONS)).contains("web:\n      tag: \"1.0.0\"");
    }

    @Test
    void whatWasRemovedKeepsItsHistory() throws IOException {
        deploy(mine, "web=2.0.0");
        mine.write(VERSIONS, mine.text(VERSIONS).replaceAll("(?s)    web:.*", ""));
        mine.write(
                Layout.productSpec("shop"),
                mine.text(Layout.productSpec("shop")).replace("web:", "front:"));
        git(mine.root(), "commit", "-q", "-a", "-m", "Rename web");
        ServiceHistory asked = new ServiceHistory(SHOP, Name.parse("web"), 10);
        VersionHistory history = asked.read(mine.root(), Steps.UNHEARD, new Findings());
        assertThat(asked.of(Objects.requireNonNull(history)))
                .extracting(release -> release.version().tag() + " " + release.current())
                .containsExactly("2.0.0 false", "1.0.0 false");
    }
}
