package dev.platform.isolation;

import dev.platform.finding.Findings;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges a rendered tree: whether products are isolated from each other, and which of them may talk. */
public final class Isolation {
    private Isolation() {}

    /** Checks every property, and answers the open connections between products. */
    public static List<Edge> judge(RenderedTree tree, Findings findings) {
        Properties.ALL.parallelStream().forEach(property -> property.check(tree, findings));
        return new Network(tree).acrossProducts();
    }

    /** Every property by the name of its rule, with what it means. */
    public static SortedMap<String, String> properties() {
        SortedMap<String, String> meanings = new TreeMap<>();
        Properties.ALL.forEach(property -> meanings.put(property.rule(), property.meaning()));
        return meanings;
    }
}
