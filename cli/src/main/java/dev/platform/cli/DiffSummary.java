package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.Danger;
import dev.platform.diff.ObjectChange.Kind;
import dev.platform.diff.ProductChange;
import dev.platform.diff.TreeDiff;
import dev.platform.model.ChangeSeverity;
import dev.platform.model.FieldPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a reader of a difference is told first, in whatever form. */
final class DiffSummary {
    private DiffSummary() {}

    /** The whole in one line. */
    static String of(RenderedDiff rendered) {
        TreeDiff diff = rendered.diff();
        if (diff.changes().isEmpty()) {
            return "nothing changes";
        }
        List<String> objects = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (diff.count(kind) > 0) {
                objects.add(diff.count(kind) + " " + kind);
            }
        }
        return counts(rendered) + "; objects: " + String.join(", ", objects) + "; " + restarts(diff);
    }

    private static String restarts(TreeDiff diff) {
        if (diff.restarts() == 0) {
            return "nothing restarts";
        }
        return Report.count(diff.restarts(), "workload") + " restart" + (diff.restarts() == 1 ? "s" : "") + ", "
                + diff.pods(diff.changes()) + " pods";
    }

    private static String counts(RenderedDiff rendered) {
        return Report.count(rendered.count(ChangeSeverity.DANGER), "danger") + ", "
                + Report.count(rendered.count(ChangeSeverity.WARN), "warning")
                + (rendered.approved() == 0 ? "" : ", " + rendered.approved() + " approved");
    }

    /** Those of whom each has to approve. */
    static String approvers(RenderedDiff rendered) {
        return String.join(
                ", ",
                rendered.approvers().stream()
                        .map(owners -> String.join(" or ", owners))
                        .toList());
    }

    /** What the repository's settings take in another way, so that nobody is deceived by them. */
    static List<String> asides(RenderedDiff rendered) {
        List<String> asides = new ArrayList<>();
        int cosmetic = rendered.cosmetic().size();
        if (cosmetic > 0) {
            asides.add(Report.count(cosmetic, "object") + " only in fields that platform.yaml takes as cosmetic: "
                    + String.join(
                            ", ",
                            rendered.settings().cosmetic().stream()
                                    .map(FieldPattern::value)
                                    .toList()));
        }
        SortedMap<String, String> rated = new TreeMap<>();
        rendered.diff().dangers().stream()
                .filter(Danger::isRated)
                .forEach(danger -> rated.put(danger.rule(), danger.usual() + " -> " + danger.severity()));
        rated.forEach((rule, change) -> asides.add("platform.yaml takes " + rule + " for another: " + change));
        return asides;
    }

    static String heading(ProductChange product) {
        String name = product.product().isEmpty() ? "the platform" : product.product();
        return product.team().isEmpty() ? name : name + " (" + product.team() + ")";
    }

    /** What of hosts, certificates and quota a change touches. */
    static List<String> facts(ProductChange product) {
        List<String> facts = new ArrayList<>();
        fact(facts, "new hosts", List.copyOf(product.hostsAdded()));
        fact(facts, "hosts that go", List.copyOf(product.hostsRemoved()));
        fact(facts, "certificates", product.certificates());
        fact(facts, "quota", product.quota());
        fact(facts, "add-ons", product.addons());
        return facts;
    }

    private static void fact(List<String> facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(name + ": " + String.join(", ", values));
        }
    }
}
