package dev.platform.registry;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a registry wants to know who asks.
 *
 * @param realm where a token is given out
 */
record Challenge(boolean wantsToken, URI realm, String service) {
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\",\\s]+))");
    private static final URI NOWHERE = URI.create("");

    /** That for a token, if there is one; empty if there is none that is understood. */
    static Optional<Challenge> of(HttpHeaders headers) {
        List<String> challenges = headers.allValues("WWW-Authenticate");
        return challenges.stream()
                .filter(each -> is("bearer", each) && parameters(each).containsKey("realm"))
                .map(Challenge::bearer)
                .findFirst()
                .or(() -> challenges.stream()
                        .filter(each -> is("basic", each))
                        .map(each -> new Challenge(false, NOWHERE, ""))
                        .findFirst());
    }

    private static boolean is(String scheme, String challenge) {
        return challenge.toLowerCase(Locale.ROOT).matches("\\s*" + scheme + "(\\s.*)?");
    }

    private static Challenge bearer(String challenge) {
        Map<String, String> parameters = parameters(challenge);
        return new Challenge(
                true, URI.create(parameters.getOrDefault("realm", "")), parameters.getOrDefault("service", ""));
    }

    private static Map<String, String> parameters(String challenge) {
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(challenge);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return parameters;
    }
}
