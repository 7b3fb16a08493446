package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.RecentDeploys.Deploy;
import dev.platform.git.IsolatedGit;
import dev.platform.git.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class RecentDeploysTest {
    @TempDir
    Path root = Path.of("");

    private void commit(String versions) throws IOException {
        Sandbox.write(root, "products/shop/versions.yaml", """
                apiVersion: platform.dev/v1
                kind: Versions
                metadata: {name: shop}
                spec: {services: {%s}}
                """.formatted(versions));
        Sandbox.git(root, "add", ".");
        Sandbox.git(root, "commit", "-q", "-m", "Change it");
    }

    private List<String> deploys(int limit) {
        return RecentDeploys.read(root, limit).deploys().stream()
                .map(RecentDeploysTest::said)
                .toList();
    }

    private static String said(Deploy deploy) {
        String before = deploy.before() == null ? "-" : deploy.before().tag().value();
        return deploy.product() + "/" + deploy.service() + " " + before + " "
                + deploy.version().tag();
    }

    @Test
    void whatAServiceGotIsADeployAndWhatItKeptIsNone() throws IOException {
        TestRepository.withGit(root);
        commit("web: {tag: 1.1.0}, api: {tag: 1.0.0}");
        commit("web: {tag: 1.1.0}, api: {tag: 2.0.0}");
        commit("api: {tag: 2.0.0}");
        assertThat(deploys(2)).containsExactly("shop/api 1.0.0 2.0.0", "shop/web 1.0.0 1.1.0");
        assertThat(deploys(9)).contains("shop/api - 1.0.0", "shop/web - 1.0.0");
    }

    @Test
    void aCommitThatNobodyCanReadIsPassedOver() throws IOException {
        TestRepository.withGit(root);
        commit("web: [");
        commit("web: {tag: 1.1.0}, api: {tag: 1.0.0}");
        commit("web: {tag: 1.2.0}, api: {tag: 1.0.0}");
        assertThat(deploys(1)).containsExactly("shop/web 1.1.0 1.2.0");
    }

    @Test
    void aFolderWithoutGitHasNone() throws IOException {
        TestRepository.of(root);
        assertThat(RecentDeploys.read(root, 9)).isEqualTo(new RecentDeploys(List.of(), false));
    }
}
