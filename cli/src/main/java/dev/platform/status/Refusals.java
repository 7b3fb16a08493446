package dev.platform.status;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Argo CD and the API server say when they refuse something, in plain words. */
final class Refusals {
    private static final int LONGEST = 300;

    /** What they put around the reason. */
    private static final Pattern FRAME = Pattern.compile(
            "^(?:Failed last sync attempt to \\[[^]]*]: )?(?:one or more (?:objects|synchronization tasks) "
                    + "(?:failed to apply(?: \\(dry run\\))?|completed unsuccessfully|are not valid)(?:, reason: )?)?"
                    + "|\\.?(?: \\(retried \\d+ times\\)\\.?|\\. Retrying attempt #\\d+ at \\S+)$");

    /** A message that is known, where {@code $1} stands for what it names. */
    private record Known(Pattern pattern, Reason reason, String sentence, String hint) {
        Known(String pattern, Reason reason, String sentence, String hint) {
            this(Pattern.compile(pattern, Pattern.DOTALL), reason, sentence, hint);
        }
    }

    /** The first one that fits counts. */
    private static final List<Known> ALL = List.of(
            new Known(
                    "exceeded quota: (\\S+), requested: (\\S+), used: (\\S+), limited: ([^\\s;]*[^\\s;.,])",
                    Reason.QUOTA_EXCEEDED,
                    "quota '$1' has no room: $2 is asked for, $3 is in use, $4 is the limit",
                    "let it ask for less in product.yaml, or ask the platform team for a larger size in grant.yaml;"
                            + " `platform capacity` tells what a product needs"),
            new Known(
                    "ValidatingAdmissionPolicy '([^']+)'(?: with binding '[^']+')? denied request: (.+)",
                    Reason.ADMISSION_DENIED,
                    "the admission policy '$1' refuses it: $2",
                    "`platform validate` tells where it comes from; what is in Git has been checked against another"
                            + " version of the policy, or wasn't checked"),
            new Known(
                    "admission webhook \"([^\"]+)\" denied the request: (.+)",
                    Reason.ADMISSION_DENIED,
                    "the webhook '$1' refuses it: $2",
                    "correct what it names in product.yaml"),
            new Known(
                    "failed calling webhook \"([^\"]+)\"",
                    Reason.WEBHOOK_UNREACHABLE,
                    "the webhook '$1' doesn't answer, and nothing is accepted without it",
                    "tell the platform team: the add-on that serves it is down"),
            new Known(
                    "(\\S+): Invalid value: .*(?:field is immutable|may not change once set)",
                    Reason.IMMUTABLE_FIELD,
                    "$1 can't be changed once the object exists",
                    "put the old value back, or let the platform team delete the object, so that it is made anew"),
            new Known(
                    "field is immutable|updates to statefulset spec for fields other than",
                    Reason.IMMUTABLE_FIELD,
                    "a field can't be changed once the object exists",
                    "put the old value back, or let the platform team delete the object, so that it is made anew"),
            new Known(
                    "could not find (?:version \"[^\"]+\" of )?(\\S+)/(\\S+) for requested resource",
                    Reason.KIND_MISSING,
                    "the cluster doesn't know the kind $2 of $1",
                    "an add-on defines it: is it pinned in cluster.yaml, and synced?"),
            new Known(
                    "no matches for kind \"([^\"]+)\" in version \"([^\"]+)\"",
                    Reason.KIND_MISSING,
                    "the cluster doesn't know the kind $1 of $2",
                    "an add-on defines it: is it pinned in cluster.yaml, and synced?"),
            new Known(
                    "server could not find the requested resource",
                    Reason.KIND_MISSING,
                    "the cluster doesn't know one of the kinds",
                    "an add-on defines it: is it pinned in cluster.yaml, and synced?"),
            new Known(
                    "namespace (\\S+) is not permitted in project '?([^\\s',]+)",
                    Reason.NOT_PERMITTED,
                    "the project '$2' doesn't permit the namespace '$1'",
                    "a product has its own namespace only: `platform verify-isolation` tells which file asks for another"),
            new Known(
                    "destination .*namespace '([^']+)' do not match any of the allowed destinations in project '([^']+)'",
                    Reason.NOT_PERMITTED,
                    "the project '$2' doesn't permit the namespace '$1'",
                    "a product has its own namespace only: `platform verify-isolation` tells which file asks for another"),
            new Known(
                    "resource [^\\s:]*:(\\S+) is not permitted in project '?([^\\s',]+?)'?\\.?(?:\\s|$)",
                    Reason.NOT_PERMITTED,
                    "the project '$2' doesn't permit the kind $1",
                    "`platform render --check` tells whether the AppProject in Git is up to date; is it synced?"),
            new Known(
                    "application repo (\\S+) is not permitted in project '?([^\\s',]+)",
                    Reason.NOT_PERMITTED,
                    "the project '$2' doesn't permit the repository $1",
                    "the Application was changed by hand, or repository.url in platform.yaml was: render and sync"),
            new Known(
                    "(?i)waiting for (?:pruning|deletion) confirmation of (.+)",
                    Reason.CONFIRMATION_NEEDED,
                    "it waits until somebody confirms that $1 may be deleted",
                    "confirm it in Argo CD if that is meant; else put it back into Git"),
            new Known(
                    "namespaces \"([^\"]+)\" not found",
                    Reason.NAMESPACE_MISSING,
                    "the namespace '$1' isn't there",
                    "the Application of the product's base makes it: look at that one first"),
            new Known(
                    "User \"([^\"]+)\" cannot (\\S+) resource \"([^\"]+)\"",
                    Reason.RIGHTS_MISSING,
                    "$1 has no right to $2 $3",
                    "the roles come with the add-on 'platform': is it synced?"),
            new Known(
                    "is part of applications (\\S+) and (\\S+)",
                    Reason.OBJECT_SHARED,
                    "two Applications claim the same object: $1 and $2",
                    "one of them is not from this repository, or a move is half done: see which one should have it"),
            new Known(
                    "conflicts? with \"([^\"]+)\"",
                    Reason.FIELD_CONFLICT,
                    "'$1' has written the same fields, and keeps them",
                    "who uses that name? Nothing but Argo CD should write what is in Git"),
            new Known(
                    "authentication required|Permission denied \\(publickey\\)|[Rr]epository not found|invalid auth method",
                    Reason.REPOSITORY_UNREADABLE,
                    "Argo CD can't read the Git repository",
                    "tell the platform team: its key has expired, or may not read this repository"),
            new Known(
                    "app path does not exist",
                    Reason.FOLDER_MISSING,
                    "the folder that it syncs isn't in Git",
                    "`platform render --check` tells what is missing"),
            new Known(
                    "context deadline exceeded|connection refused|i/o timeout|no such host|code = Unavailable",
                    Reason.UNREACHABLE,
                    "Argo CD got no answer in time",
                    "wait for its next attempt; if it stays, tell the platform team"),
            new Known(
                    "reached the specified backoff limit|BackoffLimitExceeded",
                    Reason.JOB_FAILED,
                    "it has failed as often as it may",
                    "its log tells why: kubectl logs job/NAME"),
            new Known(
                    "was active longer than specified deadline|DeadlineExceeded",
                    Reason.JOB_FAILED,
                    "it took longer than it may",
                    "its log tells what it did last; activeDeadlineSeconds in product.yaml is the limit"),
            new Known(
                    "is invalid: (.+)",
                    Reason.OBJECT_INVALID,
                    "the API server refuses a value: $1",
                    "`platform validate` tells where it comes from"));

    /** A message in plain words. */
    record Refusal(Reason reason, String sentence, String hint) {
        Trouble on(String object, State state) {
            return new Trouble(state, reason, object, sentence, hint);
        }
    }

    private Refusals() {}

    /**
     * What a message means.
     *
     * @param otherwise the reason if it isn't known
     */
    static Refusal of(String message, Reason otherwise, String hint) {
        String inner = FRAME.matcher(message.strip()).replaceAll("").strip();
        for (Known known : ALL) {
            Matcher matcher = known.pattern().matcher(inner);
            if (matcher.find()) {
                return new Refusal(known.reason(), filled(known.sentence(), matcher), known.hint());
            }
        }
        return new Refusal(otherwise, shortened(inner.isEmpty() ? message : inner), hint);
    }

    /** Only the sentence: the matcher puts what stands before its match in front of it. */
    private static String filled(String sentence, Matcher matcher) {
        StringBuilder filled = new StringBuilder();
        matcher.appendReplacement(filled, sentence);
        return shortened(filled.substring(matcher.start()));
    }

    /** One line, and not a page. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
