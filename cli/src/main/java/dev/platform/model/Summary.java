package dev.platform.model;

/** What has to be known of every product, also of those that need no look: whose it is, and what adds up. */
public record Summary(String product, GithubOwner owner, int certificates, Demand demand) {
    public static Summary of(Product product) {
        return new Summary(product.name(), product.owner().github(), product.certificates(), Demand.of(product));
    }
}
