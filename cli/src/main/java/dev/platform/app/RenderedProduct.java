package dev.platform.app;

import dev.platform.model.Demand;
import dev.platform.model.GithubOwner;
import dev.platform.model.Summary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is noted down of a product that was rendered.
 *
 * @param inputs the hash of all that it was rendered from
 * @param stamp of its rendered files
 * @param files how many those are
 * @param called the products that its services call
 * @param signature of what others may notice of it
 */
record RenderedProduct(String inputs, String stamp, long files, Set<String> called, String signature, Summary summary) {
    private static final int WORDS = 14;
    private static final String NOBODY = "-";

    /** As one line. */
    String line() {
        Demand demand = summary.demand();
        return String.join(
                " ",
                summary.product(),
                inputs,
                stamp,
                Long.toString(files),
                called.isEmpty() ? NOBODY : String.join(",", called),
                signature,
                summary.owner().value(),
                Integer.toString(summary.certificates()),
                demand.cpu().toPlainString(),
                demand.memory().toPlainString(),
                demand.ephemeralStorage().toPlainString(),
                demand.storage().toPlainString(),
                Integer.toString(demand.volumes()),
                Integer.toString(demand.pods()));
    }

    /** Null for a line that isn't one of ours. */
    static @Nullable RenderedProduct read(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
        try {
            return words.size() == WORDS ? read(words) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static RenderedProduct read(List<String> words) {
        String called = words.get(4);
        Demand demand = new Demand(
                new BigDecimal(words.get(8)),
                new BigDecimal(words.get(9)),
                new BigDecimal(words.get(10)),
                new BigDecimal(words.get(11)),
                Integer.parseInt(words.get(12)),
                Integer.parseInt(words.get(13)));
        return new RenderedProduct(
                words.get(1),
                words.get(2),
                Long.parseLong(words.get(3)),
                called.equals(NOBODY) ? Set.of() : new TreeSet<>(List.of(called.split(",", -1))),
                words.get(5),
                new Summary(words.get(0), new GithubOwner(words.get(6)), Integer.parseInt(words.get(7)), demand));
    }
}
