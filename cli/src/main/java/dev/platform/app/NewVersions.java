package dev.platform.app;

import static java.util.Objects.requireNonNull;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Image;
import dev.platform.model.Name;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import dev.platform.spec.ProductSpec;
import dev.platform.spec.ServiceSpec;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.Written;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The versions that services get in one change, all of them or none. */
record NewVersions(List<ServiceVersion> all, ImageDigests digests) {
    Wish.@Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        List<ServiceVersion> known =
                all.stream().filter(each -> isKnown(each, specs, findings)).toList();
        if (known.size() < all.size()) {
            return null;
        }
        SortedMap<Name, VersionsFile> files = new TreeMap<>();
        for (ServiceVersion each : all) {
            VersionsFile file = files.computeIfAbsent(each.product(), product -> VersionsFile.of(specs, product));
            VersionSpec version = pinned(each, specs, findings);
            warnOfMovedTag(each.service(), file, version, findings);
            files.put(each.product(), file.with(each.service(), version));
        }
        FileTree texts = FileTree.empty();
        for (Map.Entry<Name, VersionsFile> file : files.entrySet()) {
            texts = texts.with(
                    Layout.versions(file.getKey().value()), file.getValue().text(inputs));
        }
        return new Wish.Written(texts, this::scope);
    }

    private VersionSpec pinned(ServiceVersion each, SpecSet specs, Findings findings) {
        Written<ProductSpec> product = requireNonNull(
                requireNonNull(specs.products().get(each.product().value())).product());
        ServiceSpec service = requireNonNull(product.spec().services().get(each.service()));
        Image image =
                new Image(service.image(), each.version().tag(), each.version().digest());
        Location where = product.source().at("spec", "services", each.service().value(), "image");
        return new VersionSpec(
                image.tag(), digests.pin(image, specs, where, findings).digest());
    }

    /** Whoever ships the tag that runs already may not know that it is another image now. */
    private static void warnOfMovedTag(Name service, VersionsFile file, VersionSpec version, Findings findings) {
        VersionSpec before = file.versions().get(service);
        if (before != null
                && before.tag().equals(version.tag())
                && before.digest() != null
                && version.digest() != null
                && !before.digest().equals(version.digest())) {
            findings.warning(
                    "tag-has-the-same-image",
                    Location.of(Layout.versions(file.product().value()).value()),
                    "'" + service + "' runs " + before.tag() + " already, which was " + before.digest() + " and is "
                            + version.digest() + " now",
                    "ask who has pushed over it; to stay with what runs, ship nothing");
        }
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
