package dev.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules that the program can report, found in its sources. */
final class Rules {
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** A rule is a sentence, so one of its words is a verb. */
    private static final Pattern SENTENCE = Pattern.compile(
            "\"([a-z]+(?:-[a-z0-9]+)*-(?:is|are|has|have|fit|fits|asks|hold|expire|exist|permit)(?:-[a-z0-9]+)*)\"");

    /** The rule in a call that reports it, where it is written there and not as a constant. */
    private static final Pattern REPORTED = Pattern.compile(
            "(?:\\b(?:error|warning|number|property)|(?<![.\\w])text|new ScalarType<>)\\(\\s*(?:\\w+\\.class,\\s*)?\"([a-z0-9-]+)\"");

    /** What the resolver puts before its "-is-known". */
    private static final List<String> COMPOSED = List.of("team-is-known", "size-is-known");

    private Rules() {}

    static SortedSet<String> inSentences() throws IOException {
        SortedSet<String> rules = found(SENTENCE);
        rules.addAll(COMPOSED);
        return rules;
    }

    static SortedSet<String> inReports() throws IOException {
        return found(REPORTED);
    }

    private static SortedSet<String> found(Pattern pattern) throws IOException {
        SortedSet<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> rules.add(match.group(1)));
            }
        }
        return rules;
    }
}
