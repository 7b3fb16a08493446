package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.RenderedObjects;
import dev.platform.finding.Findings;
import dev.platform.tree.RenderedMark;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the text of every rendered file. */
class TextRulesTest {
    private static final String TREES = "dev.platform.golden.RenderedTree#all";

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?");

    /** A DNS name; Kubernetes wants no more of most objects. */
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)[a-z0-9]([-.a-z0-9]*[a-z0-9])?");

    @ParameterizedTest
    @MethodSource(TREES)
    void everyFileIsMarkedInItsFirstLine(RenderedTree tree) {
        assertThat(tree.files().files())
                .isNotEmpty()
                .allSatisfy((path, text) -> assertThat(text).startsWith(RenderedMark.TEXT + " from "));
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyFileIsTidy(RenderedTree tree) {
        assertThat(tree.files().files()).allSatisfy((path, text) -> {
            assertThat(text).as("%s ends with one newline", path).endsWith("\n").doesNotEndWith("\n\n");
            assertThat(text).as("%s has no tab", path).doesNotContain("\t");
            assertThat(text).as("%s has no carriage return", path).doesNotContain("\r");
            assertThat(text.lines()).as("%s has no trailing blank", path).noneMatch(line -> line.endsWith(" "));
        });
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyFileIsOneWholeObjectAndNoneIsThereTwice(RenderedTree tree) {
        Findings findings = new Findings();
        RenderedObjects.check(tree.files(), findings);

        assertThat(findings.sorted()).isEmpty();
        assertThat(tree.manifests().stream().map(Manifest::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyNameAndLabelIsOneThatKubernetesTakes(RenderedTree tree) {
        assertThat(tree.manifests()).allSatisfy(manifest -> {
            assertThat(manifest.name()).matches(NAME);
            assertLabels(manifest.labels().labels());
            assertLabels(manifest.podTemplate().in("metadata", "labels").labels());
            assertThat(manifest.object().in("metadata", "annotations").values().values())
                    .allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
        });
    }

    private static void assertLabels(Map<String, String> labels) {
        assertThat(labels.values()).allSatisfy(value -> assertThat(value).matches(LABEL));
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyObjectIsManagedByPlatform(RenderedTree tree) {
        assertThat(tree.manifests().stream().filter(manifest -> !isCopied(manifest)))
                .allSatisfy(manifest -> assertThat(manifest.labels().text("app.kubernetes.io/managed-by"))
                        .isEqualTo("platform"));
    }

    /** Written by others and copied as it is. */
    private static boolean isCopied(Manifest manifest) {
        String path = manifest.path().value();
        return path.contains("/extra/")
                || (path.startsWith("clusters/production/addons/")
                        && !path.startsWith("clusters/production/addons/platform/"));
    }
}
