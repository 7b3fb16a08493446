package dev.platform.policy;

import dev.platform.tree.RepoPath;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** As whom Argo CD writes what it finds in a folder: the service account that the Application's project names. */
final class SyncIdentities {
    private static final Identity CONTROLLER = Identity.serviceAccount("argocd", "argocd-application-controller");

    private final Map<String, Identity> byFolder = new HashMap<>();

    SyncIdentities(ClusterObjects objects) {
        Map<String, Value> projects = objects.named("AppProject");
        objects.of("Application").values().forEach(application -> {
            Value spec = application.get("spec");
            Value project =
                    projects.getOrDefault("argocd/" + spec.get("project").text(), new Value(null));
            Identity identity =
                    identity(project, spec.get("destination", "namespace").text());
            Stream.concat(Stream.of(spec.get("source")), spec.get("sources").items().stream())
                    .map(source -> source.get("path").text())
                    .filter(path -> !path.isEmpty())
                    .forEach(path -> byFolder.put(path, identity));
        });
    }

    private static Identity identity(Value project, String namespace) {
        return project.get("spec", "destinationServiceAccounts").items().stream()
                .filter(each ->
                        Stream.of("*", namespace).anyMatch(each.get("namespace").text()::equals))
                .map(each -> each.get("defaultServiceAccount").text())
                .findFirst()
                .map(account -> account(account, namespace))
                .orElse(CONTROLLER);
    }

    private static Identity account(String account, String namespace) {
        String[] parts = account.split(":", 2);
        return parts.length == 2
                ? Identity.serviceAccount(parts[0], parts[1])
                : Identity.serviceAccount(namespace, account);
    }

    Identity of(RepoPath file) {
        int end = file.value().lastIndexOf('/');
        return byFolder.getOrDefault(file.value().substring(0, Math.max(end, 0)), CONTROLLER);
    }
}
