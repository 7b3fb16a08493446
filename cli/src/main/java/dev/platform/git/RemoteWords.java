package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands what remotes say when they say no. The words are shown too, without passwords. */
final class RemoteWords {
    private static final Pattern MOVED = Pattern.compile(
            "fetch first|non-fast-forward|stale info|remote ref updated since|failed to lock|cannot lock ref"
                    + "|unable to create '.*\\.lock'|failed to update ref|incorrect old value|reference already exists",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSETTLED =
            Pattern.compile("internal server error|missing (?:commit|tree|blob)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDENTIALS = Pattern.compile("(https?://)[^/@\\s']+@");
    private static final Map<Pattern, String> HINTS = hints();

    private RemoteWords() {}

    private static Map<Pattern, String> hints() {
        Map<Pattern, String> hints = new LinkedHashMap<>();
        hints.put(
                Pattern.compile("pre-push"),
                "do what your pre-push hook asks for, then run `git push`; the commit is kept here");
        hints.put(
                Pattern.compile("credentialsprovider"),
                "install the `git` program: platform uses its SSH keys and logins");
        hints.put(
                Pattern.compile("protected branch|gh006|gh013|not allowed to push|hook declined"),
                "the remote takes no direct push to this branch: run this again with --branch NAME,"
                        + " then open a pull request");
        hints.put(
                Pattern.compile("authenticat|authoriz|permission denied|could not read (username|password)|\\b40[13]\\b"
                        + "|access denied|host key|invalid credentials"),
                "see that `git push` works in this folder: log in, or load your SSH key");
        hints.put(
                Pattern.compile("repository .*not found|does not appear to be a git|not found|does not exist"
                        + "|no such file"),
                "check the remote's URL with `git remote -v`, and that you may see it");
        hints.put(
                Pattern.compile("resolve host|connect|timed out|unreachable|network|unknown host|hung up"),
                "check the network, the VPN and the remote's URL (`git remote -v`), then run this again");
        return hints;
    }

    /** Whether the push lost a race, so that a fetch and a second try can win. */
    static boolean sayMoved(String words) {
        return MOVED.matcher(words).find();
    }

    /** Whether a fetch failed over what the remote is just being given, so that a second try can go well. */
    static boolean sayUnsettled(String words) {
        return UNSETTLED.matcher(words).find();
    }

    static PlatformException refusal(String task, String words, @Nullable Exception cause) {
        String lower = words.toLowerCase(Locale.ROOT);
        String hint = HINTS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(lower).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("see what `git push` says in this folder; the commit is kept here");
        return new PlatformException("cannot " + task + ": " + tidy(words), hint, cause);
    }

    static String tidy(String words) {
        String text = words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("hint:") && !line.equals("Done"))
                .collect(Collectors.joining("; "));
        return CREDENTIALS.matcher(text).replaceAll("$1");
    }
}
