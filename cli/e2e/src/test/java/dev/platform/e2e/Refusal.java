package dev.platform.e2e;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stood in the way of a request. */
enum Refusal {
    RBAC("User \"[^\"]*\" cannot "),
    POD_SECURITY("violates PodSecurity"),
    POLICY("ValidatingAdmissionPolicy '([^']+)'"),
    QUOTA("exceeded quota: "),
    LIMIT("(maximum|minimum) [a-z-]+ usage per|max limit to request ratio");

    private static final List<Integer> REFUSED = List.of(403, 422);

    private final Pattern words;

    Refusal(String words) {
        this.words = Pattern.compile(words);
    }

    /** The policy's name, or what else it was: rbac, pod-security, quota, limit. */
    static String of(Answer answer) {
        if (!REFUSED.contains(answer.code())) {
            return "nothing";
        }
        for (Refusal refusal : values()) {
            Matcher matcher = refusal.words.matcher(answer.message());
            if (matcher.find()) {
                return refusal == POLICY
                        ? matcher.group(1)
                        : refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
        return "something else";
    }
}
