package dev.platform.model;

import org.jspecify.annotations.Nullable;

/** The image that a service runs: a repository at one version. */
public record Image(ImageName name, ImageTag tag, @Nullable ImageDigest digest) {
    /**
     * Reads {@code repository:tag[@digest]}.
     *
     * @throws IllegalArgumentException if a part is malformed or the tag is missing
     */
    public static Image parse(String text) {
        int at = text.indexOf('@');
        String tagged = at < 0 ? text : text.substring(0, at);
        int colon = tagged.lastIndexOf(':');
        if (colon <= tagged.lastIndexOf('/')) {
            throw new IllegalArgumentException("'" + text + "' has no tag");
        }
        ImageDigest digest = at < 0 ? null : ImageDigest.parse(text.substring(at + 1));
        return new Image(
                ImageName.parse(tagged.substring(0, colon)), ImageTag.parse(tagged.substring(colon + 1)), digest);
    }

    public Image at(ImageTag newTag, @Nullable ImageDigest newDigest) {
        return new Image(name, newTag, newDigest);
    }

    /** {@code repository:tag[@digest]}, as Kubernetes takes it. */
    @Override
    public String toString() {
        return name + ":" + tag + (digest == null ? "" : "@" + digest);
    }
}
