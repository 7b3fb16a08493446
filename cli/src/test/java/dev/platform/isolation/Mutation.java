package dev.platform.isolation;

import java.util.function.UnaryOperator;

/**
 * One thing that is wrong in a rendered tree.
 *
 * @param path of the threat model, or the defect of another platform that it repeats
 * @param what it does, in words
 * @param rule that has to find it
 * @param says what the finding has to name
 */
record Mutation(String path, String what, UnaryOperator<FencedPlatform> change, String rule, String says) {
    @Override
    public String toString() {
        return path + ": " + what;
    }
}
