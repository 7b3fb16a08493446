package dev.platform.cli;

import dev.platform.app.ExperimentEnd;
import dev.platform.app.Expiry;
import dev.platform.finding.Finding;
import dev.platform.model.Product;
import dev.platform.model.Retirement;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code platform expire} says: as a list, as data, and as the text of a pull request. */
record ExpiryView(Expiry expiry) {
    /** A line for each experiment, and one for each name that is free again. */
    void list(PrintWriter out) {
        Table table = new Table("experiment", "owner", "expires", "state", "next", "data");
        expiry.experiments()
                .forEach(end -> table.add(
                        end.product().name(),
                        end.product().owner().name(),
                        text(end.product().grant().expires()),
                        end.stage().toString(),
                        text(end.next()),
                        fate(end.product())));
        table.print(out);
        expiry.names().forEach(name -> out.println(name + " has rested and is free again"));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** What becomes of its data; nothing if it has none. */
    private static String fate(Product product) {
        Retirement retirement = product.grant().retirement();
        if (product.data().isEmpty()) {
            return "";
        }
        return retirement == null || retirement.data() == null
                ? "undecided"
                : retirement.data().toString();
    }

    /** The same for programs. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("day", expiry.today().toString());
        data.put("due", expiry.isDue());
        data.put("items", expiry.experiments().stream().map(ExpiryView::item).toList());
        data.put("freedNames", expiry.names());
        return data;
    }

    private static Map<String, Object> item(ExperimentEnd end) {
        Product product = end.product();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("product", product.name());
        item.put("owner", product.owner().name());
        item.put("expires", text(product.grant().expires()));
        item.put("state", end.stage().toString());
        item.put("next", text(end.next()));
        item.put("data", product.data());
        item.put("dataPolicy", fate(product));
        item.put("holds", end.holds().stream().map(Finding::message).toList());
        return item;
    }

    /** What stands beside the files that were written. */
    WriteReport.More printing(boolean isPrinted) {
        return new WriteReport.More() {
            @Override
            public Map<String, Object> data() {
                Map<String, Object> data = ExpiryView.this.data();
                data.put("pullRequestBody", body());
                return data;
            }

            @Override
            public void print(PrintWriter out) {
                if (isPrinted) {
                    out.print(body());
                }
            }
        };
    }

    /** The text of the pull request, as Markdown; empty if nothing is done. */
    String body() {
        List<ExperimentEnd> steps = expiry.steps();
        StringBuilder body = new StringBuilder();
        if (!steps.isEmpty()) {
            body.append("Experiments go a step further on their way out:\n\n");
            steps.forEach(end -> body.append("- ").append(sentence(end)).append('\n'));
            body.append(
                    "\nTo keep one: `platform graduate PRODUCT`. To go on longer: a later `expires` in its grant, without"
                            + " `retirement`.\n");
        }
        if (!expiry.names().isEmpty()) {
            body.append(body.isEmpty() ? "" : "\n")
                    .append("These names have rested and are free again: `")
                    .append(String.join("`, `", expiry.names()))
                    .append("`.\n");
        }
        return body.toString();
    }

    private static String sentence(ExperimentEnd end) {
        Product product = end.product();
        String who = "**" + product.name() + "** (" + product.owner().github() + ") ";
        if (!product.isEnding()) {
            return who + "ended on " + product.grant().expires()
                    + " and drains: no pods and no routes; all else stays.";
        }
        LocalDate since = Objects.requireNonNull(product.grant().retirement()).since();
        if (!product.isRetired()) {
            return who + "has drained since " + since
                    + ": its services go; its namespace, its fences and what it keeps stay.";
        }
        return who + "has been retired since " + since + ": its folder goes and its names rest"
                + (product.data().isEmpty() ? "." : "; lost with it: " + String.join(", ", product.data()) + ".");
    }
}
