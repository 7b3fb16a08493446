package dev.platform.yaml;

/**
 * How much a reader takes on.
 *
 * @param bytes size of the file
 * @param depth lists and mappings inside one another
 * @param nodes scalars, lists and mappings together
 * @param hidden whether characters that a reviewer can't see are accepted as YAML itself accepts them
 */
record YamlLimits(int bytes, int depth, int nodes, boolean hidden) {
    static final YamlLimits SPECS = new YamlLimits(256 * 1024, 32, 10_000, false);
    static final YamlLimits INDEXES = new YamlLimits(64 * 1024 * 1024, 100, 10_000_000, true);
    static final YamlLimits MANIFESTS = new YamlLimits(8 * 1024 * 1024, 100, 1_000_000, true);
}
