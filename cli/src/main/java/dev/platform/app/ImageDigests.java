package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.finding.PlatformException;
import dev.platform.model.Image;
import dev.platform.model.ImageDigest;
import dev.platform.model.Platform.ImageRules;
import dev.platform.registry.ImageRepository;
import dev.platform.registry.RegistryAccess;
import dev.platform.spec.PlatformSpec;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.Written;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives tags the digests that they have in their registries. Each is asked for once: what was found stays when others push
 * before us and the change is made anew.
 */
public final class ImageDigests {
    private static final String WITHOUT = "give the digest yourself, TAG@sha256:…, or do without it by --no-resolve";

    private final boolean asks;
    private final Map<String, String> environment;
    private final Steps steps;
    private final Map<Image, Optional<ImageDigest>> known = new HashMap<>();

    private ImageDigests(boolean asks, Map<String, String> environment, Steps steps) {
        this.asks = asks;
        this.environment = environment;
        this.steps = steps;
    }

    /** From registries, unless the repository's settings forbid it. */
    public static ImageDigests asked(Map<String, String> environment, Steps steps) {
        return new ImageDigests(true, environment, steps);
    }

    /** Tags stay without a digest that come without one. */
    public static ImageDigests unasked() {
        return new ImageDigests(false, Map.of(), Steps.UNHEARD);
    }

    /** The same image with its digest; without one if it isn't asked for, or isn't there, which the findings say. */
    Image pin(Image image, SpecSet specs, Location where, Findings findings) {
        Written<PlatformSpec> settings = specs.platform();
        if (!asks || image.digest() != null || settings == null) {
            return image;
        }
        ImageRules rules = settings.spec().imageRules();
        if (!rules.resolveDigests()) {
            return image;
        }
        Optional<ImageDigest> digest = known.computeIfAbsent(image, asked -> ask(asked, rules));
        if (digest.isEmpty()) {
            findings.error(
                    "tag-is-in-the-registry",
                    where,
                    "the registry has no " + image,
                    "push it first, or correct the tag; to write it all the same, add --no-resolve");
        }
        return image.at(image.tag(), digest.orElse(null));
    }

    private Optional<ImageDigest> ask(Image image, ImageRules rules) {
        RegistryAccess access = new RegistryAccess(environment, rules.insecureRegistries());
        try {
            return steps.take(
                    "asking the registry for " + image,
                    () -> ImageRepository.of(image.name(), access).digest(image.tag()),
                    digest -> image + " is " + digest.map(ImageDigest::value).orElse("not there"));
        } catch (PlatformException e) {
            throw new PlatformException(e.problem(), e.hint() + "; or " + WITHOUT, e);
        }
    }
}
