package dev.platform.cli;

import dev.platform.status.LiveKind;
import dev.platform.status.ProductStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where a status is shown: once, or each time that it changes. */
final class StatusScreen {
    private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

    private final Report report;
    private final Terminal terminal;
    private final String head;
    private final boolean single;
    private final boolean watched;
    private final Map<String, String> shown = new LinkedHashMap<>();

    /**
     * A screen.
     *
     * @param head the commit that what runs is compared with
     * @param single whether one product is shown in detail
     * @param watched whether changes are data; else they are speech of somebody who waits
     */
    StatusScreen(Report report, Terminal terminal, String head, boolean single, boolean watched) {
        this.report = report;
        this.terminal = terminal;
        this.head = head;
        this.single = single;
        this.watched = watched;
    }

    static boolean isWell(List<ProductStatus> products) {
        return products.stream().allMatch(product -> product.state().isWell());
    }

    /** Whether nothing at all could be read. */
    static boolean isUnseen(List<ProductStatus> products) {
        return !products.isEmpty() && products.stream().allMatch(ProductStatus::isUnseen);
    }

    /** Shows all of it, and answers what it means for the exit. */
    ExitCode show(List<ProductStatus> products) {
        print(products);
        return verdict(products);
    }

    private void print(List<ProductStatus> products) {
        List<ProductStatus> seen =
                products.stream().filter(product -> !product.isUnseen()).toList();
        report.data("Status", StatusFields.of(head, products), out -> {
            if (single) {
                products.forEach(product -> new ProductStatusText(product).print(out));
            } else if (!seen.isEmpty()) {
                StatusTable.of(seen).print(out);
            }
        });
        unread(products, seen);
    }

    /** What isn't known. */
    private void unread(List<ProductStatus> products, List<ProductStatus> seen) {
        TreeSet<LiveKind> kinds = seen.stream()
                .flatMap(product -> product.unread().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!kinds.isEmpty()) {
            report.say("not allowed to read "
                    + kinds.stream().map(LiveKind::toString).collect(Collectors.joining(", "))
                    + (kinds.contains(LiveKind.APPLICATION) ? "; what Argo CD says is not known" : ""));
        }
        List<String> others = products.stream()
                .filter(ProductStatus::isUnseen)
                .map(ProductStatus::name)
                .sorted()
                .toList();
        if (!others.isEmpty() && !seen.isEmpty()) {
            report.say(
                    "not allowed to read " + Report.count(others.size(), "product") + ": " + String.join(", ", others));
        }
    }

    private ExitCode verdict(List<ProductStatus> products) {
        if (isUnseen(products)) {
            terminal.err()
                    .println("error: nothing of " + (single ? products.get(0).name() : "any product") + " may be read");
            terminal.err().println("  hint: log in as somebody of the team that owns it, or of the platform team");
            return ExitCode.NO;
        }
        List<ProductStatus> unwell =
                products.stream().filter(product -> !product.state().isWell()).toList();
        if (unwell.isEmpty()) {
            return ExitCode.DONE;
        }
        String name = unwell.get(0).name();
        report.say(
                single
                        ? name + " is " + unwell.get(0).state()
                        : "not well: " + unwell.size() + " of " + Report.count(products.size(), "product"));
        report.say("  hint: "
                + (single
                        ? "platform status " + name + " --wait waits until it is well"
                        : "platform status " + name + " tells more"));
        return ExitCode.NO;
    }

    /** Shows what has changed. */
    void update(List<ProductStatus> products, Instant now) {
        Map<String, String> lines = new LinkedHashMap<>();
        products.stream()
                .filter(product -> !product.isUnseen())
                .forEach(product -> lines.putAll(StatusLine.of(product, single)));
        List<String> changed = lines.entrySet().stream()
                .filter(line -> !line.getValue().equals(shown.get(line.getKey())))
                .map(line -> line.getKey() + " " + line.getValue())
                .toList();
        lines.forEach(shown::put);
        if (changed.isEmpty()) {
            return;
        }
        if (watched && report.isData()) {
            report.document("Status", StatusFields.of(head, products));
        } else if (watched && terminal.canRepaint()) {
            terminal.out().print(CLEAR);
            terminal.out().println(now.truncatedTo(ChronoUnit.SECONDS));
            print(products);
        } else {
            changed.forEach(line -> tell(now.truncatedTo(ChronoUnit.SECONDS) + " " + line));
        }
        terminal.flush();
    }

    private void tell(String line) {
        if (watched) {
            terminal.out().println(Report.visible(line));
        } else {
            report.say(Report.visible(line));
        }
    }

    void say(String line) {
        report.say(line);
        terminal.flush();
    }

    /** What was watched has been shown already. */
    ExitCode finish(List<ProductStatus> products) {
        return watched ? verdict(products) : show(products);
    }
}
