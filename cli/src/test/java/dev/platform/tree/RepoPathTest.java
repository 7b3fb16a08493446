package dev.platform.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepoPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/..", "a/./b", "a/../b", "a\\b", "a\0b"})
    void pathsThatCouldLeaveTheRootAreRefused(String path) {
        assertThatThrownBy(() -> new RepoPath(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b", "...", ".a", "a.", "..a/b..", "a/.../b", ".github/x", "a b"})
    void pathsBelowTheRootAreKept(String path) {
        assertThat(new RepoPath(path)).hasToString(path);
    }

    @Test
    void onlyWhatIsInsideAFolderIsBelowIt() {
        RepoPath folder = new RepoPath("a/b");

        assertThat(new RepoPath("a/b/c").isBelow(folder)).isTrue();
        assertThat(new RepoPath("a/bc").isBelow(folder)).isFalse();
        assertThat(folder.isBelow(folder)).isFalse();
    }
}
