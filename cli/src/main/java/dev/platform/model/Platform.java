package dev.platform.model;

import dev.platform.finding.Source;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that the repository says, with defaults filled and names followed.
 *
 * @param minimumUser the lowest user id that a service may run as
 * @param experimentDays the longest life of an experiment, from its creation
 * @param maxDeletes how many rendered files a run deletes without being asked to
 * @param reservedNames names that no product may have, beside the built-in ones
 * @param tombstones names that rest after their product is gone
 * @param others products that weren't read, since nothing of them has changed
 * @param brokenProducts products that are wrong in part or whole; {@code products} has what could be read of them
 */
public record Platform(
        String name,
        Repository repository,
        Registry registry,
        ImageRules imageRules,
        int minimumUser,
        int experimentDays,
        int maxDeletes,
        Set<String> reservedNames,
        Team team,
        SortedMap<String, Team> teams,
        SortedMap<String, Quota> sizes,
        Cluster cluster,
        SortedMap<String, Product> products,
        SortedMap<String, Summary> others,
        Set<String> brokenProducts,
        SortedMap<String, Addon> addons,
        Tombstones tombstones,
        Source source) {

    /** A service that is known to exist, because the rules were checked. */
    public Service service(String product, String service) {
        Product owner = products.get(product);
        Service found = owner == null ? null : owner.services().get(service);
        if (found == null) {
            throw new IllegalStateException("no service " + product + "/" + service);
        }
        return found;
    }

    /** Of every product. */
    public SortedMap<String, Summary> summaries() {
        SortedMap<String, Summary> all = new TreeMap<>(others);
        products.forEach((product, model) -> all.put(product, Summary.of(model)));
        return all;
    }

    /** Of every product that was read. */
    public SortedMap<String, Outline> outlines() {
        SortedMap<String, Outline> all = new TreeMap<>();
        products.forEach((product, model) -> all.put(product, Outline.of(model)));
        return all;
    }

    /** As one product sees it: of the others there are only those that its services call. */
    public Platform around(Product product) {
        SortedMap<String, Product> near = new TreeMap<>();
        near.put(product.name(), product);
        for (String called : product.called()) {
            Product other = products.get(called);
            if (other != null) {
                near.put(called, other);
            }
        }
        return new Platform(
                name,
                repository,
                registry,
                imageRules,
                minimumUser,
                experimentDays,
                maxDeletes,
                reservedNames,
                team,
                teams,
                sizes,
                cluster,
                near,
                others,
                brokenProducts,
                addons,
                tombstones,
                source);
    }

    /** Whether the product or one of its services could not be read, so that nothing can be said about it. */
    public boolean isBroken(String product) {
        return brokenProducts.contains(product);
    }

    /** Where the platform repository lives, and the branch that Argo CD syncs. */
    public record Repository(GitUrl url, BranchName branch) {}

    /**
     * What holds for every image.
     *
     * @param resolveDigests whether a registry is asked for the digest of a tag that comes without one
     * @param insecureRegistries those that may speak plain HTTP, or show a certificate that nobody knows
     */
    public record ImageRules(boolean requireDigest, boolean resolveDigests, List<Registry> insecureRegistries) {
        public ImageRules {
            insecureRegistries = List.copyOf(insecureRegistries);
        }
    }
}
