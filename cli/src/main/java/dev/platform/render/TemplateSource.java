package dev.platform.render;

import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where templates come from: the repository's own folder, file by file, before those that are packed in the program. */
final class TemplateSource {
    static final RepoPath FOLDER = RepoPath.of("templates");

    private final Inputs inputs;
    private final boolean overridden;

    TemplateSource(Inputs inputs) {
        this.inputs = inputs;
        this.overridden = inputs.below(FOLDER).entrySet().stream()
                .filter(file -> file.getKey().name().endsWith(".mustache"))
                .anyMatch(file -> !Arrays.equals(
                        file.getValue(),
                        packed(file.getKey().value().substring(FOLDER.value().length() + 1))));
    }

    /** Whether one of the repository's templates is not a packed one, so that nobody has tested its output yet. */
    boolean isOverridden() {
        return overridden;
    }

    @Nullable
    String text(String template) {
        byte[] own = inputs.bytes(FOLDER.resolve(template));
        byte[] bytes = own == null ? packed(template) : own;
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] packed(String template) {
        try (InputStream in = TemplateSource.class.getResourceAsStream("/" + FOLDER + "/" + template)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
