package dev.platform.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A real etcd and kube-apiserver on loopback ports; on demand with controllers, a scheduler and played nodes. */
final class OwnControlPlane implements ControlPlane {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningPrograms programs;
    private final Credentials credentials;
    private final String server;

    private @Nullable MetricsApi metrics;

    private OwnControlPlane(RunningPrograms programs) throws IOException {
        this.programs = programs;
        this.credentials = Credentials.in(programs.folder());
        this.server = "https://" + RunningPrograms.freeAddress();
    }

    static OwnControlPlane start() throws IOException, InterruptedException {
        OwnControlPlane plane = new OwnControlPlane(RunningPrograms.none());
        try {
            plane.startServers();
            return plane;
        } catch (IOException | InterruptedException | RuntimeException e) {
            plane.fail();
            throw e;
        }
    }

    private void startServers() throws IOException, InterruptedException {
        String etcd = "http://" + RunningPrograms.freeAddress();
        String peers = "http://" + RunningPrograms.freeAddress();
        programs.start(
                "etcd",
                List.of(
                        "--data-dir=" + programs.folder().resolve("etcd"),
                        "--unsafe-no-fsync",
                        "--listen-client-urls=" + etcd,
                        "--advertise-client-urls=" + etcd,
                        "--listen-peer-urls=" + peers,
                        "--initial-advertise-peer-urls=" + peers,
                        "--initial-cluster=default=" + peers));
        programs.start(
                "kube-apiserver",
                List.of(
                        "--etcd-servers=" + etcd,
                        "--cert-dir=" + certificates(),
                        "--bind-address=" + RunningPrograms.LOOPBACK,
                        "--advertise-address=" + RunningPrograms.LOOPBACK,
                        "--secure-port=" + server.substring(server.lastIndexOf(':') + 1),
                        "--endpoint-reconciler-type=none",
                        // As on every cluster where something has to be privileged: it's for admission to refuse the
                        // rest.
                        "--allow-privileged=true",
                        "--service-cluster-ip-range=10.0.0.0/16",
                        "--authorization-mode=Node,RBAC",
                        "--token-auth-file=" + credentials.tokens(),
                        "--service-account-issuer=https://kubernetes.default.svc",
                        "--service-account-signing-key-file=" + credentials.signingKey(),
                        "--service-account-key-file=" + credentials.signingKey()));
        Patience.of(PATIENCE).await("the API server to be ready", this::isReady);
        kubeconfig("admin", credentials.admin());
    }

    private boolean isReady() throws IOException, InterruptedException {
        programs.checkAlive();
        return Files.exists(certificate()) && admin().isReady();
    }

    @Override
    public void startControllers() throws IOException, InterruptedException {
        controller(
                "kube-controller-manager",
                "controllers",
                credentials.controllers(),
                List.of(
                        "--use-service-account-credentials=true",
                        // A real one looks every 15 seconds.
                        "--horizontal-pod-autoscaler-sync-period=3s",
                        "--service-account-private-key-file=" + credentials.signingKey()));
        controller("kube-scheduler", "scheduler", credentials.scheduler(), List.of());
        PlayedNodes.start(this);
        metrics = MetricsApi.start(this);
    }

    private void controller(String name, String user, String token, List<String> more) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "--kubeconfig=" + kubeconfig(user, token),
                "--bind-address=" + RunningPrograms.LOOPBACK,
                "--secure-port=" + RunningPrograms.freePort(),
                "--cert-dir=" + certificates(),
                "--leader-elect=false"));
        arguments.addAll(more);
        programs.start(name, arguments);
    }

    @Override
    public Optional<MetricsApi> metrics() {
        return Optional.ofNullable(metrics);
    }

    @Override
    public ApiClient admin() {
        return ApiClient.trusting(certificate(), server, credentials.admin());
    }

    @Override
    public Path kubeconfig() {
        return programs.folder().resolve("admin.kubeconfig");
    }

    @Override
    public Path kubeconfig(String name, String token) throws IOException {
        return Kubeconfig.write(programs.folder().resolve(name + ".kubeconfig"), server, certificate(), token);
    }

    @Override
    public RunningPrograms programs() {
        return programs;
    }

    private Path certificates() {
        return programs.folder().resolve("certificates");
    }

    private Path certificate() {
        return certificates().resolve("apiserver.crt");
    }
}
