package dev.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.platform.tree.RepoPath;
import org.junit.jupiter.api.Test;

class PlanBuilderTest {
    @Test
    void noPathIsPlannedTwice() {
        RepoPath path = RepoPath.of("a.yaml");
        PlanBuilder builder = new PlanBuilder("");
        builder.copy(path, "a", path);
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.copy(path, "b", path))
                .withMessageContaining("a.yaml");
        assertThat(builder.files()).hasSize(1);
    }
}
