package dev.platform.app;

import dev.platform.finding.PlatformException;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The add-ons that a new repository starts with: those of this repository, in the words of another company. */
final class PackedCatalogue {
    /** The path of each of its files, one a line: a program that is packed can't look into its own folders. */
    static final String INDEX = "/catalogue.txt";

    private static final String DOMAIN = "apps.acme.example";
    private static final String MAIL = "@acme.example";
    private static final String NAME = "acme-";

    private PackedCatalogue() {}

    /**
     * Its files, where they belong in a repository.
     *
     * @param name of the company's platform
     */
    static FileTree files(String name, String domain) {
        FileTree files = FileTree.empty();
        for (String path : paths()) {
            String text = text("/init/" + path)
                    .replace(DOMAIN, domain)
                    .replace(MAIL, "@" + domain)
                    .replace(NAME, name + "-");
            files = files.with(new RepoPath(path), text);
        }
        return files;
    }

    static List<String> paths() {
        return text(INDEX).lines().toList();
    }

    private static String text(String resource) {
        try (InputStream in = PackedCatalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new PlatformException("the program lacks " + resource, "install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
