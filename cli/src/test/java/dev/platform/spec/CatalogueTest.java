package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.app.Desired;
import dev.platform.finding.Findings;
import dev.platform.model.Addon;
import dev.platform.model.AddonVersionName;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.Platform;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The add-ons of this repository: each version can be pinned, and does what its folder says. */
class CatalogueTest {
    private static final Path REPOSITORY = Path.of("..");

    /** The catalogue in a repository without products. */
    static SampleRepository repository() {
        SampleRepository repository = SampleRepository.empty();
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("addons"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                repository = repository.with(REPOSITORY.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repository;
    }

    static Platform platform() {
        return repository().platform();
    }

    record Pin(Addon addon, AddonVersionName version) {
        Addon.Version content() {
            return Objects.requireNonNull(addon.versions().get(version));
        }

        @Override
        public String toString() {
            return addon.name() + " " + version;
        }
    }

    static Stream<Pin> pins() {
        return platform().addons().values().stream()
                .flatMap(addon -> addon.versions().keySet().stream().map(version -> new Pin(addon, version)));
    }

    @ParameterizedTest
    @MethodSource("pins")
    void eachVersionCanBePinned(Pin pin) {
        KubernetesVersion kubernetes = pin.content().kubernetes().max() == null
                ? KubernetesVersion.parse("1.35")
                : pin.content().kubernetes().max();
        SampleRepository repository = repository()
                .cluster("addons: {" + pin.addon().name() + ": {version: " + pin.version() + "}}")
                .edit("clusters/production/cluster.yaml", "version: \"1.35\"", "version: \"" + kubernetes + "\"");
        Findings findings = new Findings();
        Desired desired = Desired.of(repository.inputs(), findings);
        assertThat(findings.sorted())
                .as("what it needs isn't pinned here")
                .allMatch(finding -> finding.rule().equals("addons-have-what-they-need"));
        String application = Objects.requireNonNull(desired)
                .rendered()
                .text(new RepoPath(
                        "clusters/production/argocd/addons/" + pin.addon().name() + ".yaml"));
        if (pin.addon().chart() != null) {
            assertThat(application)
                    .contains("chart: " + pin.addon().chart().name() + "\n")
                    .contains("repoURL: " + pin.addon().chart().source() + "\n")
                    .contains(pin.content().chartVersion());
        }
    }

    @Test
    void eachHasVersionsToUpgradeBetween() {
        assertThat(platform().addons().values())
                .filteredOn(addon -> !addon.name().equals("admission-policies"))
                .hasSizeGreaterThan(20)
                .allMatch(addon -> addon.versions().size() > 1);
    }

    @Test
    void everyWordThatIsRequiredIsProvided() {
        assertThat(platform().addons().values().stream().flatMap(addon -> addon.requires().stream()))
                .allMatch(word -> platform().addons().values().stream()
                        .anyMatch(addon -> addon.provides().contains(word)));
    }
}
