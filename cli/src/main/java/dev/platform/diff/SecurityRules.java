package dev.platform.diff;

import dev.platform.diff.DangerRules.Report;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a fence gets lower. */
final class SecurityRules implements DangerRules.Family {
    private static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");
    private static final String ASK = "ask who keeps the platform whether this is meant";
    private static final Set<String> OPEN =
            Set.of("privileged", "hostNetwork", "hostPID", "hostIPC", "allowPrivilegeEscalation");
    private static final Set<String> RIGHTS = Set.of("*", "secrets", "escalate", "bind", "impersonate");

    @Override
    public void judge(ObjectChange change, Report report) {
        if (change.isRemoved()) {
            return;
        }
        if (change.is("Service") && !text(change.last().at("spec", "type")).matches("|ClusterIP")) {
            boolean before = change.before() != null
                    && text(change.before().at("spec", "type"))
                            .equals(text(change.last().at("spec", "type")));
            if (!before) {
                report.danger("R-SEC-07", "spec.type", "the service is open to the outside", ASK);
            }
        }
        if (change.is("HTTPRoute", "GRPCRoute")) {
            hosts(change, report);
        }
        if (change.before() == null && change.is("Role", "ClusterRole")) {
            rights("rules", change.last().fields().get("rules"), report);
        }
        change.edits().forEach(edit -> edit(change, edit, report));
    }

    private static void edit(ObjectChange change, Edit edit, Report report) {
        String path = edit.path();
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (opens(path, last, edit)) {
            report.danger("R-SEC-03", path, "its pods may do more to their node", ASK);
        }
        if (path.contains("pod-security.kubernetes.io/enforce]") && level(edit.after()) < level(edit.before())) {
            report.danger("R-SEC-04", path, "pods of the namespace may do more to their nodes", ASK);
        }
        if (change.is("Role", "ClusterRole") && path.startsWith("rules")) {
            rights(path, edit.after(), report);
        }
        if (path.endsWith(".image") && edit.before() != null && edit.after() != null) {
            image(edit, report);
        }
        boolean plain = (path.endsWith(".tls") && edit.after() == null)
                || (path.endsWith(".protocol") && "HTTPS".equals(edit.before()));
        if (path.startsWith("spec.listeners[") && plain) {
            report.danger("R-SEC-08", path, "requests are no longer encrypted", ASK);
        }
        if (change.is("AppProject")
                && edit.after() != null
                && path.matches(
                        "spec\\.(destinations|sourceRepos|clusterResourceWhitelist|namespaceResourceWhitelist)\\[.*")) {
            report.danger("R-SEC-09", path, "the project permits more", ASK);
        }
    }

    private static boolean opens(String path, String field, Edit edit) {
        if (edit.after() == null) {
            return field.equals("runAsNonRoot") || path.endsWith(".seccompProfile");
        }
        return (OPEN.contains(field) && edit.after().equals(true))
                || (field.equals("runAsNonRoot") && edit.after().equals(false))
                || path.contains(".capabilities.add[")
                || (path.contains(".volumes[")
                        && edit.after() instanceof Map<?, ?> volume
                        && volume.containsKey("hostPath"));
    }

    private static void hosts(ObjectChange change, Report report) {
        List<?> before = change.before() == null ? List.of() : change.before().list("spec", "hostnames");
        change.last().list("spec", "hostnames").stream()
                .filter(host -> !before.contains(host))
                .forEach(host -> report.info(
                        "R-SEC-07", "spec.hostnames", host + " is answered from now on", "see that this is meant"));
    }

    private static void image(Edit edit, Report report) {
        String before = text(edit.before());
        String after = text(edit.after());
        if (!before.split("/", 2)[0].equals(after.split("/", 2)[0])) {
            report.warn("R-SEC-06", edit.path(), "the image comes from another registry", "see that it is one of ours");
        }
        if (before.contains("@sha256:") && !after.contains("@sha256:")) {
            report.warn("R-SEC-06", edit.path(), "a tag can be moved, a digest can't", "keep the digest");
        }
    }

    private static void rights(String path, @Nullable Object rules, Report report) {
        if (rules != null && RIGHTS.stream().anyMatch(right -> words(rules).contains(right))) {
            report.danger("R-SEC-05", path, "the role gives rights that lead to others", ASK);
        }
    }

    private static List<String> words(Object value) {
        return List.of(value.toString().split("[\\[\\]{}=, ]+"));
    }

    private static int level(@Nullable Object value) {
        return LEVELS.indexOf(text(value));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
