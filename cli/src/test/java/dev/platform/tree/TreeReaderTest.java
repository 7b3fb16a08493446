package dev.platform.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {
    private final Path root;
    private final Disk disk;
    private final Findings findings = new Findings();

    TreeReaderTest(@TempDir Path root) {
        this.root = root;
        this.disk = new Disk(root).file("platform.yaml", "settings").file("products/shop/product.yaml", "shop");
    }

    private Inputs read() {
        return TreeReader.read(root, findings);
    }

    private List<String> rulesOf(String file) {
        return findings.sorted().stream()
                .filter(finding -> finding.where().file().equals(file))
                .map(Finding::rule)
                .toList();
    }

    @Test
    void everyFileThatPeopleWriteIsReadAndNoOther() {
        disk.file("clusters/production/cluster.yaml", "c")
                .file("clusters/production/products/shop/base/x.yaml", "rendered")
                .file("products/README.md", "prose")
                .file("products/.gitkeep", "")
                .file("products/shop/grant.yaml", "g")
                .file("products/shop/README.md", "prose")
                .file("products/shop/.DS_Store", "junk")
                .file("products/shop/config/deep/app.conf", "k=v")
                .file("addons/dns/addon.yaml", "a")
                .file("addons/dns/1.0.0/manifests/crd.yaml", "m")
                .file("addons/.hidden", "h")
                .file("templates/web/deployment.yaml.mustache", "t")
                .file("docs/x.md", "d");

        assertThat(read().paths())
                .extracting(RepoPath::value)
                .containsExactly(
                        "addons/dns/1.0.0/manifests/crd.yaml",
                        "addons/dns/addon.yaml",
                        "clusters/production/cluster.yaml",
                        "platform.yaml",
                        "products/shop/config/deep/app.conf",
                        "products/shop/grant.yaml",
                        "products/shop/product.yaml",
                        "templates/web/deployment.yaml.mustache");
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aFolderIsAnsweredWithAllThatIsBelowIt() {
        disk.file("products/shop2/product.yaml", "2").file("products/shop/extra/a.yaml", "a");

        assertThat(read().below(RepoPath.of("products/shop")).keySet())
                .extracting(RepoPath::value)
                .containsExactly("products/shop/extra/a.yaml", "products/shop/product.yaml");
    }

    @Test
    void bytesAreNotChanged() {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\r', '\n', (byte) 0xFF};
        disk.file("products/shop/product.yaml", bytes);

        assertThat(read().bytes(RepoPath.of("products/shop/product.yaml"))).isEqualTo(bytes);
    }

    @Test
    void linksAreReportedAndNotFollowed() {
        disk.file("secret/product.yaml", "other")
                .link("products/shop/grant.yaml", "../../secret/product.yaml")
                .link("products/linked", "../secret")
                .link("products/shop/extra", "../../secret")
                .link("clusters", "secret")
                .link("addons", "nowhere");

        Inputs inputs = read();

        assertThat(inputs.paths())
                .extracting(RepoPath::value)
                .containsExactly("platform.yaml", "products/shop/product.yaml");
        assertThat(findings.sorted())
                .extracting(Finding::rule)
                .containsOnly("file-is-regular")
                .hasSize(5);
    }

    @Test
    void aPipeIsReportedAndNotWaitedFor() throws Exception {
        Path pipe = root.resolve("products/shop/grant.yaml");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        assertThat(read().bytes(RepoPath.of("products/shop/grant.yaml"))).isNull();
        assertThat(rulesOf("products/shop/grant.yaml")).containsExactly("file-is-regular");
    }

    @Test
    void aFolderWhereAFileIsExpectedIsReported() {
        disk.file("products/pay/product.yaml/x", "").file("clusters/production/cluster.yaml/x", "");

        read();

        assertThat(rulesOf("products/pay/product.yaml")).containsExactly("file-is-regular");
        assertThat(rulesOf("clusters/production/cluster.yaml")).containsExactly("file-is-regular");
    }

    @Test
    void aFileWhereAFolderIsExpectedIsReported() {
        disk.file("addons", "").file("products/shop/extra", "");

        read();

        assertThat(rulesOf("addons")).containsExactly("file-is-regular");
        assertThat(findings.sorted())
                .anySatisfy(finding -> assertThat(finding.hint()).contains("make extra a folder"));
    }

    @Test
    void aFileThatMayNotBeReadIsReported() throws IOException {
        Path file = root.resolve("products/shop/product.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "root may read everything");

        read();

        assertThat(rulesOf("products/shop/product.yaml")).containsExactly("file-is-readable");
    }

    @Test
    void aLargeFileIsReportedAndNotRead() {
        disk.file("products/shop/product.yaml", new byte[(1 << 20) + 1]).file("platform.yaml", new byte[1 << 20]);

        Inputs inputs = read();

        assertThat(inputs.bytes(RepoPath.of("products/shop/product.yaml"))).isNull();
        assertThat(inputs.bytes(RepoPath.of("platform.yaml"))).hasSize(1 << 20);
        assertThat(rulesOf("products/shop/product.yaml")).containsExactly("file-is-small");
    }

    @Test
    void manifestsOfAnAddonMayBeLarger() {
        disk.file("addons/metrics/1.0.0/manifests/crds.yaml", new byte[3 << 20]);

        assertThat(read().paths()).contains(RepoPath.of("addons/metrics/1.0.0/manifests/crds.yaml"));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void tooManyFilesOfAProductAreReportedOnce() {
        for (int i = 0; i < 70; i++) {
            disk.file("products/shop/extra/f" + i + ".yaml", "");
        }

        Inputs inputs = read();

        assertThat(inputs.below(RepoPath.of("products/shop")))
                .hasSize(64)
                .containsKey(RepoPath.of("products/shop/product.yaml"));
        assertThat(rulesOf("products/shop")).containsExactly("product-folder-is-small");
    }

    @Test
    void tooManyBytesOfAProductAreReportedOnce() {
        for (int i = 0; i < 6; i++) {
            disk.file("products/shop/extra/f" + i + ".yaml", new byte[1 << 20]);
        }

        read();

        assertThat(rulesOf("products/shop")).containsExactly("product-folder-is-small");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".gitattributes", ".lfsconfig", ".gitmodules", ".git", "secrets.env", "extra/.gitattributes"})
    void whatDoesNotBelongIntoAProductIsReported(String name) {
        disk.file("products/shop/" + name, "");

        read();

        assertThat(rulesOf("products/shop/" + name)).containsExactly("product-folder-is-clean");
    }

    @ParameterizedTest
    @CsvSource({"product.yml, rename it to product.yaml", "grant.yaml.txt, rename it to grant.yaml"})
    void aNearlyRightNameGetsTheRightOneAsHint(String name, String hint) {
        disk.file("products/shop/" + name, "");

        read();

        assertThat(findings.sorted()).extracting(Finding::hint).containsExactly(hint);
    }

    @Test
    void aSpecBesideTheProductFoldersIsShownItsPlace() {
        disk.file("products/quiz.yaml", "");

        read();

        assertThat(findings.sorted())
                .extracting(Finding::hint)
                .containsExactly("a product is a folder: move it to products/quiz/product.yaml");
    }

    @Test
    void namesThatDifferOnlyInCaseAreReported() {
        disk.file("products/shop/extra/a.yaml", "").file("products/shop/extra/A.yaml", "");
        assumeTrue(new Disk(root).everything().containsKey("products/shop/extra/A.yaml"), "the disk ignores case");

        read();

        assertThat(rulesOf("products/shop/extra/a.yaml")).containsExactly("file-names-are-unique");
    }

    @Test
    void namesThatAreNotTheSameEverywhereAreReported() {
        disk.file("products/shop/extra/a\nb.yaml", "").file("products/shop/extra/a\\b.yaml", "");

        read();

        assertThat(rulesOf("products/shop/extra/a\\u000ab.yaml")).containsExactly("file-names-are-plain");
        assertThat(rulesOf("products/shop/extra/a\\u005cb.yaml")).containsExactly("file-names-are-plain");
    }

    @Test
    void aLargeFilePointerIsReportedAsSuch() {
        disk.file("products/shop/product.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:00\n");

        read();

        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("file-is-readable");
            assertThat(finding.message()).contains("Git LFS pointer");
        });
    }

    @Test
    void anEmptyRepositoryHasNoInputs(@TempDir Path empty) {
        assertThat(TreeReader.read(empty, findings).paths()).isEmpty();
        assertThat(findings.sorted()).isEmpty();
        assertThat(new String(TreeReader.read(root, findings).files().get(RepoPath.of("platform.yaml")), UTF_8))
                .isEqualTo("settings");
    }
}
