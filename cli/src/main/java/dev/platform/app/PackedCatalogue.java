package dev.platform.app;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
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
            String text = PackedFile.ofRepository(path)
                    .replace(DOMAIN, domain)
                    .replace(MAIL, "@" + domain)
                    .replace(NAME, name + "-");
            files = files.with(new RepoPath(path), text);
        }
        return files;
    }

    static List<String> paths() {
        return PackedFile.text(INDEX).lines().toList();
    }
}
