package dev.platform.isolation;

import dev.platform.isolation.ArgoProject.Destination;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the AppProjects permit. */
final class ProjectProperties {
    private static final String PREFIX = "product-";
    private static final String RENDER = "restore it with: platform render";
    private static final List<String> CONTROL_PLANE = List.of(
            "argocd", "kube-system", "default", "kube-public", "kube-node-lease", "platform-gateway", "monitoring", "");
    private static final String GROUP = "[A-Za-z0-9][A-Za-z0-9:._@/-]*";

    private ProjectProperties() {}

    static @Nullable ArgoProject of(RenderedTree tree, String product) {
        return tree.of(product, ArgoProject.TYPE).stream()
                .filter(project -> project.name().equals(PREFIX + product))
                .map(ArgoProject::new)
                .findFirst()
                .orElse(null);
    }

    private static List<ArgoProject> ofProducts(RenderedTree tree) {
        return tree.ofProducts(ArgoProject.TYPE).stream().map(ArgoProject::new).toList();
    }

    static void exist(RenderedTree tree, Objections objections) {
        for (String product : tree.products()) {
            List<Manifest> projects = tree.of(product, ArgoProject.TYPE);
            if (of(tree, product) == null) {
                objections.add(
                        tree.place(product), "'" + product + "' has no AppProject '" + PREFIX + product + "'", RENDER);
            }
            projects.stream()
                    .filter(project -> !project.name().equals(PREFIX + product))
                    .forEach(project -> objections.add(
                            project.at("metadata", "name"),
                            "AppProject '" + project.name() + "' isn't the one of '" + product + "'",
                            RENDER));
        }
    }

    static void oneNamespace(RenderedTree tree, Objections objections) {
        Set<String> known = new LinkedHashSet<>(CONTROL_PLANE);
        known.addAll(tree.products());
        known.addAll(tree.namespaces());
        for (ArgoProject project : ofProducts(tree)) {
            String product = project.manifest().product();
            if (!project.permitsDestination(Destination.here(product))) {
                objection(project, "destinations", "doesn't permit its own namespace", objections);
            }
            List<String> others = others(product, known);
            others.stream()
                    .filter(other -> project.permitsDestination(Destination.here(other)))
                    .findFirst()
                    .ifPresent(other -> objection(
                            project, "destinations", "permits the namespace '" + other + "' too", objections));
            if (project.permitsDestination(new Destination("https://other.example", "other", product))) {
                objection(project, "destinations", "permits other clusters", objections);
            }
            if (!project.manifest().spec("sourceNamespaces").isEmpty()) {
                objection(project, "sourceNamespaces", "takes Applications from other namespaces", objections);
            }
        }
    }

    /** Every other namespace, and those that a pattern could mean as well. */
    private static List<String> others(String product, Set<String> known) {
        List<String> others = new ArrayList<>(known);
        others.remove(product);
        Stream.of(product + "-eu", product + "x", "x" + product, "x-" + product, product.substring(1))
                .filter(name -> !known.contains(name))
                .forEach(others::add);
        return others;
    }

    static void workloadsOnly(RenderedTree tree, Objections objections) {
        for (ArgoProject project : ofProducts(tree)) {
            List<String> permitted = Kinds.FORBIDDEN.stream()
                    .filter(type -> !Kinds.CLUSTER.contains(type) && permits(project, type, true))
                    .toList();
            if (!permitted.isEmpty()) {
                objection(project, "namespaceResourceWhitelist", "permits " + some(permitted), objections);
            } else if (project.manifest().spec("namespaceResourceWhitelist").isEmpty()) {
                // Whoever writes the object next drops the empty list, and then everything is permitted.
                objection(project, "namespaceResourceWhitelist", "lists no kind", objections);
            }
            List<String> cluster = Stream.concat(Kinds.CLUSTER.stream().sorted(), Stream.of(Kinds.UNKNOWN))
                    .filter(type -> permits(project, type, false))
                    .toList();
            if (!cluster.isEmpty()
                    || !project.manifest().spec("clusterResourceWhitelist").isEmpty()) {
                String what = cluster.isEmpty() ? "kinds" : some(cluster);
                objection(project, "clusterResourceWhitelist", "permits " + what + " of the cluster", objections);
            }
        }
    }

    private static boolean permits(ArgoProject project, String type, boolean namespaced) {
        return project.permitsKind(Kinds.group(type), Kinds.kind(type), "anything", namespaced);
    }

    private static String some(List<String> types) {
        return types.size() < 4
                ? String.join(", ", types)
                : String.join(", ", types.subList(0, 3)) + " and " + (types.size() - 3) + " kinds more";
    }

