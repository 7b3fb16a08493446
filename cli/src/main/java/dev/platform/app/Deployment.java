package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.ImageDigest;
import dev.platform.model.ImageTag;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.ProductSpec;
import dev.platform.spec.SpecSet;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a service runs another version.
 *
 * @param digest null if the tag alone names the image
 */
public record Deployment(
        Name product, Name service, ImageTag tag, @Nullable ImageDigest digest) implements Wish {
    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        ProductSpec spec = Known.product(specs, product, findings);
        if (spec == null || !Known.service(spec, product, service, findings)) {
            return null;
        }
        VersionsFile versions = VersionsFile.of(specs, product).with(service, new VersionSpec(tag, digest));
        return new Written(
                FileTree.empty().with(Layout.versions(product.value()), versions.text(inputs)),
                platform -> List.of(Layout.service(platform, product.value(), service.value())));
    }

    @Override
    public String message() {
        return "Deploy " + product + "/" + service + " " + tag;
    }
}
