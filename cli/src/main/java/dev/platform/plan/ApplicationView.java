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
        Target target) {

    boolean hasIgnoredReplicas() {
        return !ignoreReplicas.isEmpty();
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
        return new ApplicationView(name, wave, path.value(), "argocd", "", "", List.of(), target);
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
                target);
    }

    static ApplicationView base(Product product, RepoPath path, Target target) {
        return ofPlatform(product, ".base", "-10", path, target);
    }

    /** What services need to start: after the fences, before them. */
    static ApplicationView data(Product product, RepoPath path, Target target) {
        return ofPlatform(product, ".data", "-5", path, target);
    }

    /** What the platform keeps in the namespace of a product. */
    private static ApplicationView ofPlatform(Product product, String part, String wave, RepoPath path, Target target) {
        return new ApplicationView(
                product.name() + part,
                wave,
                path.value(),
                product.name(),
                product.name(),
                product.owner().name(),
                List.of(),
                target);
    }

    static ApplicationView service(Product product, Service service, RepoPath path, Target target) {
        return new ApplicationView(
                product.name() + "." + service.name(),
                "0",
                path.value(),
                product.name(),
                product.name(),
                product.owner().name(),
                service.scaling().isAutomatic() ? List.of(service.name()) : List.of(),
                target);
    }
}
