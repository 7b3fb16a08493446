package dev.platform.model;

import java.util.Set;
import java.util.regex.Pattern;

/** A folder of a container at which something is mounted. */
public record MountPath(String value) {
    public static final String PATTERN = "^(/(?!\\.{1,2}(/|$))[-._a-zA-Z0-9]{1,100}){1,10}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    /** What a container can't do without, or has from elsewhere. */
    private static final Set<String> TAKEN =
            Set.of("/bin", "/boot", "/etc", "/lib", "/lib64", "/root", "/sbin", "/tmp", "/usr", "/var", "/var/run");

    /** What the kernel and Kubernetes show there, with all below it. */
    private static final Set<String> SYSTEM = Set.of("/dev", "/proc", "/sys", "/var/run/secrets", "/run/secrets");

    public static MountPath parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the absolute path of a folder");
        }
        if (TAKEN.contains(text) || SYSTEM.stream().anyMatch(path -> covers(path, text))) {
            throw new IllegalArgumentException("'" + text + "' holds what the container can't do without");
        }
        return new MountPath(text);
    }

    /** Whether one of the two would hide the other. */
    public boolean overlaps(MountPath other) {
        return covers(value, other.value) || covers(other.value, value);
    }

    private static boolean covers(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    @Override
    public String toString() {
        return value;
    }
}
