package dev.platform.cli;

import dev.platform.app.ServiceVersion;
import dev.platform.cli.Words.ServiceWord;
import dev.platform.model.ImageDigest;
import dev.platform.model.ImageTag;
import dev.platform.spec.VersionsSpec.VersionSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code platform deploy} is told: one service and its tag, or words that hold both, or one and then the others. */
record DeployWords(Words words) {
    List<ServiceVersion> read(String first, @Nullable String second, @Nullable String digest, List<String> others) {
        List<ServiceVersion> versions = new ArrayList<>();
        if (!first.contains("=")) {
            versions.add(single(first, second, digest));
        } else if (digest != null) {
            throw words.wrong("--digest belongs to PRODUCT/SERVICE TAG: write " + first + "@" + digest);
        } else {
            versions.add(pair(first));
            if (second != null) {
                versions.add(pair(second));
            }
        }
        others.forEach(other -> versions.add(pair(other)));
        refuseTwice(versions);
        return versions;
    }

    private ServiceVersion single(String service, @Nullable String tag, @Nullable String digest) {
        ServiceWord word = words.service(service);
        if (tag == null) {
            throw words.wrong("missing TAG");
        }
        if (digest == null) {
            return version(word, tag);
        }
        if (tag.contains("@")) {
            throw words.wrong("--digest: " + tag + " has a digest already");
        }
        return version(word, tag + "@" + digest);
    }

    private ServiceVersion pair(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw words.wrong("'" + text + "' is not PRODUCT/SERVICE=TAG, such as quiz/web=1.4.2");
        }
        ServiceWord word = words.service(text.substring(0, equals));
        return version(word, text.substring(equals + 1));
    }

    /** Of a tag, and perhaps a digest. */
    private ServiceVersion version(ServiceWord word, String text) {
        String[] parts = text.split("@", 2);
        ImageTag tag = words.parse("TAG", parts[0], ImageTag.class);
        ImageDigest digest = parts.length == 1 ? null : words.parse("DIGEST", parts[1], ImageDigest.class);
        return new ServiceVersion(word.product(), word.named(), new VersionSpec(tag, digest));
    }

    private void refuseTwice(List<ServiceVersion> versions) {
        Set<String> names = new HashSet<>();
        for (ServiceVersion version : versions) {
            if (!names.add(version.name())) {
                throw words.wrong(version.name() + " is given twice");
            }
        }
    }
}
