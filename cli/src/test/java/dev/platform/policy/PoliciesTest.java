package dev.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.policy.Policies.Mistake;
import dev.platform.policy.Policies.Refusal;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
    private static final RepoPath FILE = RepoPath.of("products", "shop", "web", "map.yaml");
    private static final String OBJECT = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a, namespace: shop, labels: {size: large}}
            data: {key: value, number: "5"}
            """;
    private static final String NAMESPACE = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {team: red}}
            """;
    private static final String RULES =
            "resourceRules: [{apiGroups: [\"\"], apiVersions: [v1], operations: [CREATE], resources: [configmaps]}]";

    private static String policy(String spec) {
        return "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: {name: p}\nspec:\n"
                + spec.indent(2);
    }

    private static String binding(String more) {
        return "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\n"
                + "metadata: {name: p}\nspec:\n  policyName: p\n" + more.indent(2);
    }

    private static Policies policies(String policy, String binding, String... more) {
        FileTree tree = FileTree.empty()
                .with(RepoPath.of("policy.yaml"), policy)
                .with(RepoPath.of("binding.yaml"), binding)
                .with(RepoPath.of("namespace.yaml"), NAMESPACE);
        for (int i = 0; i < more.length; i++) {
            tree = tree.with(RepoPath.of(i + ".yaml"), more[i]);
        }
        return Policies.of(tree);
    }

    private static List<Refusal> refusals(String spec) {
        return check(
                policies(policy("matchConstraints: {" + RULES + "}\n" + spec), binding("validationActions: [Deny]")));
    }

    private static List<Refusal> check(Policies policies) {
        return policies.check(FILE, document(OBJECT));
    }

    private static Document document(String text) {
        return Objects.requireNonNull(YamlReader.forManifests().read(FILE.value(), text, new Findings()));
    }

    @Test
    void whatIsTrueIsAllowed() {
        assertThat(refusals("validations: [{expression: \"object.data.key == 'value'\"}]"))
                .isEmpty();
    }

    @Test
    void whatIsNotTrueIsRefusedWithItsField() {
        assertThat(refusals("validations: [{expression: \"object.data.key == 'other'\", message: not other}]"))
                .containsExactly(new Refusal("p", true, "not other", List.of("data", "key")));
    }

    @Test
    void theFieldBehindAVariableIsFound() {
        assertThat(refusals("""
                        variables: [{name: all, expression: object.data}]
                        validations: [{expression: "!has(variables.all.number)", message: m}]
                        """)).extracting(Refusal::steps).containsExactly(List.of("data", "number"));
    }

    @Test
    void variablesOfOtherPoliciesAreOthers() {
        String spec = "matchConstraints: {" + RULES + "}\nvariables:\n- {name: a, expression: '1'}\n"
                + "- {name: b, expression: variables.a + 1}\nvalidations: [{expression: variables.b == 2}]";
        String binding = binding("validationActions: [Deny]");
        Policies policies = policies(
                policy(spec),
                binding,
                policy(spec.replace("'1'", "'2'")).replace("{name: p}", "{name: q}"),
                binding.replace("p\n", "q\n").replace("{name: p}", "{name: q}"));
        assertThat(check(policies)).extracting(Refusal::policy).containsExactly("q");
    }

    @Test
    void aMessageMayBeComputed() {
        assertThat(refusals(
                        "validations: [{expression: 'false', messageExpression: \"'no ' + object.metadata.name\"}]"))
                .extracting(Refusal::message)
                .containsExactly("no a");
    }

    @Test
    void anExpressionWithoutAValueRefusesUnlessFailuresAreIgnored() {
        String missing = "validations: [{expression: 'object.spec.replicas > 1'}]\n";
        assertThat(refusals(missing)).extracting(Refusal::message).allMatch(message -> message.contains("no value"));
        assertThat(refusals(missing)).hasSize(1);
        assertThat(refusals(missing + "failurePolicy: Ignore\n")).isEmpty();
    }

    @Test
    void aConditionLeavesOutWhatIsNotMeant() {
        assertThat(refusals("""
                        matchConditions: [{name: c, expression: "request.operation == 'DELETE'"}]
                        validations: [{expression: 'false'}]
                        """)).isEmpty();
    }

    @Test
    void theNamespaceAndWhoAsksAreKnown() {
        assertThat(refusals("""
                        validations:
                        - expression: namespaceObject.metadata.labels.team == 'red'
                        - expression: oldObject == null
                        - expression: request.userInfo.username == 'system:serviceaccount:argocd:argocd-application-controller'
                        - expression: request.resource.resource == 'configmaps'
                        """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "namespaceSelector: {matchLabels: {team: red}} | true",
                "namespaceSelector: {matchLabels: {team: blue}} | false",
                "namespaceSelector: {matchExpressions: [{key: team, operator: In, values: [red, blue]}]} | true",
                "namespaceSelector: {matchExpressions: [{key: team, operator: NotIn, values: [red]}]} | false",
                "namespaceSelector: {matchExpressions: [{key: other, operator: DoesNotExist}]} | true",
                "objectSelector: {matchLabels: {size: large}} | true",
                "objectSelector: {matchExpressions: [{key: colour, operator: Exists}]} | false"
            })
    void selectorsChoose(String selector, boolean chosen) {
        Policies policies = policies(
                policy("matchConstraints: {" + RULES + ", " + selector + "}\nvalidations: [{expression: 'false'}]"),
                binding("validationActions: [Deny]"));
        assertThat(check(policies)).hasSize(chosen ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [configmaps]}",
                "{apiGroups: [''], apiVersions: [v2], operations: [CREATE], resources: [configmaps]}",
                "{apiGroups: [''], apiVersions: [v1], operations: [UPDATE], resources: [configmaps]}",
                "{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [secrets]}",
                "{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: ['*/status']}",
                "{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [configmaps], resourceNames: [b]}",
                "{apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*'], scope: Cluster}"
            })
    void rulesLeaveOutWhatTheyDontName(String rule) {
        Policies policies = policies(
                policy("matchConstraints: {resourceRules: [" + rule + "]}\nvalidations: [{expression: 'false'}]"),
                binding("validationActions: [Deny]"));
        assertThat(check(policies)).isEmpty();
    }

    @Test
    void aRuleForOneNameIsAskedWhoeverCameFirst() {
        String rules = RULES.replace("resources: [configmaps]", "resources: [configmaps], resourceNames: [b]");
        Policies policies = policies(
                policy("matchConstraints: {" + rules + "}\nvalidations: [{expression: 'false'}]"),
                binding("validationActions: [Deny]"));
        assertThat(check(policies)).isEmpty();
        assertThat(policies.check(FILE, document(OBJECT.replace("name: a", "name: b"))))
                .hasSize(1);
    }

    @Test
    void aPolicyInAuditOnlyWarns() {
        Policies policies = policies(
                policy("matchConstraints: {" + RULES + "}\nvalidations: [{expression: 'false'}]"),
                binding("validationActions: [Audit, Warn]"));
        assertThat(check(policies)).extracting(Refusal::denies).containsExactly(false);
    }

    @Test
    void aBindingMayChooseOnItsOwn() {
        Policies policies = policies(
                policy("matchConstraints: {" + RULES + "}\nvalidations: [{expression: 'false'}]"),
                binding("validationActions: [Deny]\nmatchResources: {namespaceSelector: {matchLabels: {team: blue}}}"));
        assertThat(check(policies)).isEmpty();
    }

    @Test
    void parametersAreGivenAndMissed() {
        String policy = policy("paramKind: {apiVersion: v1, kind: ConfigMap}\nmatchConstraints: {" + RULES
                + "}\nvalidations: [{expression: params.data.limit == object.data.number}]");
        String binding = binding("validationActions: [Deny]\nparamRef: {name: limits, namespace: tools}");
        String limits =
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: limits, namespace: tools}\ndata: {limit: \"5\"}\n";
        assertThat(check(policies(policy, binding, limits))).isEmpty();
        assertThat(check(policies(policy, binding, limits.replace("\"5\"", "\"6\""))))
                .hasSize(1);
        assertThat(check(policies(policy, binding)))
                .extracting(Refusal::message)
                .containsExactly("its parameters are missing: the ConfigMap tools/limits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 +", "object.data.key = 'a'", "frobnicate(object)", "variables.none"})
    void whatIsNoExpressionIsAMistake(String expression) {
        Policies policies = policies(
                policy("matchConstraints: {" + RULES + "}\nvalidations: [{expression: \"" + expression + "\"}]"),
                binding("validationActions: [Deny]"));
        assertThat(check(policies)).isEmpty();
        assertThat(policies.mistakes()).extracting(Mistake::file).containsExactly(RepoPath.of("policy.yaml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip(object.data.key).family() == 4",
                "authorizer.group('').resource('pods').check('get').allowed()",
                "object.data.key.find('a') == 'a'"
            })
    void whatOnlyAClusterCanEvaluateIsSaid(String expression) {
        Policies policies = policies(
                policy("matchConstraints: {" + RULES + "}\nvalidations: [{expression: \"" + expression + "\"}]"),
                binding("validationActions: [Deny]"));
        assertThat(check(policies)).isEmpty();
        assertThat(policies.mistakes()).isEmpty();
        assertThat(policies.coverage()).singleElement().satisfies(coverage -> {
            assertThat(coverage.evaluated()).isFalse();
            assertThat(coverage.limits()).hasSize(1);
        });
    }

    @Test
    void quantitiesAreAmounts() {
        assertThat(refusals("""
                        validations:
                        - expression: quantity('1Gi').compareTo(quantity('1024Mi')) == 0
                        - expression: quantity('500m').isLessThan(quantity('1'))
                        - expression: quantity('2').isGreaterThan(quantity('1500m'))
                        - expression: isQuantity('1Gi') && !isQuantity('much')
                        """)).isEmpty();
    }

    @Test
    void digestsAreDemandedWhereThePlatformDoes() throws IOException {
        FileTree tree = PolicyCasesTest.tree();
        RepoPath parameters =
                new RepoPath("clusters/production/addons/admission-policies/configmap-policy-parameters.yaml");
        String demanding = Objects.requireNonNull(tree.text(parameters)).replace("\"false\"", "\"true\"");
        RepoPath web = new RepoPath("clusters/production/products/shop/web/deployment.yaml");
        Policies policies = Policies.of(tree.with(parameters, demanding));
        assertThat(policies.check(web, document(Objects.requireNonNull(tree.text(web)))))
                .extracting(Refusal::policy, Refusal::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "image-source", "images have a digest, since the platform demands it"));
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Service, services",
        "v1, Endpoints, endpoints",
        "networking.k8s.io/v1, NetworkPolicy, networkpolicies",
        "networking.k8s.io/v1, Ingress, ingresses",
        "gateway.networking.k8s.io/v1, Gateway, gateways",
        "networking.k8s.io/v1, IngressClass, ingressclasses",
        "externaldns.k8s.io/v1alpha1, DNSEndpoint, dnsendpoints"
    })
    void kindsHaveAPlural(String apiVersion, String kind, String plural) {
        assertThat(Resource.of(apiVersion, kind).plural()).isEqualTo(plural);
    }
}
