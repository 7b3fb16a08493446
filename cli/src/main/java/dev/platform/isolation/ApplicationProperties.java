package dev.platform.isolation;

import dev.platform.isolation.ArgoProject.Destination;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What Argo CD's Applications read and apply. */
final class ApplicationProperties {
    static final String TYPE = "argoproj.io/Application";

    private static final String RENDER = "restore it with: platform render";

    private static final Set<String> OPTIONS = Set.of(
            "ServerSideApply=true",
            "PruneLast=true",
            "PrunePropagationPolicy=foreground",
            "FailOnSharedResource=true",
            "RespectIgnoreDifferences=true",
            "ApplyOutOfSyncOnly=true",
            "CreateNamespace=false",
            "Validate=true",
            "Prune=confirm",
            "Delete=confirm");

    private ApplicationProperties() {}

    static void fitTheirProject(RenderedTree tree, Objections objections) {
        Map<String, List<Manifest>> folders =
                tree.manifests().stream().collect(Collectors.groupingBy(manifest -> folder(manifest.file())));
        for (Manifest application : tree.ofProducts(TYPE)) {
            String product = application.product();
            boolean ofPlatform = application.name().equals(product + "." + Home.BASE)
                    || application.name().equals(product + "." + Home.DATA);
            String expected = ofPlatform ? "platform" : "product-" + product;
            String project = application.spec().text("project");
            if (!project.equals(expected)) {
                objections.add(
                        application.at("spec", "project"),
                        "Application '" + application.name() + "' is in the project '" + project + "'",
                        "its project is '" + expected + "'; " + RENDER);
            }
            ArgoProject own = ProjectProperties.of(tree, product);
            if (!ofPlatform && own != null) {
                List<Manifest> synced = folders.getOrDefault(application.spec().text("source", "path"), List.of());
                permits(own, application, synced, objections);
            }
        }
    }

    private static void permits(
            ArgoProject project, Manifest application, List<Manifest> synced, Objections objections) {
        if (!project.permitsSource(application.spec().text("source", "repoURL"))) {
            objections.add(
                    application.at("spec", "source", "repoURL"),
                    project.manifest().title() + " doesn't permit this repository",
                    RENDER);
        }
        for (Manifest object : synced) {
            boolean kind = project.permitsKind(
                    object.group(), object.kind(), object.name(), !Kinds.CLUSTER.contains(object.type()));
            boolean place = project.permitsDestination(Destination.here(object.namespace()));
            if (!kind || !place) {
                objections.add(
                        kind ? object.at("metadata", "namespace") : object.at("kind"),
                        project.manifest().title() + " doesn't permit " + object.title() + " in '" + object.namespace()
                                + "'",
                        "remove it, or restore the project with: platform render");
            }
        }
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/'));
    }

    static void ownFolder(RenderedTree tree, Objections objections) {
        for (Manifest application : tree.ofProducts(TYPE)) {
            String product = application.product();
            String part = application.name().substring(application.name().indexOf('.') + 1);
            String cluster = application.file().split("/", -1)[1];
            Map<String, String> expected = Map.of(
                    "name",
                    product + "." + part,
                    "path",
                    "clusters/" + cluster + "/products/" + product + "/" + part,
                    "server",
                    ArgoProject.IN_CLUSTER,
                    "namespace",
                    product);
            Map<String, Value> written = Map.of(
                    "name", application.root().at("metadata", "name"),
                    "path", application.spec("source", "path"),
                    "server", application.spec("destination", "server"),
                    "namespace", application.spec("destination", "namespace"));
            written.forEach((field, value) -> {
                if (!value.text().equals(expected.get(field))) {
                    objections.add(
                            value.where(),
                            "Application '" + application.name() + "' of '" + product + "' has the " + field + " '"
                                    + value.text() + "'",
                            "it is '" + expected.get(field) + "'; " + RENDER);
                }
            });
            plain(application, objections);
            revision(tree, application, objections);
        }
    }

    /** Another branch would be one that nobody has reviewed. */
    private static void revision(RenderedTree tree, Manifest application, Objections objections) {
        tree.of("", TYPE).stream()
                .filter(root -> root.name().equals("root"))
                .forEach(root -> List.of("repoURL", "targetRevision").forEach(field -> {
                    Value value = application.spec("source", field);
                    String expected = root.spec().text("source", field);
                    if (!value.text().equals(expected)) {
                        objections.add(
                                value.where(),
                                "Application '" + application.name() + "' reads the " + field + " '" + value.text()
                                        + "'",
                                "it is '" + expected + "'; " + RENDER);
                    }
                }));
    }

    private static void plain(Manifest application, Objections objections) {
        Value source = application.spec("source");
        boolean plain = Set.of("repoURL", "targetRevision", "path", "directory").containsAll(source.keys())
                && Set.of("include", "recurse")
                        .containsAll(source.at("directory").keys())
                && source.text("directory", "include").equals("*.yaml")
                && !source.at("directory", "recurse").isTrue();
        if (!plain || application.spec("sources").isPresent()) {
            objections.add(
                    source.where(),
                    "Application '" + application.name() + "' reads more than the plain files of one folder",
                    RENDER);
        }
    }

    static void everyFolder(RenderedTree tree, Objections objections) {
        for (String product : tree.products()) {
            Set<String> applications =
                    tree.of(product, TYPE).stream().map(Manifest::name).collect(Collectors.toSet());
            tree.parts(product).forEach((part, place) -> {
                if (!part.equals(Home.ARGOCD) && !applications.contains(product + "." + part)) {
                    objections.add(
                            place, "no Application syncs the folder '" + part + "' of '" + product + "'", RENDER);
                }
            });
        }
    }

    static void safeOptions(RenderedTree tree, Objections objections) {
        for (Manifest application : tree.ofProducts(TYPE)) {
            Value policy = application.spec("syncPolicy");
            policy.at("syncOptions").items().stream()
                    .filter(option -> !OPTIONS.contains(option.text()))
                    .forEach(option -> objections.add(
                            option.where(),
                            "Application '" + application.name() + "' syncs with " + option.text(),
                            RENDER));
            if (policy.at("automated", "allowEmpty").isTrue()) {
                objections.add(
                        policy.at("automated", "allowEmpty").where(),
                        "Application '" + application.name() + "' would remove everything if its folder were empty",
                        RENDER);
            }
            if (policy.at("managedNamespaceMetadata").isPresent()) {
                objections.add(
                        policy.at("managedNamespaceMetadata").where(),
                        "Application '" + application.name() + "' would label the namespace",
                        RENDER);
            }
        }
    }

    static void noGenerators(RenderedTree tree, Objections objections) {
        for (Manifest set : tree.of("argoproj.io/ApplicationSet")) {
            objections.add(
                    set.at("kind"), set.title() + " would make Applications that nobody has reviewed", "remove it");
        }
    }
}
