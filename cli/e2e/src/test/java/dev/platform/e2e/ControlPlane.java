package dev.platform.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** An API server, and what is at work around it. */
interface ControlPlane extends AutoCloseable {
    /** Names a kubeconfig file, with a cluster that may be thrown away afterwards. */
    String EXISTING = "PLATFORM_E2E_KUBECONFIG";

    /** One that answers: the existing one, if one is named, else one of our own on loopback. */
    static ControlPlane start() throws IOException, InterruptedException {
        String kubeconfig = System.getenv(EXISTING);
        return kubeconfig == null ? OwnControlPlane.start() : ExistingControlPlane.start(Path.of(kubeconfig));
    }

    /** Starts what fills the status of quotas, makes pods of Deployments, gives them nodes, and so on. */
    void startControllers() throws IOException, InterruptedException;

    /** Where a test says what pods use; empty where the cluster measures itself. */
    default Optional<MetricsApi> metrics() {
        return Optional.empty();
    }

    /** The client that may do everything. */
    ApiClient admin();

    /** For programs that may do everything. */
    Path kubeconfig();

    /** For programs that are the one whom this token belongs to. */
    Path kubeconfig(String name, String token) throws IOException;

    /** What else may be started beside it, and ends with it. */
    RunningPrograms programs();

    /** Says what its programs said, and closes it. */
    default void fail() {
        programs().fail();
    }

    @Override
    default void close() {
        programs().close();
    }
}
