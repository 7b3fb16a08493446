package dev.platform.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.isolation.AccessRules.Request;
import dev.platform.isolation.AccessRules.User;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API server would answer to a SubjectAccessReview. */
class AccessRulesTest {
    private static final String API = "apiVersion: rbac.authorization.k8s.io/v1, ";

    private static boolean allows(User user, Request request, String... objects) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < objects.length; i++) {
            files.put(
                    "clusters/c/addons/a/" + i + ".yaml",
                    ("{" + API + objects[i] + "}").getBytes(StandardCharsets.UTF_8));
        }
        Findings findings = new Findings();
        AccessRules rules = new AccessRules(RenderedTree.read(files, RenderedTree.Surroundings.UNKNOWN, findings));
        assertThat(findings.sorted()).isEmpty();
        return rules.allowing(user, request) != null;
    }

    private static String role(String rule) {
        return "kind: ClusterRole, metadata: {name: r}, rules: [" + rule + "]";
    }

    private static String binding(String namespace, String subject) {
        return "kind: RoleBinding, metadata: {name: b, namespace: " + namespace
                + "}, roleRef: {kind: ClusterRole, name: r}, subjects: [" + subject + "]";
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {apiGroups: [''], resources: [pods], verbs: [get]}              | get  '' pods       p  | true
            {apiGroups: [''], resources: [pods], verbs: [get]}              | list '' pods       p  | false
            {apiGroups: [''], resources: [pods], verbs: [get]}              | get  apps pods     p  | false
            {apiGroups: [''], resources: [pods], verbs: [get]}              | get  '' pods/log   p  | false
            {apiGroups: [''], resources: [pods/log], verbs: [get]}          | get  '' pods       p  | false
            {apiGroups: [''], resources: [pods/log], verbs: [get]}          | get  '' pods/log   p  | true
            {apiGroups: [''], resources: ['*'], verbs: [get]}               | get  '' pods/exec  p  | true
            {apiGroups: [''], resources: ['*/exec'], verbs: [get]}          | get  '' pods/exec  p  | true
            {apiGroups: [''], resources: ['*/exec'], verbs: [get]}          | get  '' pods       p  | false
            {apiGroups: [''], resources: ['pods/*'], verbs: [get]}          | get  '' pods/exec  p  | false
            {apiGroups: ['*'], resources: [pods], verbs: ['*']}             | bind apps pods     p  | true
            {apiGroups: [''], resources: [pods], verbs: [get], resourceNames: [p]} | get '' pods p  | true
            {apiGroups: [''], resources: [pods], verbs: [get], resourceNames: [q]} | get '' pods p  | false
            {nonResourceURLs: ['*'], verbs: ['*']}                          | get  '' pods       p  | false
            """)
    void aRuleMatchesAsInKubernetes(String rule, String request, boolean allowed) {
        String[] words = request.trim().split(" +", -1);
        Request asked = new Request(words[0], words[1].equals("''") ? "" : words[1], words[2], words[3], "shop");
        String group = "{kind: Group, name: team}";

        assertThat(allows(User.person("team"), asked, role(rule), binding("shop", group)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {kind: ServiceAccount, name: web, namespace: shop}   | true
            {kind: ServiceAccount, name: web}                    | true
            {kind: ServiceAccount, name: web, namespace: pay}    | false
            {kind: User, name: 'system:serviceaccount:shop:web'} | true
            {kind: Group, name: 'system:serviceaccounts'}        | true
            {kind: Group, name: 'system:serviceaccounts:shop'}   | true
            {kind: Group, name: 'system:serviceaccounts:pay'}    | false
            {kind: Group, name: 'system:authenticated'}          | true
            {kind: Group, name: web}                             | false
            {kind: Robot, name: web}                             | false
            """)
    void aSubjectMeansAServiceAccount(String subject, boolean meant) {
        String rule = "{apiGroups: [''], resources: [pods], verbs: [get]}";
        Request request = new Request("get", "", "pods", "p", "shop");

        assertThat(allows(User.account("shop", "web"), request, role(rule), binding("shop", subject)))
                .isEqualTo(meant);
    }

    @Test
    void aRoleBindingCountsInItsNamespaceOnly() {
        String rule = "{apiGroups: [''], resources: [namespaces], verbs: [get]}";
        String group = "{kind: Group, name: team}";
        User user = User.person("team");

        assertThat(allows(user, new Request("get", "", "namespaces", "x", "pay"), role(rule), binding("shop", group)))
                .isFalse();
        assertThat(allows(user, new Request("get", "", "namespaces", "x", ""), role(rule), binding("shop", group)))
                .isFalse();
    }

    @Test
    void aRoleOfAnotherNamespaceGivesNothing() {
        String role = "kind: Role, metadata: {name: r, namespace: pay}, "
                + "rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]";
        String binding = "kind: RoleBinding, metadata: {name: b, namespace: shop}, roleRef: {kind: Role, name: r}, "
                + "subjects: [{kind: Group, name: team}]";

        assertThat(allows(User.person("team"), new Request("get", "", "pods", "p", "shop"), role, binding))
                .isFalse();
    }

    @Test
    void aClusterRoleBindingCountsEverywhere() {
        String binding = "kind: ClusterRoleBinding, metadata: {name: b}, roleRef: {kind: ClusterRole, name: r}, "
                + "subjects: [{kind: Group, name: team}]";
        String rule = "{apiGroups: [''], resources: [pods], verbs: [get]}";

        assertThat(allows(User.person("team"), new Request("get", "", "pods", "p", "any"), role(rule), binding))
                .isTrue();
    }

    @Test
    void aRoleCollectsTheRulesOfOthers() {
        String all = "kind: ClusterRole, metadata: {name: r}, rules: [], "
                + "aggregationRule: {clusterRoleSelectors: [{matchLabels: {to: r}}]}";
        String part = "kind: ClusterRole, metadata: {name: part, labels: {to: r}}, "
                + "rules: [{apiGroups: [''], resources: [secrets], verbs: [get]}]";

        assertThat(allows(
                        User.person("team"),
                        new Request("get", "", "secrets", "s", "shop"),
                        all,
                        part,
                        binding("shop", "{kind: Group, name: team}")))
                .isTrue();
    }

    @Test
    void nobodyMayAnythingWithoutABinding() {
        assertThat(allows(new User("x", Set.of()), new Request("get", "", "pods", "p", "shop")))
                .isFalse();
    }
}
