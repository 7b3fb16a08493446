package dev.platform.isolation;

import java.util.List;

/** Which rule finds an attack on which path of the threat model. */
public final class AttackPaths {
    private AttackPaths() {}

    /** One attack that was put into a rendered tree. */
    public record Attack(String path, String what, String rule) {}

    /** All of them, but for the defects of other platforms. */
    public static List<Attack> byRule() {
        return Mutations.all().stream()
                .filter(mutation -> !mutation.path().startsWith("K"))
                .map(mutation -> new Attack(mutation.path(), mutation.what(), mutation.rule()))
                .toList();
    }
}
