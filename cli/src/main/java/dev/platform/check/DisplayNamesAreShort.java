package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;

/** Each display name is one short line: Argo CD takes a description of 255 characters, which it is a part of. */
final class DisplayNamesAreShort implements Rule {
    private static final int LONGEST = 100;

    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            String name = product.displayName();
            if (name.indexOf('\n') >= 0 || name.codePointCount(0, name.length()) > LONGEST) {
                findings.error(
                        "display-names-are-short",
                        product.source().at("metadata", "displayName"),
                        "the display name is not one line of at most " + LONGEST + " characters",
                        "shorten it; 'description' has room for more");
            }
        }
    }
}
