package dev.platform.helm;

/**
 * One version of a chart.
 *
 * @param repository an HTTP repository, or {@code oci://} and the folder of a registry
 */
public record Chart(String name, String repository, String version) {
    boolean isOci() {
        return repository.startsWith("oci://");
    }

    /** Its address in a registry. */
    String reference() {
        return repository.replaceFirst("/+$", "") + "/" + name;
    }

    @Override
    public String toString() {
        return name + " " + version + " of " + repository;
    }
}
