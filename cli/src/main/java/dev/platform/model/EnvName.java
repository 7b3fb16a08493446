package dev.platform.model;

import java.util.Set;
import java.util.regex.Pattern;

/** The name of an environment variable that a product may set. */
public record EnvName(String value) {
    public static final String PATTERN = "^[A-Za-z_][A-Za-z0-9_]{0,127}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    /** Names that change how the process is loaded, not what it does. */
    private static final Set<String> RESERVED = Set.of("PATH", "HOSTNAME");

    public static EnvName parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a name of an environment variable");
        }
        if (RESERVED.contains(text) || text.startsWith("KUBERNETES_") || text.startsWith("LD_")) {
            throw new IllegalArgumentException("'" + text + "' is set by the system");
        }
        return new EnvName(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
