package dev.platform.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A group of kinds in one version, as objects name it in apiVersion: {@code apps/v1}, or {@code v1} for the core.
 *
 * @param group empty for the core
 */
public record GroupVersion(String group, String version) implements Comparable<GroupVersion> {
    /** The kinds that every cluster has, whose definitions other groups share. */
    static final GroupVersion CORE = new GroupVersion("", "v1");

    private static final String ENDING = ".json";
    private static final Comparator<GroupVersion> ORDER =
            Comparator.comparing(GroupVersion::group).thenComparing(GroupVersion::version);

    public static GroupVersion parse(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0
                ? new GroupVersion("", apiVersion)
                : new GroupVersion(apiVersion.substring(0, slash), apiVersion.substring(slash + 1));
    }

    /** The name of the file with its schemas. */
    String file() {
        return (group.isEmpty() ? version : group + "." + version) + ENDING;
    }

    /** The group and version that a file of this name is for; null if it is none. A version has no dot. */
    static @Nullable GroupVersion ofFile(String name) {
        if (!name.endsWith(ENDING)) {
            return null;
        }
        String bare = name.substring(0, name.length() - ENDING.length());
        int dot = bare.lastIndexOf('.');
        return dot < 0 ? new GroupVersion("", bare) : new GroupVersion(bare.substring(0, dot), bare.substring(dot + 1));
    }

    @Override
    public int compareTo(GroupVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
