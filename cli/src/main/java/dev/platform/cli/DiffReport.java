package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.ChangeGroup;
import dev.platform.diff.Danger;
import dev.platform.diff.Edit;
import dev.platform.diff.KubernetesObject;
import dev.platform.diff.ObjectChange;
import dev.platform.diff.PodRange;
import dev.platform.diff.ProductChange;
import dev.platform.diff.TreeDiff;
import dev.platform.finding.Location;
import dev.platform.model.ChangeSeverity;
import dev.platform.spec.ApprovalsSpec.ApprovalSpec;
import dev.platform.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A difference as data, whole and in a stable form: every other view shows a part of it. */
final class DiffReport {
    private final RenderedDiff rendered;
    private final TreeDiff diff;

    DiffReport(RenderedDiff rendered) {
        this.rendered = rendered;
        this.diff = rendered.diff();
    }

    /** With the version of its form, as other programs read it. */
    Map<String, Object> report() {
        return Report.envelope("DiffReport", data());
    }

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("base", side(rendered.base()));
        data.put("head", side(rendered.head()));
        data.put("summary", summary());
        data.put(
                "products", diff.productChanges().stream().map(DiffReport::data).toList());
        data.put(
                "approvers",
                rendered.approvers().stream()
                        .map(owners -> String.join(" or ", owners))
                        .toList());
        data.put("findings", diff.dangers().stream().map(this::data).toList());
        data.put(
                "groups",
                rendered.groups().stream()
                        .filter(group -> group.size() > 1)
                        .map(DiffReport::data)
                        .toList());
        data.put("objects", diff.changes().stream().map(this::data).toList());
        return data;
    }

    /** The same with each object as it was and as it will be. */
    Map<String, Object> withTexts() {
        Map<String, Object> data = data();
        data.put("objects", diff.changes().stream().map(this::withTexts).toList());
        return data;
    }

    private static Map<String, Object> side(RenderedDiff.Side side) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ref", side.revision());
        data.put("commit", side.commit());
        return data;
    }

    private Map<String, Object> summary() {
        Map<String, Object> objects = new LinkedHashMap<>();
        for (ObjectChange.Kind kind : ObjectChange.Kind.values()) {
            objects.put(kind.toString(), diff.count(kind));
        }
        Map<String, Object> severity = new LinkedHashMap<>();
        for (ChangeSeverity each : ChangeSeverity.values()) {
            severity.put(each.toString(), rendered.count(each));
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("objects", objects);
        summary.put("severity", severity);
        summary.put("approved", rendered.approved());
        summary.put("cosmetic", rendered.cosmetic().size());
        summary.put("restarts", diff.restarts());
        summary.put("pods", data(diff.pods(diff.changes())));
        return summary;
    }

    private static Map<String, Object> data(PodRange pods) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("min", pods.min());
        data.put("max", pods.max());
        return data;
    }

    private static Map<String, Object> data(ProductChange product) {
        Map<String, Object> hosts = new LinkedHashMap<>();
        hosts.put("added", List.copyOf(product.hostsAdded()));
        hosts.put("removed", List.copyOf(product.hostsRemoved()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", product.product());
        data.put("team", product.team());
        data.put("hosts", hosts);
        data.put("certificates", product.certificates());
        data.put("quota", product.quota());
        data.put("addons", product.addons());
        data.put("restarts", product.restarts());
        data.put("pods", data(product.pods()));
        return data;
    }

    private Map<String, Object> data(Danger danger) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("rule", danger.rule());
        data.put("severity", danger.severity().toString());
        data.put("usualSeverity", danger.usual().toString());
        data.put("fingerprint", danger.fingerprint().value());
        data.put("object", danger.change().key().toString());
        data.put("product", danger.change().product());
        data.put("path", danger.path());
        data.put("before", orEmpty(danger.before()));
        data.put("after", orEmpty(danger.after()));
        data.put("message", danger.message());
        data.put("remedy", danger.remedy());
        data.put("file", danger.change().last().path().value());
        data.put("cause", data(rendered.causes().of(danger)));
        ApprovalSpec approval = rendered.approvals().of(danger);
        if (approval != null) {
            data.put("approved", data(approval));
        }
        return data;
    }

    private static Map<String, Object> data(ApprovalSpec approval) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reason", approval.reason());
        data.put("until", approval.until().toString());
        return data;
    }

    private static Map<String, Object> data(Location location) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", location.file());
        data.put("line", location.line());
        return data;
    }

    private static Map<String, Object> data(ChangeGroup group) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kinds", List.copyOf(group.kinds()));
        data.put("change", group.first().kind().toString());
        data.put(
                "objects",
                group.changes().stream().map(change -> change.key().toString()).toList());
        data.put("edits", group.first().edits().stream().map(DiffReport::data).toList());
        return data;
    }

    private Map<String, Object> withTexts(ObjectChange change) {
        Map<String, Object> data = data(change);
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("before", yaml(change.before()));
        texts.put("after", yaml(change.after()));
        data.put("yaml", texts);
        return data;
    }

    private static String yaml(@Nullable KubernetesObject object) {
        return object == null ? "" : YamlWriter.write(object.shown());
    }

    private Map<String, Object> data(ObjectChange change) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("object", change.key().toString());
        data.put("product", change.product());
        data.put("kind", change.key().kind());
        data.put("change", change.kind().toString());
        data.put("from", change.from());
        data.put("cosmetic", rendered.isCosmetic(change));
        data.put("restarts", change.restarts());
        data.put("pods", data(diff.pods().getOrDefault(change.key(), PodRange.NONE)));
        data.put("file", change.last().path().value());
        data.put("cause", data(rendered.causes().of(change)));
        data.put("edits", change.edits().stream().map(DiffReport::data).toList());
        return data;
    }

    private static Map<String, Object> data(Edit edit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", edit.path());
        data.put("op", edit.op().toString());
        data.put("before", orEmpty(edit.before()));
        data.put("after", orEmpty(edit.after()));
        return data;
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
