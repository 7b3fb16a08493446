package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;

/** A query that a team writes. Prometheus holds the numbers of all products, and one over all would follow others'. */
final class OwnQuery {
    private OwnQuery() {}

    /**
     * Finds fault with a query that doesn't name the product's namespace.
     *
     * @param field the one that holds it
     */
    static boolean check(String rule, String query, String product, Source source, String field, Findings findings) {
        boolean own = query.contains("namespace=\"" + product + "\"");
        if (!own) {
            findings.error(
                    rule,
                    source.at(field),
                    "the query doesn't say that it reads the namespace of '" + product + "'",
                    "add it to each series: {namespace=\"" + product + "\"}");
        }
        return own;
    }
}
