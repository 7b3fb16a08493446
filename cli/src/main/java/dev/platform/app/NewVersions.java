package dev.platform.app;

import dev.platform.app.Wish.Written;
import dev.platform.finding.Findings;
import dev.platform.model.Name;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import dev.platform.spec.ProductSpec;
import dev.platform.spec.SpecSet;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The versions that services get in one change, all of them or none. */
record NewVersions(List<ServiceVersion> all) {
    @Nullable
    Written write(SpecSet specs, Inputs inputs, Findings findings) {
        List<ServiceVersion> known =
                all.stream().filter(each -> isKnown(each, specs, findings)).toList();
        if (known.size() < all.size()) {
            return null;
        }
        SortedMap<Name, VersionsFile> files = new TreeMap<>();
        for (ServiceVersion each : all) {
            VersionsFile file = files.computeIfAbsent(each.product(), product -> VersionsFile.of(specs, product));
            files.put(each.product(), file.with(each.service(), each.version()));
        }
        FileTree texts = FileTree.empty();
        for (Map.Entry<Name, VersionsFile> file : files.entrySet()) {
            texts = texts.with(
                    Layout.versions(file.getKey().value()), file.getValue().text(inputs));
        }
        return new Written(texts, this::scope);
    }

    private static boolean isKnown(ServiceVersion each, SpecSet specs, Findings findings) {
        ProductSpec spec = Known.product(specs, each.product(), findings);
        return spec != null && Known.service(spec, each.product(), each.service(), findings);
    }

    private List<RepoPath> scope(Platform platform) {
        return all.stream()
                .map(each -> Layout.service(
                        platform, each.product().value(), each.service().value()))
                .toList();
    }
}
