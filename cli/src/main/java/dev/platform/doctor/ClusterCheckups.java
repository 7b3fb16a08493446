package dev.platform.doctor;

import dev.platform.cluster.ApiServer.Right;
import dev.platform.model.KubernetesVersion;
import java.util.List;

/** The cluster that the kubeconfig leads to. */
final class ClusterCheckups {
    private static final String ARGO_CD = "/apis/argoproj.io/v1alpha1";

    /** What it takes to see how one's product is. */
    private static final List<Right> RIGHTS = List.of(
            new Right("list", "argoproj.io", "applications", "argocd"), new Right("list", "", "namespaces", ""));

    private ClusterCheckups() {}

    static Diagnosis kubeconfig(Circumstances circumstances) {
        return circumstances.inCluster(server -> Diagnosis.ok("it leads to " + server.url()));
    }

    static Diagnosis apiServer(Circumstances circumstances) {
        return circumstances.whereOpened(server -> Diagnosis.ok(server.url() + " is Kubernetes " + server.version()));
    }

    static Diagnosis kubernetes(Circumstances circumstances) {
        return circumstances.whereAnswered(server -> circumstances.whenRendered(proposal -> {
            KubernetesVersion wanted = proposal.desired().platform().cluster().kubernetes();
            KubernetesVersion served =
                    KubernetesVersion.parse(server.version().replaceFirst("^v?(\\d+\\.\\d+).*", "$1"));
            if (served.equals(wanted)) {
                return Diagnosis.ok("cluster.yaml says so too");
            }
            return Diagnosis.warning(
                    "the cluster runs Kubernetes " + served + ", and cluster.yaml says " + wanted,
                    served.compareTo(wanted) > 0
                            ? "platform cluster upgrade --to " + served
                            : "upgrade the cluster, or is it another one?");
        }));
    }

    static Diagnosis argoCd(Circumstances circumstances) {
        return circumstances.whereAnswered(server -> server.find(ARGO_CD).isPresent()
                ? Diagnosis.ok("it is installed")
                : Diagnosis.warning(
                        "there is no Argo CD in this cluster",
                        "kubectl create namespace argocd && kubectl apply --server-side --force-conflicts"
                                + " -f clusters/production/bootstrap"));
    }

    static Diagnosis rights(Circumstances circumstances) {
        return circumstances.whereAnswered(server -> {
            List<String> refused = RIGHTS.stream()
                    .filter(right -> !server.allows(right))
                    .map(Right::toString)
                    .toList();
            return refused.isEmpty()
                    ? Diagnosis.ok("you may "
                            + String.join(
                                    ", ", RIGHTS.stream().map(Right::toString).toList()))
                    : Diagnosis.warning(
                            "you may not " + String.join(", ", refused), "ask the platform team, if you need it");
        });
    }
}
