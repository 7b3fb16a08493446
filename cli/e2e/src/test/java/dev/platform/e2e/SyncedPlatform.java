package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A cluster where Argo CD alone makes what the repository says. */
record SyncedPlatform(ControlPlane plane, ApiClient admin, Kinds kinds, Repository repository)
        implements AutoCloseable {
    static final Patience PATIENCE = Patience.of(Duration.ofMinutes(5));

    private static final String APPLICATIONS = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications";

    /** What the guide tells: Argo CD is installed, and the folder bootstrap applied by hand. */
    static SyncedPlatform on(ControlPlane plane) throws IOException, InterruptedException {
        Repository repository = Repository.serve(plane.programs());
        Tree tree = repository.tree();
        createNamespace(plane.admin());
        ArgoCd argocd = ArgoCd.install(plane);
        Definitions.find().install(tree, plane.admin());
        plane.startControllers();
        Kinds kinds = Kinds.of(plane.admin());
        SyncedPlatform platform = new SyncedPlatform(plane, plane.admin(), kinds, repository);
        platform.bootstrap(tree);
        argocd.start();
        return platform;
    }

    private static void createNamespace(ApiClient admin) throws IOException, InterruptedException {
        String text = "apiVersion: v1\nkind: Namespace\nmetadata: {name: argocd}\n";
        assertThat(admin.apply("/api/v1/namespaces/argocd", text, ApiClient.Mode.REAL)
                        .isAccepted())
                .isTrue();
    }

    private void bootstrap(Tree tree) throws IOException, InterruptedException {
        for (Manifest manifest : tree.where(Tree::isBootstrap)
                .sorted(Comparator.comparingInt(Manifest::wave))
                .toList()) {
            Answer answer = admin.apply(kinds.path(manifest), manifest.text(), ApiClient.Mode.REAL);
            assertThat(answer.isAccepted()).as(answer::toString).isTrue();
        }
    }

    JsonNode application(String name) throws IOException, InterruptedException {
        return admin.find(APPLICATIONS + "/" + name).body();
    }

    Set<String> applications() throws IOException, InterruptedException {
        plane.programs().checkAlive();
        Set<String> names = new TreeSet<>();
        admin.find(APPLICATIONS)
                .body()
                .path("items")
                .forEach(application ->
                        names.add(application.at("/metadata/name").asText()));
        return names;
    }

    /** The Applications that the repository asks for. */
    Set<String> wanted() throws IOException {
        return repository
                .tree()
                .where(manifest -> manifest.kind().equals("Application"))
                .map(Manifest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many Applications there are, once all that the repository asks for are there and as Git says. */
    int awaitAll(Patience patience) throws IOException, InterruptedException {
        Set<String> wanted = wanted();
        patience.await(
                "all Applications",
                () -> applications().equals(wanted),
                () -> applications() + "; root: " + state("root"));
        for (String name : wanted) {
            patience.await(name + " to be synced and healthy", () -> isSettled(name), () -> state(name));
        }
        return wanted.size();
    }

    /** Tells Argo CD to look now, as a webhook of the Git server would. */
    void refresh(String... names) throws IOException, InterruptedException {
        for (String name : names) {
            Answer answer = admin.patch(
                    APPLICATIONS + "/" + name,
                    "{\"metadata\":{\"annotations\":{\"argocd.argoproj.io/refresh\":\"normal\"}}}");
            assertThat(answer.isAccepted()).as(answer::toString).isTrue();
        }
    }

    /** Deletes an Application with all that it made, and gives the confirmation that Argo CD asks for. */
    void delete(String name) throws IOException, InterruptedException {
        String path = APPLICATIONS + "/" + name;
        admin.patch(path, "{\"metadata\":{\"finalizers\":[\"resources-finalizer.argocd.argoproj.io\"]}}");
        Answer deleted = admin.delete(path);
        assertThat(deleted.isAccepted()).as(deleted::toString).isTrue();
        String now =
                Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS).toString();
        admin.patch(
                path, "{\"metadata\":{\"annotations\":{\"argocd.argoproj.io/deletion-approved\":\"" + now + "\"}}}");
        PATIENCE.await(name + " to go", () -> admin.find(path).code() == 404, () -> state(name));
    }

    /** Waits until an Application is as Git says, and reports why it isn't. */
    void awaitSynced(String name) throws InterruptedException {
        PATIENCE.await(name + " to be synced and healthy", () -> isSettled(name), () -> state(name));
    }

    boolean isSettled(String name) throws IOException, InterruptedException {
        plane.programs().checkAlive();
        JsonNode status = application(name).path("status");
        return status.at("/sync/status").asText().equals("Synced")
                && status.at("/health/status").asText().equals("Healthy")
                && status.at("/operationState/phase").asText().equals("Succeeded");
    }

    /** What Argo CD says of an Application, in short. */
    String state(String name) throws IOException, InterruptedException {
        JsonNode status = application(name).path("status");
        StringBuilder troubles = new StringBuilder();
        status.path("resources").forEach(resource -> {
            if (!resource.path("status").asText().equals("Synced")) {
                troubles.append(' ')
                        .append(resource.path("kind").asText())
                        .append('/')
                        .append(resource.path("name").asText());
            }
        });
        return "sync " + status.at("/sync/status") + ", health " + status.at("/health") + ", operation "
                + status.at("/operationState/phase") + " " + status.at("/operationState/message") + " "
                + status.path("conditions") + ", not synced:" + troubles;
    }

    Answer find(Manifest manifest) throws IOException, InterruptedException {
        return admin.find(kinds.path(manifest));
    }

    @Override
    public void close() {
        plane.close();
    }
}
