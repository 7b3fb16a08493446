package dev.platform.e2e;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that somebody may be allowed, in the words of RBAC.
 *
 * @param resource with its part, if that is meant: pods/log
 * @param namespace empty for what belongs to the cluster
 */
record Right(String verb, String group, String resource, String namespace) implements Comparable<Right> {
    static final List<String> READING = List.of("get", "list", "watch");
    static final List<String> WRITING = List.of("create", "update", "patch", "delete", "deletecollection");

    /** Verbs that no request has, and that give rights all the same. */
    private static final List<Right> GIVING = List.of(
            new Right("bind", "rbac.authorization.k8s.io", "clusterroles", ""),
            new Right("escalate", "rbac.authorization.k8s.io", "clusterroles", ""),
            new Right("impersonate", "", "groups", ""),
            new Right("impersonate", "", "users", ""),
            new Right("impersonate", "authentication.k8s.io", "uids", ""),
            new Right("impersonate", "authentication.k8s.io", "userextras/scopes", ""),
            new Right("approve", "certificates.k8s.io", "signers", ""),
            new Right("attest", "certificates.k8s.io", "signers", ""),
            new Right("sign", "certificates.k8s.io", "signers", ""));

    private static final List<Right> GIVING_WITHIN = List.of(
            new Right("bind", "rbac.authorization.k8s.io", "roles", ""),
            new Right("escalate", "rbac.authorization.k8s.io", "roles", ""),
            new Right("impersonate", "", "serviceaccounts", ""));

    /** All that can be done to a kind of object, and to its parts. */
    static Set<Right> to(Kind kind, String namespace) {
        Set<Right> rights = new TreeSet<>();
        String home = kind.namespaced() ? namespace : "";
        for (List<String> verbs : List.of(READING, WRITING)) {
            for (String verb : verbs) {
                rights.add(new Right(verb, kind.group(), kind.resource(), home));
                kind.parts()
                        .forEach(part -> rights.add(new Right(verb, kind.group(), kind.resource() + "/" + part, home)));
            }
        }
        return rights;
    }

    /** All that can be done to kinds of the cluster. */
    static Set<Right> inCluster(Kinds kinds) {
        Set<Right> rights = new TreeSet<>(GIVING);
        kinds.all().stream().filter(kind -> !kind.namespaced()).forEach(kind -> rights.addAll(to(kind, "")));
        return rights;
    }

    /** All that can be done in a namespace. */
    static Set<Right> in(String namespace, Kinds kinds) {
        Set<Right> rights = new TreeSet<>();
        GIVING_WITHIN.forEach(right -> rights.add(new Right(right.verb(), right.group(), right.resource(), namespace)));
        kinds.all().stream().filter(Kind::namespaced).forEach(kind -> rights.addAll(to(kind, namespace)));
        return rights;
    }

    @Override
    public int compareTo(Right other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return verb + " " + resource + (group.isEmpty() ? "" : "." + group)
                + (namespace.isEmpty() ? "" : " in " + namespace);
    }
}
