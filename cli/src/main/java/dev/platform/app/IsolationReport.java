package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.isolation.Edge;
import dev.platform.isolation.Isolation;
import dev.platform.isolation.RenderedTree;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the rendered files on disk say about isolation, beside what the specs ask for.
 *
 * @param edges every open connection between products, with what both specs say to it
 */
public record IsolationReport(Set<String> products, int objects, List<Call> edges) {
    /**
     * An open connection with the lines of both specs that ask for it.
     *
     * @param asked null if the caller's spec doesn't have it
     * @param granted null if the callee's doesn't
     */
    public record Call(
            Edge edge, @Nullable Location asked, @Nullable Location granted) {}

    /** Judges what is rendered in the repository; null if there is nothing that could be judged. */
    public static @Nullable IsolationReport of(Workspace workspace, Findings findings) {
        return of(workspace, Desired.platform(workspace.inputs(), findings), findings);
    }

    /** The same against specs that are read already; null if they can't be. */
    static @Nullable IsolationReport of(Workspace workspace, @Nullable Platform platform, Findings findings) {
        RenderedTree tree = RenderedFiles.read(workspace.root(), platform, findings);
        if (tree == null) {
            return null;
        }
        List<Edge> edges = Isolation.judge(tree, findings);
        if (platform != null) {
            compare(platform, tree, findings);
        }
        List<Call> calls =
                edges.stream().map(edge -> call(platform, edge, findings)).toList();
        return new IsolationReport(tree.products(), tree.size(), calls);
    }

    private static void compare(Platform platform, RenderedTree tree, Findings findings) {
        Set<String> missing = new TreeSet<>(platform.products().keySet());
        missing.removeAll(tree.products());
        for (String product : missing) {
            findings.error(
                    "products-are-rendered",
                    Location.of(Layout.productSpec(product).value()),
                    "'" + product + "' isn't rendered, so nothing fences it in",
                    "render it with: platform render");
        }
        Set<String> stale = new TreeSet<>(tree.products());
        stale.removeAll(platform.products().keySet());
        stale.removeIf(platform::isBroken);
        for (String product : stale) {
            findings.error(
                    "products-are-rendered",
                    Location.of(
                            Layout.rendered(platform.cluster(), product).get(0).value()),
                    "'" + product + "' is rendered, and there is no such product",
                    "remove it with: platform render");
        }
    }

    private static Call call(@Nullable Platform platform, Edge edge, Findings findings) {
        if (platform == null) {
            return new Call(edge, null, null);
        }
        Consent consent = new Consent(platform, edge);
        if (consent.isKnown()) {
            missing(edge, edge.from().namespace(), consent.asked(), "outbound", findings);
            missing(edge, edge.to().namespace(), consent.granted(), "inbound", findings);
        }
        return new Call(edge, consent.asked(), consent.granted());
    }

    private static void missing(Edge edge, String product, @Nullable Location spec, String side, Findings findings) {
        if (spec == null) {
            findings.error(
                    "calls-are-in-both-specs",
                    Location.of(Layout.productSpec(product).value()),
                    edge.from() + " reaches " + edge.to() + " on " + edge.portName() + ", and the spec has no " + side
                            + " rule for it",
                    "restore the rendered files with: platform render");
        }
    }

    /** Only what has to do with one product. */
    public IsolationReport of(String product) {
        List<Call> own = new ArrayList<>(edges);
        own.removeIf(call -> !call.edge().from().namespace().equals(product)
                && !call.edge().to().namespace().equals(product));
        return new IsolationReport(products, objects, own);
    }
}
