package dev.platform.isolation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two kinds of patterns in an AppProject, as Argo CD reads them: globs for repositories, servers and namespaces;
 * file patterns for kinds. A pattern that is malformed matches nothing. Where versions differ, what matches more counts.
 */
final class Glob {
    private static final Map<String, Optional<Pattern>> KNOWN = new ConcurrentHashMap<>();

    private static final Pattern SPECIAL = Pattern.compile(".*[*?\\[\\]{}\\\\].*", Pattern.DOTALL);

    private final String pattern;
    /** What a single star doesn't cross; empty for nothing. */
    private final String separator;

    private final boolean isFilePattern;
    private final StringBuilder regex = new StringBuilder();
    private int at;

    private Glob(String pattern, String separator, boolean isFilePattern) {
        this.pattern = pattern;
        this.separator = separator;
        this.isFilePattern = isFilePattern;
    }

    /** Whether the glob matches; {@code *} stops at the separator, {@code **} at nothing. */
    static boolean matches(String pattern, String text, String separator) {
        return matches(new Glob(pattern, separator, false), text);
    }

    /** Whether the pattern matches as one for names of files: no braces, and {@code *} stops at a slash. */
    static boolean matchesAsFile(String pattern, String text) {
        return matches(new Glob(pattern, "/", true), text);
    }

    private static boolean matches(Glob glob, String text) {
        if (SPECIAL.matcher(glob.pattern).matches()) {
            return matchesPattern(glob, text);
        }
        return glob.pattern.equals(text);
    }

    private static boolean matchesPattern(Glob glob, String text) {
        return KNOWN.computeIfAbsent(
                        glob.pattern + '\0' + glob.separator + glob.isFilePattern,
                        key -> Optional.ofNullable(glob.compile()))
                .filter(regex -> regex.matcher(text).matches())
                .isPresent();
    }

    private @Nullable Pattern compile() {
        int braces = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c == '{' && !isFilePattern) {
                braces++;
                regex.append("(?:");
            } else if (c == '}' && !isFilePattern) {
                if (--braces < 0) {
                    return null;
                }
                regex.append(')');
            } else if (c == ',' && braces > 0) {
                regex.append('|');
            } else if (!character(c)) {
                return null;
            }
        }
        // Older versions of Argo CD close what is left open; newer ones take it for malformed.
        regex.append(")".repeat(braces));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** Adds what one character stands for; false if the pattern is malformed there. */
    private boolean character(char c) {
        switch (c) {
            case '*' -> star();
            case '?' -> regex.append(one());
            case '[' -> {
                return characterClass();
            }
            case '\\' -> {
                if (at == pattern.length()) {
                    return false;
                }
                regex.append(Pattern.quote(pattern.substring(at, ++at)));
            }
            default -> regex.append(Pattern.quote(String.valueOf(c)));
        }
        return true;
    }

    private void star() {
        boolean all = !isFilePattern && pattern.startsWith("*", at);
        while (pattern.startsWith("*", at)) {
            at++;
        }
        regex.append(all ? ".*" : one() + "*");
    }

    private String one() {
        if (pattern.equals("?") && !isFilePattern) {
            // Older versions of Argo CD let a single question mark be nothing, too.
            return ".?";
        }
        return separator.isEmpty() ? "." : "[^" + separator + "]";
    }

    private boolean characterClass() {
        String negation = isFilePattern ? "^" : "!";
        boolean negated = pattern.startsWith(negation, at);
        at += negated ? 1 : 0;
        StringBuilder members = new StringBuilder();
        while (at < pattern.length() && (pattern.charAt(at) != ']')) {
            String low = member();
            if (low == null) {
                return false;
            }
            members.append(low);
            if (pattern.startsWith("-", at)) {
                at++;
                String high = member();
                if (high == null) {
                    return false;
                }
                members.append('-').append(high);
            }
        }
        if (at == pattern.length() || members.isEmpty()) {
            return false;
        }
        at++;
        regex.append(negated ? "[^" : "[").append(members);
        regex.append(negated && isFilePattern ? "/" : "").append(']');
        return true;
    }

    private @Nullable String member() {
        if (at < pattern.length() && pattern.charAt(at) == '\\') {
            at++;
        }
        if (at == pattern.length() || pattern.charAt(at) == ']' || pattern.charAt(at) == '-') {
            return null;
        }
        return "\\x{" + Integer.toHexString(pattern.charAt(at++)) + "}";
    }
}
