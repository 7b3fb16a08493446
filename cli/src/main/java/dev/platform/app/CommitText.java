package dev.platform.app;

import java.util.List;

/** The message of a commit that does the same to several services. */
final class CommitText {
    /** Git cuts longer subjects off where it lists them. */
    private static final int LONGEST = 72;

    private CommitText() {}

    /** One line if it is short enough; else one that counts, and below it a line for each. */
    static String of(String verb, List<String> parts) {
        String line = verb + " " + String.join(", ", parts);
        return parts.size() == 1 || line.length() <= LONGEST
                ? line
                : verb + " " + parts.size() + " services\n\n" + String.join("\n", parts);
    }
}
