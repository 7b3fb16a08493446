package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.ImageName;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import java.util.List;
import java.util.Set;

/** Each image comes from where the product may take images, and is pinned where that is demanded. */
final class ImagesAreGranted implements Rule {
    @Override
    public Set<Part> asks() {
        return Set.of(Part.SETTINGS);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            for (Service service : product.services().values()) {
                checkOrigin(product, service, findings);
                checkDigest(platform, service, findings);
            }
        }
    }

    private static void checkOrigin(Product product, Service service, Findings findings) {
        ImageName image = service.container().image().name();
        List<String> prefixes = product.grant().imagePrefixes();
        if (prefixes.stream().noneMatch(prefix -> image.isBelow(prefix) || (image + "/").equals(prefix))) {
            findings.error(
                    "images-are-granted",
                    service.source().at("image"),
                    "the image '" + image + "' is not below " + String.join(" or ", prefixes),
                    "push it there, or ask the platform team to add it to 'images' in "
                            + product.grant().source().file());
        }
    }

    private static void checkDigest(Platform platform, Service service, Findings findings) {
        if (platform.imageRules().requireDigest() && service.container().image().digest() == null) {
            findings.error(
                    "images-are-pinned",
                    service.source().at("image"),
                    "the version of '" + service.name() + "' has no digest",
                    "run: platform deploy " + service.product() + "/" + service.name() + " "
                            + service.container().image().tag() + " --digest sha256:…");
        }
    }
}
