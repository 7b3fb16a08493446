package dev.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A CODEOWNERS file as GitHub reads it: the last line that matches counts; a line without owners takes ownership away; a
 * slash at the start or in the middle ties a pattern to the root; a star stops at a slash and two of them don't; a
 * pattern with {@code !} or {@code [ ]} isn't valid and is skipped.
 */
public record Codeowners(List<Line> lines) {
    /** A valid line. */
    public record Line(Pattern pattern, List<String> owners) {}

    public static Codeowners parse(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] words = line.replaceFirst("(^|\\s)#.*", "").strip().split("\\s+", -1);
            String pattern = words[0];
            if (!pattern.isEmpty() && !pattern.startsWith("!") && !pattern.contains("[") && !pattern.contains("]")) {
                lines.add(
                        new Line(Pattern.compile(regex(pattern)), List.of(words).subList(1, words.length)));
            }
        }
        return new Codeowners(lines);
    }

    private static String regex(String pattern) {
        boolean folder = pattern.endsWith("/");
        String body = folder ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean rooted = body.contains("/");
        body = body.startsWith("/") ? body.substring(1) : body;
        StringBuilder regex = new StringBuilder(rooted ? "" : "(?:.*/)?");
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (body.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (body.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        // A star at the end is for the files of that folder only; a name is for a file, or for all that is in a folder.
        boolean lastIsStar = body.endsWith("/*");
        return regex + (folder ? "/.+" : lastIsStar ? "" : "(?:/.*)?");
    }

    /** Those of whom one has to approve; nobody in particular where there are none. */
    public List<String> owners(String path) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).pattern().matcher(path).matches()) {
                return lines.get(i).owners();
            }
        }
        return List.of();
    }

    /** Whether approvals of this one owner suffice for a pull request that changes these files. */
    public boolean suffices(String owner, List<String> paths) {
        return paths.stream()
                .allMatch(path -> owners(path).isEmpty() || owners(path).contains(owner));
    }
}
