package dev.platform.render;

import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where templates come from: the repository's own folder, file by file, before those that are packed in the program. */
final class TemplateSource {
    static final RepoPath FOLDER = RepoPath.of("templates");

    private final Inputs inputs;
    private final boolean overridden;

    TemplateSource(Inputs inputs) {
        this.inputs = inputs;
        this.overridden = own(inputs).entrySet().stream().anyMatch(file -> !isPacked(file.getKey(), file.getValue()));
    }

    /** The repository's own templates. */
    static Map<RepoPath, byte[]> own(Inputs inputs) {
        Map<RepoPath, byte[]> own = new TreeMap<>(inputs.below(FOLDER));
        own.keySet().removeIf(path -> !path.name().endsWith(".mustache"));
        return own;
    }

    /** Whether the program has the same template at the same place. */
    static boolean isPacked(RepoPath path, byte[] text) {
        return Arrays.equals(text, packed(path.value().substring(FOLDER.value().length() + 1)));
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
