package dev.platform.plan;

import dev.platform.model.Platform;
import dev.platform.model.Summary;
import java.util.List;

/** Who must approve which files. */
final class CodeownersFile {
    private CodeownersFile() {}

    static void plan(Platform platform, PlanBuilder plan) {
        List<Owned> products = platform.summaries().values().stream()
                .map(product -> Owned.of(product, platform))
                .toList();
        CodeownersView view = new CodeownersView(
                platform.team().github().value(), platform.cluster().name(), products);
        plan.draw(Layout.CODEOWNERS, "github/CODEOWNERS", view, Layout.settings());
    }

    /** What the template sees. */
    record CodeownersView(String platform, String cluster, List<Owned> products) {}

    /** The files of one product: those that its team writes, and those that are rendered from them. */
    record Owned(String product, String team, String folder, String objects, String applications) {
        private static Owned of(Summary summary, Platform platform) {
            String product = summary.product();
            return new Owned(
                    product,
                    summary.owner().value(),
                    Layout.product(product).value(),
                    Layout.base(platform, product).parent().value(),
                    Layout.applications(platform.cluster(), product).value());
        }
    }
}