    static void oneRepository(RenderedTree tree, Objections objections) {
        Set<String> ours = new TreeSet<>();
        tree.of("", ApplicationProperties.TYPE).stream()
                .filter(application -> application.name().equals("root"))
                .forEach(application -> ours.add(application.spec().text("source", "repoURL")));
        for (ArgoProject project : ofProducts(tree)) {
            for (String url : ours) {
                if (!project.permitsSource(url)) {
                    objection(project, "sourceRepos", "doesn't permit " + url, objections);
                }
                Stream.of("https://attacker.example/x.git", url.replaceFirst("(\\.git)?$", "-copy.git"), sibling(url))
                        .filter(project::permitsSource)
                        .findFirst()
                        .ifPresent(other -> objection(project, "sourceRepos", "permits " + other, objections));
            }
        }
    }

    private static String sibling(String url) {
        return url.substring(0, url.lastIndexOf('/') + 1) + "another.git";
    }

    static void kindsExist(RenderedTree tree, Objections objections) {
        for (Manifest project : tree.of(ArgoProject.TYPE)) {
            for (String scope : List.of("namespace", "cluster")) {
                for (String colour : List.of("Whitelist", "Blacklist")) {
                    project.spec(scope + "Resource" + colour).items().stream()
                            .filter(entry -> Kinds.known(tree)
                                    .noneMatch(type -> ArgoProject.fits(
                                            entry, Kinds.group(type), Kinds.kind(type), entry.text("name"), false)))
                            .forEach(entry -> objections.add(
                                    entry.where(),
                                    "there is no kind '" + entry.text("kind") + "' in the group '" + entry.text("group")
                                            + "', so this entry does nothing",
                                    "write group and kind as the API does: networking.k8s.io and NetworkPolicy"));
                }
            }
        }
    }

    static void narrowRoles(RenderedTree tree, Objections objections) {
        for (ArgoProject project : ofProducts(tree)) {
            String name = project.manifest().name();
            for (Value role : project.manifest().spec("roles").items()) {
                String rule = "p, proj:" + name + ":" + role.text("name")
                        + ", (applications, (get|sync|action/apps/Deployment/restart|action/argoproj.io/Rollout/(abort|promote-full|resume|retry))|logs, get), "
                        + name
                        + "/\\*, allow";
                for (Value policy : role.at("policies").items()) {
                    if (!policy.text().matches(rule)) {
                        objections.add(
                                policy.where(),
                                "the policy '" + policy.text()
                                        + "' gives more than to look, sync, restart and steer roll-outs in " + name,
                                RENDER);
                    }
                }
                for (Value group : role.at("groups").items()) {
                    if (!group.text().matches(GROUP)) {
                        objections.add(
                                group.where(),
                                "the group '" + group.text() + "' would be read as another policy",
                                RENDER);
                    }
                }
            }
        }
    }

    static void noTokens(RenderedTree tree, Objections objections) {
        for (Manifest project : tree.of(ArgoProject.TYPE)) {
            for (Value role : project.spec("roles").items()) {
                if (role.at("jwtTokens").isPresent()) {
                    objections.add(
                            role.at("jwtTokens").where(),
                            "the role '" + role.text("name") + "' of " + project.name() + " has a token",
                            "remove it, and revoke the token if anybody has it");
                }
            }
        }
    }

    static void ownAccount(RenderedTree tree, Objections objections) {
        for (ArgoProject project : ofProducts(tree)) {
            String product = project.manifest().product();
            String expected = product + ":" + AccessProperties.SYNC;
            String account = project.actsAs(product).orElse("");
            if (!account.equals(expected)) {
                String as = account.isEmpty() ? "as itself, who may do everything" : "as '" + account + "'";
                objection(project, "destinationServiceAccounts", "lets Argo CD apply " + as, objections);
            }
        }
    }

    static void closed(RenderedTree tree, Objections objections) {
        List<Manifest> projects = tree.of("", ArgoProject.TYPE).stream()
                .filter(project -> project.name().equals("default"))
                .toList();
        if (projects.isEmpty()) {
            tree.of("", ArgoProject.TYPE).stream()
                    .findFirst()
                    .ifPresent(first -> objections.add(
                            first.where(), "no AppProject 'default' is rendered, so it permits everything", RENDER));
        }
        for (Manifest manifest : projects) {
            ArgoProject project = new ArgoProject(manifest);
            boolean open = project.permitsDestination(Destination.here("any"))
                    || project.permitsSource("https://attacker.example/x.git")
                    || Kinds.known(tree).anyMatch(type -> permits(project, type, true) || permits(project, type, false))
                    || !manifest.spec("destinations").isEmpty()
                    || !manifest.spec("sourceRepos").isEmpty();
            if (open) {
                objections.add(manifest.at("spec"), "the AppProject 'default' permits something", RENDER);
            }
        }
    }

    private static void objection(ArgoProject project, String field, String problem, Objections objections) {
        objections.add(
                project.manifest().at("spec", field),
                "AppProject '" + project.manifest().name() + "' " + problem,
                RENDER);
    }
}
