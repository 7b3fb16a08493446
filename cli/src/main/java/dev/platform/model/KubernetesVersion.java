package dev.platform.model;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minor version of Kubernetes, such as 1.35. */
public record KubernetesVersion(int major, int minor) implements Comparable<KubernetesVersion> {
    public static final String PATTERN = "^1\\.([1-9][0-9])$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static KubernetesVersion parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a minor version of Kubernetes");
        }
        return new KubernetesVersion(1, Integer.parseInt(matcher.group(1)));
    }

    /** The minor version that follows. */
    public KubernetesVersion next() {
        return new KubernetesVersion(major, minor + 1);
    }

    @Override
    public int compareTo(KubernetesVersion other) {
        return Comparator.comparingInt(KubernetesVersion::major)
                .thenComparingInt(KubernetesVersion::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
