package dev.platform.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an AppProject permits, by the very rules of Argo CD. Where its versions differ, the reading that permits more
 * counts.
 */
record ArgoProject(Manifest manifest) {
    static final String TYPE = "argoproj.io/AppProject";
    static final String IN_CLUSTER = "https://kubernetes.default.svc";

    private static final Pattern SSH = Pattern.compile("^(ssh://)?([^/:]*?)@[^@]+$");
    private static final List<String> DISALLOWED = List.of("!", "*", "[", "]", "{", "}", "\\", "/");

    /** A cluster and a namespace in it. */
    record Destination(String server, String cluster, String namespace) {
        static Destination here(String namespace) {
            return new Destination(IN_CLUSTER, "in-cluster", namespace);
        }
    }

    private Value list(String name) {
        return manifest.spec(name);
    }

    /** Whether an object of this kind may be deployed; without a list of its own, every namespaced kind may. */
    boolean permitsKind(String group, String kind, String name, boolean namespaced) {
        String scope = namespaced ? "namespace" : "cluster";
        Value white = list(scope + "ResourceWhitelist");
        Value black = list(scope + "ResourceBlacklist");
        boolean open = namespaced && !white.isPresent();
        return (open || white.items().stream().anyMatch(entry -> fits(entry, group, kind, name, namespaced)))
                && black.items().stream().noneMatch(entry -> fits(entry, group, kind, name, namespaced));
    }

    static boolean fits(Value entry, String group, String kind, String name, boolean namespaced) {
        boolean anyName = namespaced || entry.text("name").isEmpty();
        return Glob.matchesAsFile(entry.text("kind"), kind)
                && Glob.matchesAsFile(entry.text("group"), group)
                && (anyName || Glob.matchesAsFile(entry.text("name"), name));
    }

    boolean permitsDestination(Destination wanted) {
        boolean permitted = false;
        for (Value item : list("destinations").items()) {
            boolean name = !wanted.cluster().isEmpty() && glob(item.text("name"), wanted.cluster(), "");
            boolean server = !wanted.server().isEmpty() && glob(item.text("server"), wanted.server(), "");
            boolean namespace = glob(item.text("namespace"), wanted.namespace(), "");
            boolean denied = (!name && isDenial(item.text("name"))) || (!server && isDenial(item.text("server")));
            if ((name || server) && namespace) {
                permitted = true;
            } else if ((denied && namespace) || (!namespace && isDenial(item.text("namespace")) && server)) {
                return false;
            }
        }
        return permitted;
    }

    boolean permitsSource(String url) {
        boolean permitted = false;
        for (String pattern : list("sourceRepos").texts()) {
            boolean denial = isDenial(pattern);
            String normal = denial ? "!" + normalized(pattern.substring(1)) : normalized(pattern);
            boolean matched = glob(normal, normalized(url), "/");
            if (!matched && denial) {
                return false;
            }
            permitted |= matched;
        }
        return permitted;
    }

    /** As whom Argo CD applies to the namespace: {@code namespace:name}; none if no entry fits, and then as itself. */
    Optional<String> actsAs(String namespace) {
        for (Value item : list("destinationServiceAccounts").items()) {
            if (Glob.matches(item.text("server"), IN_CLUSTER, "")
                    && Glob.matches(item.text("namespace"), namespace, "")) {
                String account = item.text("defaultServiceAccount");
                boolean broken = account.isBlank() || DISALLOWED.stream().anyMatch(account::contains);
                return broken
                        ? Optional.empty()
                        : Optional.of(account.contains(":") ? account : namespace + ":" + account);
            }
        }
        return Optional.empty();
    }

    private static boolean glob(String pattern, String text, String separator) {
        if (isDenial(pattern)) {
            return !Glob.matches(pattern.substring(1), text, separator);
        }
        return pattern.equals("*") || Glob.matches(pattern, text, separator);
    }

    private static boolean isDenial(String pattern) {
        return pattern.startsWith("!");
    }

    /** One form for the many in which the URL of a repository can be written. */
    static String normalized(String url) {
        String text = url.strip().toLowerCase(Locale.ROOT);
        if (SSH.matcher(text).matches()) {
            text = text.startsWith("ssh://") ? text : "ssh://" + text.replaceFirst(":", "/");
        }
        text = text.endsWith(".git") ? text.substring(0, text.length() - 4) : text;
        return text.startsWith("ssh://") ? text.substring("ssh://".length()) : text;
    }
}
