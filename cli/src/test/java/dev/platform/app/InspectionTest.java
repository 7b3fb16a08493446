package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Inspection.Part;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @TempDir
    Path root = Path.of("");

    @BeforeEach
    void makeRepository() throws IOException {
        TestRepository.withGit(root);
    }

    private Inspection inspect(@Nullable String base) {
        return Inspection.of(root, base, TODAY, Steps.UNHEARD);
    }

    private void change(RepoPath path, String before, String after) throws IOException {
        Path file = root.resolve(path.value());
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    @Test
    void nothingIsWrongWhereNothingIsWrong() {
        assertThat(inspect(null).failed()).isEmpty();
        assertThat(inspect(null).diff()).isNull();
        Inspection inspection = inspect("HEAD");
        assertThat(inspection.failed()).isEmpty();
        assertThat(Objects.requireNonNull(inspection.diff()).diff().changes()).isEmpty();
    }

    @Test
    void eachPartFailsByItself() throws IOException {
        change(TestRepository.DEPLOYMENT, "minReadySeconds: 10", "minReadySeconds: 1");
        assertThat(inspect(null).failed()).containsExactly(Part.RENDER);
        change(RepoPath.of("products/shop/product.yaml"), "port: 8080", "prot: 8080");
        assertThat(inspect(null).failed()).contains(Part.VALIDATE);
        Files.delete(root.resolve("clusters/production/products/shop/base/networkpolicy-default-deny.yaml"));
        assertThat(inspect(null).failed()).contains(Part.VALIDATE, Part.ISOLATION);
    }

    @Test
    void whatWasParsedForTheChecksGivesTheSameDifference() throws IOException {
        change(RepoPath.of("products/shop/product.yaml"), "port: 8080", "port: 8090");
        TestRepository repository = new TestRepository(root);
        try (var writer = Workspace.writer(root)) {
            repository.render().write(writer, Steps.UNHEARD);
        }
        Inspection inspection = inspect("HEAD");
        assertThat(inspection.failed()).isEmpty();
        RenderedDiff apart = RenderedDiff.of(root, "HEAD", null, TODAY, Steps.UNHEARD);
        assertThat(apart.diff().changes()).isNotEmpty();
        assertThat(Objects.requireNonNull(inspection.diff()).diff()).isEqualTo(apart.diff());
    }
}
