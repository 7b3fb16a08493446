package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a real API server. */
@ExtendWith(BareCluster.class)
class DoctorTest {
    @TempDir
    Path folder = Path.of("");

    private Workplace here;

    @BeforeEach
    void makeRepository() throws IOException, InterruptedException {
        here = new Workplace(Repository.copy(folder.resolve("platform")).folder());
        here.git("init", "--quiet", "--initial-branch=main");
        here.git("add", "--all");
        here.git("commit", "--quiet", "--message=Start");
    }

    private String doctor(Path kubeconfig) throws IOException, InterruptedException {
        return here.run(Tree.REPOSITORY.resolve("platform").toString(), "doctor", "-v", "--kubeconfig=" + kubeconfig)
                .said();
    }

    @Test
    void aClusterThatFitsIsWell(Cluster cluster) throws IOException, InterruptedException {
        assertThat(doctor(cluster.plane().kubeconfig()))
                .contains(
                        "ok: cluster/kubeconfig: ",
                        "ok: cluster/api-server: ",
                        "ok: cluster/argo-cd: ",
                        "ok: cluster/rights: you may list applications in argocd, list namespaces")
                .containsPattern("(ok|warning): cluster/kubernetes: ");
    }

    @Test
    void aStrangerIsToldSo(Cluster cluster) throws IOException, InterruptedException {
        assertThat(doctor(cluster.plane().kubeconfig("stranger", "wrong")))
                .contains(
                        "error: cluster/api-server: ",
                        "doesn't know who you are",
                        "skipped: cluster/rights: it has to answer first");
    }
}
