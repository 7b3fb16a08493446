package dev.platform.isolation;

import dev.platform.finding.Findings;
import java.util.function.BiConsumer;

/**
 * What holds for a rendered tree in which products are isolated.
 *
 * @param rule its name, by which findings are known
 * @param meaning the same as a sentence that is true when all is well
 */
record Property(String rule, String meaning, BiConsumer<RenderedTree, Objections> check) {
    void check(RenderedTree tree, Findings findings) {
        check.accept(tree, new Objections(rule, findings));
    }
}
