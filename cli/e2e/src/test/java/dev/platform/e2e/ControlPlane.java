package dev.platform.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** A real etcd and kube-apiserver on loopback ports, in a folder of their own that goes with them. */
final class ControlPlane implements AutoCloseable {
    static final String CONTROLLERS = "kube-controller-manager";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LOOPBACK = "127.0.0.1";

    private final Programs programs;
    private final Path folder;
    private final Credentials credentials;
    private final String server;
    private final Deque<RunningProgram> running = new ArrayDeque<>();
    private final Thread lastResort = new Thread(this::stop);

    private ControlPlane(Programs programs, Path folder) throws IOException {
        this.programs = programs;
        this.folder = folder;
        this.credentials = Credentials.in(folder);
        this.server = "https://" + LOOPBACK + ":" + freePort();
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** One that answers. */
    static ControlPlane start() throws IOException, InterruptedException {
        ControlPlane plane = new ControlPlane(Programs.find(), Files.createTempDirectory("platform-e2e"));
        try {
            plane.startServers();
            return plane;
        } catch (IOException | InterruptedException | RuntimeException e) {
            plane.fail();
            throw e;
        }
    }

    private void startServers() throws IOException, InterruptedException {
        String etcd = "http://" + LOOPBACK + ":" + freePort();
        String peers = "http://" + LOOPBACK + ":" + freePort();
        run(
                "etcd",
                List.of(
                        "--data-dir=" + folder.resolve("etcd"),
                        "--unsafe-no-fsync",
                        "--listen-client-urls=" + etcd,
                        "--advertise-client-urls=" + etcd,
                        "--listen-peer-urls=" + peers,
                        "--initial-advertise-peer-urls=" + peers,
                        "--initial-cluster=default=" + peers));
        run(
                "kube-apiserver",
                List.of(
                        "--etcd-servers=" + etcd,
                        "--cert-dir=" + folder.resolve("certificates"),
                        "--bind-address=" + LOOPBACK,
                        "--advertise-address=" + LOOPBACK,
                        "--secure-port=" + server.substring(server.lastIndexOf(':') + 1),
                        "--endpoint-reconciler-type=none",
                        "--service-cluster-ip-range=10.0.0.0/24",
                        "--authorization-mode=Node,RBAC",
                        "--token-auth-file=" + credentials.tokens(),
                        "--service-account-issuer=https://kubernetes.default.svc",
                        "--service-account-signing-key-file=" + credentials.signingKey(),
                        "--service-account-key-file=" + credentials.signingKey()));
        Patience.of(PATIENCE).await("the API server to be ready", this::isReady);
    }

    private boolean isReady() throws IOException, InterruptedException {
        running.forEach(RunningProgram::checkAlive);
        return Files.exists(certificate()) && admin().isReady();
    }

    /** Starts what fills the status of quotas, makes pods of Deployments, and so on. */
    void startControllers() throws IOException {

        Path kubeconfig = Files.writeString(folder.resolve("controllers.kubeconfig"), """
                apiVersion: v1
                kind: Config
                clusters:
                - name: e2e
                  cluster: {server: "%s", certificate-authority: "%s"}
                users:
                - name: controllers
                  user: {token: "%s"}
                contexts:
                - name: e2e
                  context: {cluster: e2e, user: controllers}
                current-context: e2e
                """.formatted(
                        server, certificate(), credentials.controllers()));
        run(
                CONTROLLERS,
                List.of(
                        "--kubeconfig=" + kubeconfig,
                        "--bind-address=" + LOOPBACK,
                        "--secure-port=" + freePort(),
                        "--cert-dir=" + folder.resolve("certificates"),
                        "--leader-elect=false",
                        "--use-service-account-credentials=true",
                        "--service-account-private-key-file=" + credentials.signingKey()));
    }

    private void run(String name, List<String> arguments) throws IOException {
        List<String> command = Stream.concat(Stream.of(programs.path(name).toString()), arguments.stream())
                .toList();
        running.push(RunningProgram.start(name, command, folder));
    }

    /** The client that may do everything. */
    ApiClient admin() {
        return ApiClient.trusting(certificate(), server, credentials.admin());
    }

    private Path certificate() {
        return folder.resolve("certificates/apiserver.crt");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String lastWords() {
        StringBuilder words = new StringBuilder();
        running.forEach(program -> words.append("== ")
                .append(program.name())
                .append('\n')
                .append(program.lastWords())
                .append('\n'));
        return words.toString();
    }

    /** Says what its programs said, and closes it. */
    void fail() {
        System.err.println(lastWords());
        close();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        stop();
    }

    private synchronized void stop() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
