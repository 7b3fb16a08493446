package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import java.util.Set;

/** No service runs as a user below the platform's minimum, which could be one of the node. */
final class UsersAreUnprivileged implements Rule {
    @Override
    public Set<Part> asks() {
        return Set.of(Part.SETTINGS);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            for (Service service : product.services().values()) {
                if (service.container().user() < platform.minimumUser()) {
                    findings.error(
                            "users-are-unprivileged",
                            service.source().at("runAsUser"),
                            "the user " + service.container().user() + " is below " + platform.minimumUser()
                                    + ", the platform's minimum",
                            "use " + platform.minimumUser() + " or more, and let the image's files be readable for it");
                }
            }
        }
    }
}
