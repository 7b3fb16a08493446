package dev.platform.yaml;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import org.jspecify.annotations.Nullable;

/** Looks at each character of a file before it is parsed, and takes out those the parser would stop at. */
final class TextCheck {
    private static final int MOST_FINDINGS = 20;
    private static final String UTF8 = "yaml-is-utf8";
    private static final String PRINTABLE = "yaml-is-printable";

    private final String file;
    private final String text;
    private final boolean hiddenAllowed;
    private final Findings findings;
    private @Nullable StringBuilder cleaned;
    private boolean conflicted;
    private int reported;
    private int line = 1;
    private int column = 1;

    TextCheck(String file, String text, YamlLimits limits, Findings findings) {
        this.file = file;
        this.text = text;
        this.hiddenAllowed = limits.hidden();
        this.findings = findings;
    }

    /** The text without what the parser can't take, of the same length; null if a merge conflict makes it pointless. */
    @Nullable
    CheckedText run() {
        int at = skipByteOrderMark();
        while (at < text.length()) {
            at += character(at);
        }
        if (conflicted) {
            return null;
        }
        String all = cleaned == null ? text : cleaned.toString();
        return new CheckedText(text.startsWith("\ufeff") ? all.substring(1) : all, cleaned != null);
    }

    private int skipByteOrderMark() {
        if (!text.startsWith("\ufeff")) {
            return 0;
        }
        findings.error(
                "yaml-is-utf8", here(), "the file starts with a byte order mark", "save it as UTF-8 without one");
        return 1;
    }

    /** Checks the character at this index and says how many {@code char}s it has. */
    private int character(int at) {
        if (column == 1) {
            checkConflict(at);
        }
        int character = text.codePointAt(at);
        int length = Character.charCount(character);
        if (character == '\n') {
            line++;
            column = 1;
            return length;
        }
        if (character == '\r') {
            carriageReturn(at);
            return length;
        }
        if (!Characters.isOrdinary(character)) {
            check(at, character);
        }
        column++;
        return length;
    }

    private void carriageReturn(int at) {
        if (text.startsWith("\n", at + 1)) {
            return;
        }
        report(PRINTABLE, "a carriage return (U+000D) stands alone", "end lines with a line feed");
        line++;
        column = 1;
    }

    private void check(int at, int character) {
        boolean hidden = !hiddenAllowed && Characters.isHidden(character);
        if (!hidden && !Characters.breaksYaml(character)) {
            return;
        }
        reportCharacter(character);
        if (cleaned == null) {
            cleaned = new StringBuilder(text);
        }
        cleaned.setCharAt(at, CheckedText.REPLACEMENT);
    }

    private void reportCharacter(int character) {
        int undecoded = SourceText.undecoded(character);
        if (undecoded >= 0) {
            report(UTF8, "the byte 0x" + Integer.toHexString(undecoded) + " is not UTF-8", "save the file as UTF-8");
        } else if (reported < MOST_FINDINGS) {
            String problem = "the character " + Characters.named(character) + " is not allowed";
            report(PRINTABLE, problem, "remove it; it can't be seen in a review");
        }
    }

    private void checkConflict(int at) {
        if (text.startsWith("<<<<<<<", at) || text.startsWith(">>>>>>>", at)) {
            conflicted = true;
            findings.error(
                    "yaml-is-well-formed",
                    here(),
                    "a merge conflict is left in the file",
                    "choose one of the two versions and delete the lines with <<<<<<<, ======= and >>>>>>>");
        }
    }

    private void report(String rule, String message, String hint) {
        if (reported++ < MOST_FINDINGS) {
            findings.error(rule, here(), message, hint);
        }
    }

    private Location here() {
        return new Location(file, line, column);
    }
}
