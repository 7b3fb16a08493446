package dev.platform.intake;

import dev.platform.model.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who answers at which name inside the namespace, before and after. */
final class Addresses {
    /** A host, perhaps inside a cluster, and perhaps a port; the sign before it tells whether it has to be one. */
    private static final Pattern HOST = Pattern.compile(
            "(?<![A-Za-z0-9._-])([a-z0-9]([-a-z0-9]*[a-z0-9])?)((?:\\.[a-z0-9-]+)*?)(?::([0-9]{1,5}))?(?![A-Za-z0-9_:-]|\\.[a-z0-9])");

    private static final Pattern SPEAKING =
            Pattern.compile(".*(HOST|HOSTNAME|ADDR|ADDRESS|URL|URI|SERVER|ENDPOINT|UPSTREAM|BACKEND)S?(_?[0-9]+)?");

    private static final Pattern INSIDE = Pattern.compile("(\\.[a-z0-9-]+)?(\\.svc(\\.cluster\\.local)?)?");

    private final Map<String, Target> targets = new HashMap<>();
    private final Set<String> namespaces = new HashSet<>(Set.of("default"));

    /**
     * Who answers.
     *
     * @param host the name at which it answers from now on
     * @param ports those that others call; none if any will do
     */
    record Target(String host, Name name, boolean isCache, Set<Integer> ports) {}

    /** A text with the new names in it, and who is called by them. */
    record Translated(String text, Map<Target, Set<Integer>> calls) {}

    void add(String name, Target target) {
        targets.put(name, target);
    }

    /** A namespace that becomes the product's own. */
    void namespace(String name) {
        namespaces.add(name);
    }

    @Nullable
    Target get(String name) {
        return targets.get(name);
    }

    /** Reads the value of a variable or an argument. */
    Translated translate(String label, String text) {
        Map<Target, Set<Integer>> calls = new java.util.LinkedHashMap<>();
        Matcher matcher = HOST.matcher(text);
        String translated = matcher.replaceAll(match -> {
            Target target = called(match, label, text);
            if (target == null) {
                return Matcher.quoteReplacement(match.group());
            }
            Set<Integer> ports = calls.computeIfAbsent(target, key -> new TreeSet<>());
            String port = match.group(4);
            if (port != null) {
                ports.add(Integer.valueOf(port));
            }
            return Matcher.quoteReplacement(target.host() + (port == null ? "" : ":" + port));
        });
        return new Translated(translated, calls);
    }

    private @Nullable Target called(MatchResult match, String label, String text) {
        Target target = targets.get(match.group(1));
        if (target == null || !isInside(match.group(3))) {
            return null;
        }
        String port = match.group(4);
        if (port != null) {
            return target.ports().isEmpty() || target.ports().contains(Integer.valueOf(port)) ? target : null;
        }
        boolean isUrl = text.substring(0, match.start()).matches("(?s).*(://|@)");
        boolean isAll = match.group().equals(text)
                && SPEAKING.matcher(label.toUpperCase(java.util.Locale.ROOT)).matches();
        return isUrl || isAll ? target : null;
    }

    private boolean isInside(String suffix) {
        Matcher inside = INSIDE.matcher(suffix);
        return inside.matches()
                && (inside.group(1) == null
                        || namespaces.contains(inside.group(1).substring(1)));
    }
}
