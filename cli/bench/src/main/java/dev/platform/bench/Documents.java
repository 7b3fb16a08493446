package dev.platform.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The objects in files, whatever their order and form. */
final class Documents {
    private Documents() {}

    static Set<Object> in(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Set<Object> documents = new HashSet<>();
        try (Reader text = Files.newBufferedReader(file)) {
            new Yaml(new SafeConstructor(options)).loadAll(text).forEach(document -> {
                if (document != null) {
                    documents.add(document);
                }
            });
        }
        return documents;
    }

    /** The files of objects below a folder, in the order of their names; what else is there, such as locks, is no object. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** All files below a folder as one, as tools want them that compare two files. */
    static Path join(Path folder, Path to) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files(folder)) {
            text.append("---\n").append(Files.readString(file));
        }
        return Files.writeString(to, text);
    }
}
