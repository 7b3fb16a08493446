package dev.platform.plan;

import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.tree.RepoPath;
import java.util.List;

/**
 * What the template of an Argo CD Application sees.
 *
 * @param namespace where the objects go that name no namespace
 * @param ignoreReplicas Deployments whose number of pods an autoscaler sets
 */
record ApplicationView(
        String name,
        String wave,
        String path,
        String namespace,
        String product,
        String team,
        List<String> ignoreReplicas,
        List<Route> ignoreWeights,
        List<String> ignoreSelectors,
        Target target) {

    boolean hasIgnored() {
        return !ignoreReplicas.isEmpty() || !ignoreWeights.isEmpty() || !ignoreSelectors.isEmpty();
    }

    /** A route whose weights a roll-out moves. */
    record Route(String kind, String name) {
        private static List<Route> movedBy(Service service) {
            if (!service.dividesRequests()) {
                return List.of();
            }
            return Names.routes(service).stream()
                    .map(name -> new Route(Names.routeKind(service), name))
                    .toList();
        }
    }

    /** What all Applications share: the repository and the cluster. */
    record Target(String repository, String revision, String server) {
        Target(Platform platform) {
            this(
                    platform.repository().url().value(),
                    "refs/heads/" + platform.repository().branch(),
                    platform.cluster().server());
        }
    }

    /** An Application that holds other Applications. */
    static ApplicationView parent(String name, String wave, RepoPath path, Target target) {
        return new ApplicationView(name, wave, path.value(), "argocd", "", "", List.of(), List.of(), List.of(), target);
    }

    /** The Application of a product, which holds its AppProject and the Applications of its parts. */
    static ApplicationView product(Product product, RepoPath path, Target target) {
        return new ApplicationView(
                product.name(),
                "0",
                path.value(),
                "argocd",
                product.name(),
                product.owner().name(),
                List.of(),
                List.of(),
                List.of(),
                target);
    }

    static ApplicationView base(Product product, RepoPath path, Target target) {
        return part(product, ".base", "-10", path, target);
    }

    /** What services need to start: after the fences, before them. */
    static ApplicationView data(Product product, RepoPath path, Target target) {
        return part(product, ".data", "-5", path, target);
    }

    /** A part of a product that is no service. */
    private static ApplicationView part(Product product, String part, String wave, RepoPath path, Target target) {
        return new ApplicationView(
                product.name() + part,
                wave,
                path.value(),
                product.name(),
                product.name(),
                product.owner().name(),
                List.of(),
                List.of(),
                List.of(),
                target);
    }

    /** What the team writes itself; it has the rights of a service. */
    static ApplicationView extra(Product product, RepoPath path, Target target) {
        return part(product, ".extra", "0", path, target);
    }

    static ApplicationView service(Product product, Service service, RepoPath path, Target target) {
        return new ApplicationView(
                product.name() + "." + service.name(),
                "0",
                path.value(),
                product.name(),
                product.name(),
                product.owner().name(),
                service.scaling().isAutomatic() || service.rollout().isProgressive()
                        ? List.of(service.name())
                        : List.of(),
                Route.movedBy(service),
                selectors(service),
                target);
    }

    /** The Services to whose selectors Argo Rollouts adds a version; the API server has one owner for a whole selector. */
    private static List<String> selectors(Service service) {
        return service.runsTwice() ? List.of(service.name(), service.rollout().nextOf(service.name())) : List.of();
    }
}
