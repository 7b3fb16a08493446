package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.ImageDigest;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.SpecSet;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.Inputs;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The wish that services of a product run versions again that they had before. It says which: where others push at the
 * same time it is made anew, and what was the version before is another one then.
 *
 * @param staying services that have no such version
 */
public record Rollback(Name product, SortedMap<Name, Move> moves, SortedSet<Name> staying) implements Wish {
    /** Enough of a digest to tell it from another. */
    private static final int SHORT = "sha256:".length() + 12;

    public Rollback {
        moves = new TreeMap<>(moves);
        staying = new TreeSet<>(staying);
    }

    /** From a version to an earlier one, which may be the same if there is nothing to do. */
    public record Move(VersionSpec from, VersionSpec to) {
        public boolean isNone() {
            return from.equals(to);
        }

        /** Both as a person writes them; with the start of the digest where the tag alone is no difference. */
        @Override
        public String toString() {
            return "from " + text(from) + " to " + text(to);
        }

        private String text(VersionSpec version) {
            ImageDigest digest = from.tag().equals(to.tag()) ? version.digest() : null;
            return version.tag() + (digest == null ? "" : "@" + digest.value().substring(0, SHORT));
        }
    }

    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        SortedMap<Name, VersionSpec> now = VersionsFile.of(specs, product).versions();
        List<ServiceVersion> versions = moves.entrySet().stream()
                .map(move -> new ServiceVersion(
                        product, move.getKey(), move.getValue().to()))
                .toList();
        Written written = new NewVersions(versions, ImageDigests.unasked()).write(specs, inputs, findings);
        moves.forEach((service, move) -> check(service, move, now.get(service), findings));
        return written;
    }

    /** Another version may be the repair, which nobody wants to lose. */
    private void check(Name service, Move move, @Nullable VersionSpec now, Findings findings) {
        if (now != null && !now.equals(move.from()) && !now.equals(move.to())) {
            findings.error(
                    "version-is-still-current",
                    Location.of(Layout.versions(product.value()).value()),
                    "'" + product + "/" + service + "' has become " + now.tag() + " meanwhile, and was "
                            + move.from().tag(),
                    "look at it with: platform history " + product + "/" + service + "; then roll back again");
        }
    }

    @Override
    public String message() {
        return CommitText.of(
                "Roll back",
                moves.entrySet().stream()
                        .filter(move -> !move.getValue().isNone())
                        .map(move -> product + "/" + move.getKey() + " " + move.getValue())
                        .toList());
    }
}
