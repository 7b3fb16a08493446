package dev.platform.intake;

import dev.platform.finding.Findings;
import dev.platform.model.Image;

/** Reads an image in the short forms that Docker allows. */
final class ImageIntake {
    private static final String HUB = "docker.io/";

    private ImageIntake() {}

    static void read(Part part, ServiceDraft service, Findings findings) {
        String written = part.text();
        if (written.isEmpty()) {
            findings.error(
                    "image-has-a-version",
                    part.where(),
                    "'" + service.name() + "' has no image",
                    "build it, push it into a registry, and write its name and tag here");
            return;
        }
        String full = full(written);
        try {
            service.image(Image.parse(full));
        } catch (IllegalArgumentException e) {
            findings.error(
                    "image-has-a-version",
                    part.where(),
                    "'" + written + "' doesn't name one version of an image",
                    "write the tag that runs now; 'latest' names another image every day");
        }
        if (full.equals(written)) {
            part.kept();
        } else {
            part.mapped("the image's full name is " + full);
        }
    }

    static String full(String written) {
        int slash = written.indexOf('/');
        String first = slash < 0 ? "" : written.substring(0, slash);
        if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
            return written;
        }
        return HUB + (slash < 0 ? "library/" : "") + written;
    }

    /** The last word of the repository. */
    static String word(String written) {
        return written.replaceFirst("@.*", "").replaceFirst(":[^/]*$", "").replaceFirst(".*/", "");
    }
}
