package dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Desired;
import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who has to approve a change of this repository, by its CODEOWNERS. */
class CodeownersTest {
    private static final Path ROOT = Path.of("..");
    private static final String PLATFORM = "@acme/platform";

    private static final Map<String, String> TEAMS = Map.of(
            "billing", "@acme/team-money",
            "boutique", "@acme/team-demo",
            "poll", "@acme/team-growth",
            "shop", "@acme/team-shop");

    private static Codeowners committed() throws IOException {
        return Codeowners.parse(Files.readString(ROOT.resolve(".github/CODEOWNERS")));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            *              | a/b/c          | true
            *.js           | a/b.js         | true
            /docs/         | docs/a/b       | true
            /docs/         | x/docs/a       | false
            docs/          | x/docs/a       | true
            /docs/         | docs           | false
            docs/*         | docs/a         | true
            docs/*         | docs/a/b       | false
            docs/*         | x/docs/a       | false
            /a/**/z        | a/z            | true
            /a/**/z        | a/b/c/z        | true
            **/logs        | x/y/logs/a     | true
            /apps/github   | apps/github/x  | true
            /apps/github   | apps/githubs   | false
            /Apps          | apps/x         | false
            !/apps         | apps/x         | false
            /[ab]pps       | apps/x         | false
            """)
    void aPatternMatchesAsOnGithub(String pattern, String path, boolean matches) {
        assertThat(Codeowners.parse(pattern + " @o/t").owners(path)).hasSize(matches ? 1 : 0);
    }

    @Test
    void theLastMatchCountsAndMayTakeOwnersAway() {
        Codeowners owners = Codeowners.parse("* @o/all\n/a/ @o/a # theirs\n/a/free\n");

        assertThat(owners.owners("b")).containsExactly("@o/all");
        assertThat(owners.owners("a/b")).containsExactly("@o/a");
        assertThat(owners.owners("a/free")).isEmpty();
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.matches("(.*/)?(target|\\.git|\\.platform-staging|\\.platform-cache)(/.*)?"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFileOfThisRepositoryHasTheRightOwner() throws IOException {
        Codeowners owners = committed();
        assertThat(files())
                .hasSizeGreaterThan(500)
                .allSatisfy(file -> assertThat(owners.owners(file)).as(file).isEqualTo(expected(file)));
    }

    private static List<String> expected(String file) {
        String product = file.replaceFirst(
                "^(?:products|clusters/production/products|clusters/production/argocd/applications)/([^/]+)/.*", "$1");
        String team = TEAMS.get(product);
        if (team == null || file.equals("products/" + product + "/grant.yaml")) {
            return List.of(PLATFORM);
        }
        return file.startsWith("products/") ? List.of(team) : List.of(team, PLATFORM);
    }

    static List<String> products() {
        return TEAMS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("products")
    void aProductsOwnFilesAndWhatIsRenderedFromThemNeedItsTeamOnly(String product) throws IOException {
        List<String> changed = changedBy(product);
        Codeowners owners = committed();

        assertThat(changed).anyMatch(path -> path.startsWith("clusters/production/products/" + product + "/"));
        assertThat(owners.suffices(Objects.requireNonNull(TEAMS.get(product)), changed))
                .isTrue();
        TEAMS.forEach((other, team) ->
                assertThat(owners.suffices(team, changed)).as(team).isEqualTo(other.equals(product)));
    }

    /** What a new environment variable in each service changes, its team's file with it. */
    private static List<String> changedBy(String product) {
        Inputs before = inputs();
        RepoPath spec = RepoPath.of("products", product, "product.yaml");
        String text = new String(Objects.requireNonNull(before.bytes(spec)), StandardCharsets.UTF_8);
        String edited = text.replaceAll("(?m)^( {6})(type: .*)$", "$1$2\n$1command: [\"/bin/changed\"]")
                .replaceAll("\\{type: web,", "{type: web, command: [\"/bin/changed\"],");
        assertThat(edited).isNotEqualTo(text);
        FileTree old = rendered(before);
        FileTree now = rendered(before.with(FileTree.empty().with(spec, edited)));
        List<String> changed = new ArrayList<>(List.of(spec.value()));
        now.files().forEach((path, content) -> {
            if (!content.equals(old.text(path))) {
                changed.add(path.value());
            }
        });
        return changed;
    }

    private static Inputs inputs() {
        Findings findings = new Findings();
        Inputs inputs = TreeReader.read(ROOT, findings);
        assertThat(findings.sorted()).isEmpty();
        return inputs;
    }

    private static FileTree rendered(Inputs inputs) {
        Findings findings = new Findings();
        Desired desired = Desired.of(inputs, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(desired).rendered();
    }

    @ParameterizedTest
    @CsvSource({
        "products/shop/grant.yaml",
        "products/new/grant.yaml",
        "platform.yaml",
        "clusters/production/cluster.yaml",
        "clusters/production/bootstrap/appproject-platform.yaml",
        "clusters/production/addons/platform/clusterrole-product-sync.yaml",
        "clusters/production/argocd/products/shop.yaml",
        ".github/CODEOWNERS",
        ".github/workflows/ci.yaml",
        "CODEOWNERS",
        "docs/CODEOWNERS",
        "templates/service/pod.mustache",
        "Products/shop/product.yaml",
        "products/shop-eu/product.yaml"
    })
    void noTeamAloneMayChange(String path) throws IOException {
        Codeowners owners = committed();
        assertThat(owners.owners(path)).containsExactly(PLATFORM);
        TEAMS.values()
                .forEach(
                        team -> assertThat(owners.suffices(team, List.of(path))).isFalse());
    }

    /** A wish that is more than what was granted is an error, and it says in which file the grant stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hosts-are-granted    | ingress: {hosts: [{host: www.other.example}]}
            images-are-granted   | image: registry.acme.example/pay/web
            tiers-are-granted    | tier: critical
            internet-is-granted  | accessPolicy: {outbound: {external: [{host: api.bank.example}]}}
            quotas-are-kept      | resources: {requests: {memory: 100Gi}}
            """)
    void aWishBeyondTheGrantNamesTheGrant(String rule, String wish) {
        SampleRepository repository = wish.startsWith("image:")
                ? SampleRepository.empty().product("shop", SampleRepository.WEB.replaceFirst("image: .*", wish))
                : SampleRepository.shop(wish + "\n");
        assertThat(repository.findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message() + " " + finding.hint() + " " + finding.where())
                        .contains("products/shop/grant.yaml"));
    }
}
