package dev.platform.app;

import dev.platform.plan.Layout;
import dev.platform.tree.Digest;
import dev.platform.tree.FolderStamp;
import dev.platform.tree.Inputs;
import dev.platform.tree.OtherFiles;
import dev.platform.tree.RepoPath;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that what is rendered for a product follows from, as one hash: its own files, those of the products that its services
 * call, everything that belongs to no product, and the program.
 */
final class ProductInputs {
    private static final RepoPath PRODUCTS = Layout.product("any").parent();
    private static final String PROGRAM = program();

    private final Inputs inputs;
    private final String surroundings;
    private final Map<String, String> folders = new ConcurrentHashMap<>();

    ProductInputs(Inputs inputs) {
        this.inputs = inputs;
        Digest digest = new Digest().with(PROGRAM).with(Runtime.version().toString());
        inputs.files().forEach((path, bytes) -> {
            if (!path.isBelow(PRODUCTS)) {
                digest.with(path.value()).with(bytes);
            }
        });
        this.surroundings = digest.hex();
    }

    /** @param called the products that its services call */
    String of(String product, Set<String> called) {
        Digest digest = new Digest().with(surroundings).with(folder(product));
        new TreeSet<>(called).forEach(name -> digest.with(name).with(folder(name)));
        return digest.hex();
    }

    private String folder(String product) {
        return folders.computeIfAbsent(product, name -> hash(inputs.below(Layout.product(name))));
    }

    private static String hash(SortedMap<RepoPath, byte[]> files) {
        Digest digest = new Digest();
        files.forEach((path, bytes) -> digest.with(path.value()).with(bytes));
        return digest.hex();
    }

    /** The program's own archive by its stamp, since to read it takes longer than many a run; else no two runs are of the same one. */
    private static String program() {
        CodeSource source = ProductInputs.class.getProtectionDomain().getCodeSource();
        try {
            Path place = source == null ? null : Path.of(source.getLocation().toURI());
            return place != null && OtherFiles.isFile(place)
                    ? FolderStamp.of(
                                    Objects.requireNonNull(place.getParent()),
                                    List.of(new RepoPath(place.getFileName().toString())))
                            .hash()
                    : UUID.randomUUID().toString();
        } catch (URISyntaxException e) {
            return UUID.randomUUID().toString();
        }
    }
}
