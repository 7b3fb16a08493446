package dev.platform.isolation;

import java.util.ArrayList;
import java.util.List;

/** Attacks and accidents as they would stand in a rendered tree, by family. */
@SuppressWarnings("StringConcatToTextBlock") // What is edited are parts of lines.
final class Mutations {
    private static final String SHOP = "argocd/applications/shop/";
    private static final String PROJECT = SHOP + "appproject.yaml";
    private static final String APPLICATION = SHOP + "application-web.yaml";
    private static final String SETTINGS = "bootstrap/configmap-argocd-";
    private static final String SHOP_BASE = "products/shop/base/";
    private static final String PAY_BASE = "products/pay/base/";
    private static final String SHOP_WEB = "products/shop/web/";
    private static final String DEPLOYMENT = SHOP_WEB + "deployment.yaml";
    private static final String SHOP_RULES = SHOP_BASE + "networkpolicy-service-web.yaml";
    private static final String PAY_RULES = PAY_BASE + "networkpolicy-service-api.yaml";

    private Mutations() {}

    static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        all.addAll(knownDefects());
        all.addAll(files());
        all.addAll(argo());
        all.addAll(objects());
        all.addAll(stores());
        all.addAll(network());
        all.addAll(access());
        all.addAll(quotas());
        all.addAll(pods());
        all.addAll(edge());
        return all;
    }

    private static Mutation edit(
            String path, String what, String file, String before, String after, String rule, String says) {
        return new Mutation(path, what, tree -> tree.edit(file, before, after), rule, says);
    }

    private static Mutation add(String path, String what, String file, String text, String rule, String says) {
        return new Mutation(path, what, tree -> tree.with(file, text), rule, says);
    }

    private static Mutation remove(String path, String what, String file, String rule, String says) {
        return new Mutation(path, what, tree -> tree.without(file), rule, says);
    }

    private static String object(String type, String namespace, String name, String rest) {
        return "apiVersion: " + type.substring(0, type.lastIndexOf('/')) + "\nkind: "
                + type.substring(type.lastIndexOf('/') + 1) + "\nmetadata:\n  name: " + name
                + (namespace.isEmpty() ? "" : "\n  namespace: " + namespace) + "\n" + rest;
    }

    /** What was found in well-known platform repositories. */
    private static List<Mutation> knownDefects() {
        String kinds = "  namespaceResourceWhitelist:\n";
        return List.of(
                edit(
                        "K1",
                        "a project for every namespace",
                        PROJECT,
                        "    namespace: shop\n  destinationS",
                        "    namespace: \"*\"\n  destinationS",
                        "projects-permit-one-namespace",
                        "'argocd'"),
                edit(
                        "K1",
                        "a project for every repository",
                        PROJECT,
                        "  - https://git.acme.example/platform.git\n",
                        "  - \"*\"\n",
                        "projects-permit-one-repository",
                        "attacker"),
                edit(
                        "K1",
                        "a project for every kind",
                        PROJECT,
                        kinds,
                        kinds + "  - group: \"*\"\n    kind: \"*\"\n",
                        "projects-permit-workloads-only",
                        "kinds more"),
                edit(
                        "K2",
                        "a list that bars a kind in the wrong group",
                        PROJECT,
                        kinds,
                        "  namespaceResourceBlacklist:\n  - group: \"\"\n    kind: NetworkPolicy\n" + kinds,
                        "project-kinds-exist",
                        "'NetworkPolicy' in the group ''"),
                edit(
                        "K3",
                        "a list that bars a kind in plural",
                        PROJECT,
                        kinds,
                        "  namespaceResourceBlacklist:\n  - group: apps\n    kind: DaemonSets\n" + kinds,
                        "project-kinds-exist",
                        "'DaemonSets'"),
                edit(
                        "K3",
                        "a role that may delete the default deny",
                        "addons/platform/clusterrole-product-developer.yaml",
                        "rules:\n",
                        "rules:\n- apiGroups: [\"*\"]\n  resources: [\"*\"]\n  verbs: [\"*\"]\n",
                        "developers-are-readers",
                        "'team-shop' may create"),
                edit(
                        "K4",
                        "a destination that starts like another product's",
                        PROJECT,
                        "    namespace: shop\n  destinationS",
                        "    namespace: shop-*\n  destinationS",
                        "projects-permit-one-namespace",
                        "'shop-eu'"),
                new Mutation(
                        "K5",
                        "a default deny for what comes in only",
                        tree -> tree.edit(
                                        SHOP_BASE + "networkpolicy-default-deny.yaml",
                                        "  - Ingress\n  - Egress\n",
                                        "  - Ingress\n")
                                .without(SHOP_BASE + "networkpolicy-allow-dns.yaml"),
                        "pods-are-isolated",
                        "goes out of"),
                edit(
                        "K6",
                        "a token of a project's role",
                        PROJECT,
                        "    policies:\n",
                        "    jwtTokens:\n    - iat: 1535390316\n    policies:\n",
                        "project-roles-have-no-tokens",
                        "'developer'"));
    }

    private static List<Mutation> files() {
        return List.of(
                add(
                        "C7",
                        "a file that overrides the source",
                        SHOP_WEB + ".argocd-source.yaml",
                        "kustomize: {}\n",
                        "rendered-files-are-plain",
                        ".argocd-source.yaml"),
                add(
                        "C8",
                        "a file that calls another tool",
                        SHOP_WEB + "kustomization.yaml",
                        "resources: [../../pay/api]\n",
                        "rendered-files-are-plain",
                        "kustomization.yaml"),
                edit(
                        "C9",
                        "words that hide a quota from Argo CD",
                        SHOP_BASE + "resourcequota-compute.yaml",
                        "spec:\n",
                        "# +argocd:skip-file-rendering\nspec:\n",
                        "rendered-files-are-plain",
                        "hides the file"),
                add(
                        "A7",
                        "a file that steers Git",
                        SHOP_WEB + ".gitattributes",
                        "* -diff\n",
                        "rendered-files-are-plain",
                        ".gitattributes"),
                add(
                        "A1",
                        "an object in a folder below a service's",
                        SHOP_WEB + "more/configmap.yaml",
                        object("v1/ConfigMap", "shop", "more", ""),
                        "rendered-files-are-plain",
                        "no Application reads"));
    }

    private static List<Mutation> argo() {
        String role = "p, proj:product-shop:developer, applications, get, product-shop/*, allow";
        return List.of(
                edit(
                        "C1",
                        "an Application in the project of the platform",
                        APPLICATION,
                        "project: product-shop",
                        "project: platform",
                        "applications-fit-their-project",
                        "'platform'"),
                edit(
                        "C1",
                        "a project that may write to Argo CD's namespace",
                        PROJECT,
                        "  destinations:\n",
                        "  destinations:\n  - server: https://kubernetes.default.svc\n    namespace: argocd\n",
                        "projects-permit-one-namespace",
                        "'argocd'"),
                edit(
                        "C3",
                        "a project without a list of kinds",
                        PROJECT,
                        "  namespaceResourceWhitelist:\n",
                        "  unused:\n",
                        "projects-permit-workloads-only",
                        "kinds more"),
                edit(
                        "C3",
                        "a project that permits roles",
                        PROJECT,
                        "  - group: policy\n    kind: PodDisruptionBudget\n",
                        "  - group: rbac.authorization.k8s.io\n    kind: RoleBinding\n",
                        "projects-permit-workloads-only",
                        "RoleBinding"),
                edit(
                        "C3",
                        "a project that permits kinds of the cluster",
                        PROJECT,
                        "  namespaceResourceWhitelist:\n",
                        "  clusterResourceWhitelist:\n  - group: \"*\"\n    kind: Cluster*\n"
                                + "  namespaceResourceWhitelist:\n",
                        "projects-permit-workloads-only",
                        "of the cluster"),
                edit(
                        "C4",
                        "an Application that reads another product's folder",
                        APPLICATION,
                        "path: clusters/production/products/shop/web",
                        "path: clusters/production/products/pay/api",
                        "applications-have-their-own-folder",
                        "products/pay/api"),
                edit(
                        "C4",
                        "an Application that reads a branch that nobody has reviewed",
                        APPLICATION,
                        "targetRevision: refs/heads/main",
                        "targetRevision: refs/heads/mine",
                        "applications-have-their-own-folder",
                        "refs/heads/mine"),
                remove(
                        "D15",
                        "fences that nothing syncs",
                        SHOP + "application-base.yaml",
                        "folders-have-their-application",
                        "'base' of 'shop'"),
                edit(
                        "C10",
                        "an Application that replaces objects",
                        APPLICATION,
                        "    - PruneLast=true\n",
                        "    - Replace=true\n",
                        "syncs-have-safe-options",
                        "Replace=true"),
                edit(
                        "D1",
                        "an Application that labels the namespace",
                        APPLICATION,
                        "    syncOptions:\n",
                        "    managedNamespaceMetadata: {labels: {platform.dev/product: pay}}\n    syncOptions:\n",
                        "syncs-have-safe-options",
                        "label the namespace"),
                edit(
                        "C10",
                        "an Application that takes an empty folder for a wish",
                        APPLICATION,
                        "      selfHeal: true\n",
                        "      selfHeal: true\n      allowEmpty: true\n",
                        "syncs-have-safe-options",
                        "were empty"),
                edit(
                        "C8",
                        "an Application that reads folders below its own",
                        APPLICATION,
                        "      include: \"*.yaml\"\n",
                        "      include: \"*.yaml\"\n      recurse: true\n",
                        "applications-have-their-own-folder",
                        "more than the plain files"),
                edit(
                        "C18",
                        "an Argo CD that applies as itself",
                        SETTINGS + "cm.yaml",
                        "impersonation.enabled: \"true\"",
                        "impersonation.enabled: \"false\"",
                        "argocd-settings-are-tight",
                        "impersonation"),
                edit(
                        "C8",
                        "an Argo CD that runs Kustomize",
                        SETTINGS + "cm.yaml",
                        "kustomize.enable: \"false\"",
                        "kustomize.enable: \"true\"",
                        "argocd-settings-are-tight",
                        "kustomize"),
                edit(
                        "C14",
                        "an Argo CD with a terminal",
                        SETTINGS + "cm.yaml",
                        "exec.enabled: \"false\"",
                        "exec.enabled: \"true\"",
                        "argocd-settings-are-tight",
                        "exec.enabled"),
                edit(
                        "C13",
                        "an Argo CD that shows everything to everybody",
                        SETTINGS + "rbac-cm.yaml",
                        "policy.default: \"\"",
                        "policy.default: role:readonly",
                        "argocd-settings-are-tight",
                        "role:readonly"),
                edit(
                        "C13",
                        "a team that is Argo CD's administrator",
                        SETTINGS + "rbac-cm.yaml",
                        "    g, platform-admins, role:admin\n",
                        "    g, platform-admins, role:admin\n    g, team-shop, role:admin\n",
                        "argocd-settings-are-tight",
                        "one group"),
                remove(
                        "C17",
                        "an Argo CD without a limit on what it reads",
                        SETTINGS + "cmd-params-cm.yaml",
                        "argocd-settings-are-tight",
                        "'argocd-cmd-params-cm' is missing"),
                edit(
                        "A8",
                        "an Argo CD that fetches submodules",
                        SETTINGS + "cmd-params-cm.yaml",
                        "git.submodule: \"false\"",
                        "git.submodule: \"true\"",
                        "argocd-settings-are-tight",
                        "submodule"),
                edit(
                        "C5",
                        "a group that is read as two policies",
                        PROJECT,
                        "    groups:\n    - team-shop\n",
                        "    groups:\n    - \"team-shop\\ng, evil, role:admin\"\n",
                        "project-roles-are-narrow",
                        "another policy"),
                edit(
                        "C6",
                        "an Application without a namespace",
                        APPLICATION,
                        "    namespace: shop\n  revision",
                        "  revision",
                        "applications-have-their-own-folder",
                        "namespace ''"),
                edit(
                        "C8",
                        "an Application that runs a tool",
                        APPLICATION,
                        "    directory:\n",
                        "    plugin: {name: evil}\n    directory:\n",
                        "applications-have-their-own-folder",
                        "more than the plain files"),
                edit(
                        "C10",
                        "a sync that replaces objects",
                        DEPLOYMENT,
                        "  namespace: shop\n",
                        "  namespace: shop\n  annotations:\n    argocd.argoproj.io/sync-options: Replace=true\n",
                        "annotations-are-harmless",
                        "sync-options"),
                edit(
                        "C11",
                        "a link that runs a script",
                        APPLICATION,
                        "    argocd.argoproj.io/sync-wave: \"0\"\n",
                        "    argocd.argoproj.io/sync-wave: \"0\"\n    link.argocd.argoproj.io/x: \"x|javascript:a()\"\n",
                        "annotations-are-harmless",
                        "link.argocd"),
                edit(
                        "C14",
                        "a role that may override what is synced",
                        PROJECT,
                        role,
                        role.replace(" get,", " override,"),
                        "project-roles-are-narrow",
                        "override"),
                edit(
                        "C14",
                        "a role for another project",
                        PROJECT,
                        role,
                        role.replace(" product-shop/*,", " product-pay/*,"),
                        "project-roles-are-narrow",
                        "product-pay"),
                edit(
                        "C18",
                        "a sync with Argo CD's own rights",
                        PROJECT,
                        "defaultServiceAccount: shop:argocd-sync",
                        "defaultServiceAccount: argocd:argocd-application-controller",
                        "syncs-have-their-own-account",
                        "argocd-application-controller"),
                add(
                        "C19",
                        "a generator of Applications",
                        "argocd/products/set.yaml",
                        object("argoproj.io/v1alpha1/ApplicationSet", "argocd", "all", "spec: {}\n"),
                        "application-sets-are-absent",
                        "'all'"),
                add(
                        "C20",
                        "an object in two files",
                        "products/shop/clean/copy.yaml",
                        FencedPlatform.rendered().text(SHOP_WEB + "service.yaml"),
                        "objects-have-one-owner",
                        "'web'"),
                edit(
                        "C2",
                        "a default project that permits",
                        "bootstrap/appproject-default.yaml",
                        "  destinations: []\n",
                        "  destinations: [{server: \"*\", namespace: \"*\"}]\n",
                        "default-project-is-closed",
                        "'default'"),
                remove("C3", "a product without a project", PROJECT, "projects-exist", "'product-shop'"),
                add(
                        "C2",
                        "an Application of Argo CD among workloads",
                        SHOP_WEB + "application.yaml",
                        object("argoproj.io/v1alpha1/Application", "argocd", "evil", "spec: {project: platform}\n"),
                        "objects-fit-their-folder",
                        "'evil'"),
                edit(
                        "C1",
                        "a project that takes Applications of other namespaces",
                        PROJECT,
                        "  destinations:\n",
                        "  sourceNamespaces: [shop]\n  destinations:\n",
                        "projects-permit-one-namespace",
                        "other namespaces"));
    }

    private static List<Mutation> stores() {
        String store = "products/shop/data/objectstore-main-postgres.yaml";
        String rules = SHOP_BASE + "networkpolicy-store-main-postgres.yaml";
        return List.of(
                edit(
                        "D14",
                        "backups in another product's folder",
                        store,
                        "acme-backups/shop",
                        "acme-backups/pay",
                        "backups-are-of-one-product",
                        "s3://acme-backups/pay"),
                edit(
                        "E9",
                        "a database that calls all that is inside",
                        rules,
                        "cidr: \"10.0.0.1/32\"",
                        "cidr: 10.0.0.0/16",
                        "internet-has-no-inside",
                        "10.0.0.0/8"),
                edit(
                        "E9",
                        "a service that calls the API server as a database may",
                        rules,
                        "      cnpg.io/cluster: main-postgres\n  policyTypes",
                        "      app.kubernetes.io/instance: web\n  policyTypes",
                        "internet-has-no-inside",
                        "10.0.0.0/8"),
                edit(
                        "D2",
                        "a database among the objects of a service",
                        SHOP_WEB + "service.yaml",
                        "apiVersion: v1\nkind: Service\n",
                        "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\n",
                        "objects-fit-their-folder",
                        "Cluster"),
                edit(
                        "D17",
                        "more instances than the quota has room for",
                        "products/shop/data/cluster-main-postgres.yaml",
                        "instances: 3",
                        "instances: 33",
                        "workloads-fit-their-quota",
                        "requests.storage"));
    }

    private static List<Mutation> objects() {
        return List.of(
                edit(
                        "D1",
                        "a namespace with a weaker pod security",
                        SHOP_BASE + "namespace.yaml",
                        "/enforce: restricted",
                        "/enforce: privileged",
                        "namespaces-are-fenced",
                        "'privileged'"),
                edit(
                        "D1",
                        "a namespace that claims to be another product",
                        SHOP_BASE + "namespace.yaml",
                        "platform.dev/product: shop",
                        "platform.dev/product: pay",
                        "namespaces-are-fenced",
                        "'pay'"),
                edit(
                        "D10",
                        "a pod security of no version",
                        SHOP_BASE + "namespace.yaml",
                        "enforce-version: v1.35",
                        "enforce-version: latest",
                        "namespaces-are-fenced",
                        "pin the version"),
                add(
                        "D2",
                        "an object of the cluster in a product's base",
                        SHOP_BASE + "clusterrole.yaml",
                        object("rbac.authorization.k8s.io/v1/ClusterRole", "", "evil", "rules: []\n"),
                        "objects-fit-their-folder",
                        "'evil'"),
                edit(
                        "D3",
                        "a workload in another product's namespace",
                        DEPLOYMENT,
                        "  namespace: shop\n",
                        "  namespace: pay\n",
                        "objects-are-at-home",
                        "'pay'"),
                add(
                        "D16",
                        "a network rule among workloads",
                        SHOP_WEB + "networkpolicy.yaml",
                        object("networking.k8s.io/v1/NetworkPolicy", "shop", "open", "spec: {podSelector: {}}\n"),
                        "applications-fit-their-project",
                        "doesn't permit NetworkPolicy 'open'"),
                add(
                        "F2",
                        "a secret in Git",
                        SHOP_WEB + "secret.yaml",
                        object("v1/Secret", "shop", "key", "stringData: {a: b}\n"),
                        "objects-fit-their-folder",
                        "'key'"),
                add(
                        "D14",
                        "a claim on another product's volume",
                        SHOP_WEB + "claim.yaml",
                        object("v1/PersistentVolumeClaim", "shop", "data", "spec: {volumeName: pv-of-pay}\n"),
                        "volumes-are-of-one-product",
                        "'data'"),
                add(
                        "D7",
                        "an endpoint of one's own",
                        SHOP_WEB + "endpointslice.yaml",
                        object("discovery.k8s.io/v1/EndpointSlice", "shop", "web-x", "endpoints: []\n"),
                        "objects-fit-their-folder",
                        "'web-x'"),
                edit(
                        "D7",
                        "a port on every node",
                        SHOP_WEB + "service.yaml",
                        "type: ClusterIP",
                        "type: NodePort",
                        "services-are-internal",
                        "'web'"),
                edit(
                        "D7",
                        "a Service without pods",
                        SHOP_WEB + "service.yaml",
                        "  selector:\n    app.kubernetes.io/instance: web\n    app.kubernetes.io/name: web\n",
                        "",
                        "services-are-internal",
                        "may lead anywhere"),
                add(
                        "F1",
                        "a secret of another product",
                        SHOP_WEB + "externalsecret.yaml",
                        object(
                                "external-secrets.io/v1/ExternalSecret",
                                "shop",
                                "keys",
                                "spec:\n  secretStoreRef: {kind: SecretStore, name: product-store}\n"
                                        + "  data: [{secretKey: a, remoteRef: {key: products/shop/../pay/db}}]\n"),
                        "secrets-are-of-one-product",
                        "../pay/db"),
                add(
                        "F1",
                        "a secret of the store of the cluster",
                        SHOP_WEB + "externalsecret.yaml",
                        object(
                                "external-secrets.io/v1/ExternalSecret",
                                "shop",
                                "keys",
                                "spec:\n  secretStoreRef: {kind: ClusterSecretStore, name: all}\n"
                                        + "  data: [{secretKey: a, remoteRef: {key: products/shop/db}}]\n"),
                        "secrets-are-of-one-product",
                        "store that isn't"),
                edit(
                        "F1",
                        "another product's role in the Vault",
                        SHOP_BASE + "secretstore.yaml",
                        "role: product-shop",
                        "role: product-pay",
                        "secrets-are-of-one-product",
                        "'product-pay'"));
    }

    private static List<Mutation> network() {
        String shopPeer = "          kubernetes.io/metadata.name: shop\n";
        return List.of(
                remove(
                        "E9",
                        "no default deny",
                        SHOP_BASE + "networkpolicy-default-deny.yaml",
                        "pods-are-isolated",
                        "comes in to"),
                edit(
                        "D16",
                        "a rule for everybody",
                        PAY_RULES,
                        "  ingress:\n",
                        "  ingress:\n  - from: [{namespaceSelector: {}}]\n",
                        "network-peers-are-named",
                        "more than the pods"),
                edit(
                        "D16",
                        "a rule without peers",
                        PAY_RULES,
                        "  ingress:\n",
                        "  ingress:\n  - ports: [{port: 8080}]\n",
                        "network-peers-are-named",
                        "for everybody"),
                edit(
                        "D16",
                        "a way for every pod",
                        PAY_BASE + "networkpolicy-default-deny.yaml",
                        "  podSelector: {}\n",
                        "  podSelector: {}\n  ingress:\n  - from: [{namespaceSelector: {}}]\n",
                        "pods-are-isolated",
                        "every pod"),
                edit(
                        "D1",
                        "a rule by a label that a team could borrow",
                        PAY_RULES,
                        shopPeer,
                        "          platform.dev/product: shop\n",
                        "network-peers-are-named",
                        "more than the pods"),
                edit(
                        "E11",
                        "two peers where one was meant",
                        PAY_RULES,
                        shopPeer + "      podSelector:\n",
                        shopPeer + "    - podSelector:\n",
                        "network-peers-are-named",
                        "more than the pods"),
                edit(
                        "E9",
                        "the metadata service of a cloud",
                        PAY_RULES,
                        "        - \"169.254.0.0/16\"\n",
                        "",
                        "internet-has-no-inside",
                        "169.254.0.0/16"),
                edit(
                        "E9",
                        "the cluster's own addresses in IPv6",
                        PAY_RULES,
                        "        - fc00::/7\n",
                        "",
                        "internet-has-no-inside",
                        "fc00::/7"),
                edit(
                        "E9",
                        "addresses that may come in",
                        PAY_RULES,
                        "  ingress:\n",
                        "  ingress:\n  - from: [{ipBlock: {cidr: 198.51.100.0/24}}]\n    ports: [{port: 8080}]\n",
                        "network-peers-are-named",
                        "addresses are let in"),
                edit(
                        "C15",
                        "a way to the repository server of Argo CD",
                        SHOP_RULES,
                        "  egress:\n",
                        "  egress:\n  - to:\n    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: argocd}}\n"
                                + "      podSelector: {matchLabels: {app.kubernetes.io/name: argocd-repo-server}}\n"
                                + "    ports: [{port: 8081}]\n",
                        "network-peers-are-named",
                        "'argocd'"),
                edit(
                        "E11",
                        "a rule for every port",
                        PAY_RULES,
                        shopPeer
                                + "      podSelector:\n        matchLabels:\n          app.kubernetes.io/instance: web\n"
                                + "    ports:\n    - port: 8080\n      protocol: TCP\n",
                        shopPeer
                                + "      podSelector:\n        matchLabels:\n          app.kubernetes.io/instance: web\n",
                        "network-peers-are-named",
                        "every port"),
                edit(
                        "K2",
                        "a rule that chooses no pod",
                        PAY_BASE + "networkpolicy-service-books.yaml",
                        "app.kubernetes.io/instance: books",
                        "app.kubernetes.io/instance: bookz",
                        "network-policies-have-pods",
                        "chooses no pod"),
                edit(
                        "K2",
                        "a rule for pods that aren't there",
                        PAY_RULES,
                        "          app.kubernetes.io/instance: web\n",
                        "          app.kubernetes.io/instance: wep\n",
                        "network-peers-exist",
                        "'shop' doesn't have"),
                edit(
                        "K5",
                        "a way out for every pod",
                        SHOP_BASE + "networkpolicy-allow-dns.yaml",
                        "  egress:\n",
                        "  egress:\n  - to: [{ipBlock: {cidr: 0.0.0.0/0}}]\n",
                        "pods-are-isolated",
                        "every pod"),
                new Mutation(
                        "E9",
                        "a product that isn't isolated, and another that calls everybody",
                        tree -> tree.without(PAY_BASE + "networkpolicy-default-deny.yaml")
                                .without(PAY_BASE + "networkpolicy-service-books.yaml")
                                .edit(
                                        SHOP_RULES,
                                        "  egress:\n",
                                        "  egress:\n  - to: [{namespaceSelector: {}}]\n    ports: [{port: 9999}]\n"),
                        "calls-have-two-consents",
                        "shop/web reaches pay/books on TCP 9999"));
    }

    private static List<Mutation> access() {
        String subject = "- apiGroup: rbac.authorization.k8s.io\n  kind: Group\n  name: team-shop\n";
        return List.of(
                edit(
                        "D4",
                        "a binding to the administrator's role",
                        SHOP_BASE + "rolebinding-developers.yaml",
                        "name: product-developer\n",
                        "name: cluster-admin\n",
                        "bindings-have-known-roles",
                        "'cluster-admin'"),
                edit(
                        "D4",
                        "a binding for everybody",
                        SHOP_BASE + "rolebinding-developers.yaml",
                        subject,
                        subject.replace("team-shop", "system:authenticated"),
                        "bindings-are-at-home",
                        "system:authenticated"),
                edit(
                        "D3",
                        "another team in a binding",
                        PAY_BASE + "rolebinding-developers.yaml",
                        "name: team-pay\n",
                        "name: team-shop\n",
                        "groups-are-of-one-team",
                        "'team-shop'"),
                edit(
                        "D4",
                        "another product's sync in a binding",
                        PAY_BASE + "rolebinding-sync.yaml",
                        "  namespace: pay\n",
                        "  namespace: shop\n",
                        "bindings-are-at-home",
                        "'shop'"),
                add(
                        "D2",
                        "a right in the whole cluster",
                        "addons/platform/binding.yaml",
                        object(
                                "rbac.authorization.k8s.io/v1/ClusterRoleBinding",
                                "",
                                "all",
                                "roleRef: {kind: ClusterRole, name: product-sync}\n"
                                        + "subjects: [{kind: ServiceAccount, name: argocd-sync, namespace: shop}]\n"),
                        "cluster-bindings-have-no-products",
                        "'argocd-sync'"),
                add(
                        "D4",
                        "a right for all service accounts",
                        "addons/platform/binding.yaml",
                        object(
                                "rbac.authorization.k8s.io/v1/ClusterRoleBinding",
                                "",
                                "all",
                                "roleRef: {kind: ClusterRole, name: product-developer}\n"
                                        + "subjects: [{kind: Group, name: \"system:serviceaccounts\"}]\n"),
                        "services-have-no-rights",
                        "the service account 'web'"),
                edit(
                        "D15",
                        "a sync that may edit quotas",
                        "addons/platform/clusterrole-product-sync.yaml",
                        "  - configmaps\n",
                        "  - configmaps\n  - resourcequotas\n",
                        "syncs-are-bounded",
                        "resourcequotas"),
                edit(
                        "D5",
                        "a sync that may make tokens",
                        "addons/platform/clusterrole-product-sync.yaml",
                        "  - configmaps\n",
                        "  - configmaps\n  - serviceaccounts/token\n",
                        "syncs-are-bounded",
                        "serviceaccounts/token"),
                edit(
                        "F7",
                        "a team that may enter pods",
                        "addons/platform/clusterrole-product-developer.yaml",
                        "  - pods/log\n",
                        "  - pods/log\n  - \"*/exec\"\n",
                        "developers-are-readers",
                        "pods/exec"),
                edit(
                        "F7",
                        "a team that reads secrets",
                        "addons/platform/clusterrole-product-developer.yaml",
                        "  - configmaps\n",
                        "  - configmaps\n  - secrets\n",
                        "developers-are-readers",
                        "secrets"));
    }

    private static List<Mutation> quotas() {
        return List.of(
                edit(
                        "D7",
                        "a quota that permits load balancers",
                        SHOP_BASE + "resourcequota-objects.yaml",
                        "services.loadbalancers: 0",
                        "services.loadbalancers: 3",
                        "quotas-are-whole",
                        "services.loadbalancers"),
                remove(
                        "D15",
                        "no quota on CPU and memory",
                        SHOP_BASE + "resourcequota-compute.yaml",
                        "quotas-are-whole",
                        "requests.cpu"),
                edit(
                        "D12",
                        "a quota that lets a class of the system in",
                        SHOP_BASE + "resourcequota-no-foreign-priority.yaml",
                        "      - system-node-critical\n",
                        "",
                        "quotas-are-whole",
                        "system-node-critical"),
                remove(
                        "D13",
                        "affinity to other products' pods",
                        SHOP_BASE + "resourcequota-no-cross-namespace-affinity.yaml",
                        "quotas-are-whole",
                        "affinity"),
                remove("D15", "no limits by default", SHOP_BASE + "limitrange.yaml", "limits-are-whole", "'shop'"),
                edit(
                        "D17",
                        "an autoscaler beyond the quota",
                        SHOP_WEB + "horizontalpodautoscaler.yaml",
                        "maxReplicas: 6",
                        "maxReplicas: 10000",
                        "workloads-fit-their-quota",
                        "of pods"),
                edit(
                        "D12",
                        "a priority of the system",
                        DEPLOYMENT,
                        "priorityClassName: product-standard",
                        "priorityClassName: system-cluster-critical",
                        "priorities-are-granted",
                        "system-cluster-critical"),
                edit(
                        "D12",
                        "a priority above the grant",
                        DEPLOYMENT,
                        "priorityClassName: product-standard",
                        "priorityClassName: product-critical",
                        "priorities-are-granted",
                        "product-critical"));
    }

    private static List<Mutation> pods() {
        return List.of(
                edit(
                        "D5",
                        "a pod that runs as the sync",
                        DEPLOYMENT,
                        "serviceAccountName: web",
                        "serviceAccountName: argocd-sync",
                        "pods-have-their-own-identity",
                        "'argocd-sync'"),
                edit(
                        "D5",
                        "a pod with a token",
                        DEPLOYMENT,
                        "automountServiceAccountToken: false",
                        "automountServiceAccountToken: true",
                        "pods-have-their-own-identity",
                        "a token"),
                edit(
                        "D6",
                        "a token in a volume",
                        DEPLOYMENT,
                        "      volumes:\n",
                        "      volumes:\n      - name: t\n        projected: {sources: [{serviceAccountToken: {path: t}}]}\n",
                        "pods-have-their-own-identity",
                        "a token"),
                edit(
                        "D8",
                        "the node's network",
                        DEPLOYMENT,
                        "      enableServiceLinks: false\n",
                        "      enableServiceLinks: false\n      hostNetwork: true\n",
                        "pods-are-confined",
                        "of its node"),
                edit(
                        "D8",
                        "the node's disk",
                        DEPLOYMENT,
                        "      volumes:\n",
                        "      volumes:\n      - name: h\n        hostPath: {path: /}\n",
                        "pods-are-confined",
                        "of its node"),
                edit(
                        "D9",
                        "a volume of a driver in line",
                        DEPLOYMENT,
                        "      volumes:\n",
                        "      volumes:\n      - name: h\n        csi: {driver: x}\n",
                        "pods-are-confined",
                        "of its node"),
                edit(
                        "D8",
                        "a privileged container",
                        DEPLOYMENT,
                        "privileged: false",
                        "privileged: true",
                        "pods-are-confined",
                        "more than a confined one"),
                edit(
                        "D10",
                        "a probe of another host",
                        DEPLOYMENT,
                        "          tcpSocket:\n",
                        "          tcpSocket:\n            host: 169.254.169.254\n",
                        "pods-are-confined",
                        "through its node"),
                edit(
                        "D11",
                        "a pod on a node of its choice",
                        DEPLOYMENT,
                        "      enableServiceLinks: false\n",
                        "      enableServiceLinks: false\n      nodeName: control-plane-1\n",
                        "pods-are-confined",
                        "chooses one"),
                edit(
                        "D11",
                        "a toleration of every taint",
                        DEPLOYMENT,
                        "      enableServiceLinks: false\n",
                        "      enableServiceLinks: false\n      tolerations: [{operator: Exists}]\n",
                        "pods-are-confined",
                        "chooses one"),
                edit(
                        "D13",
                        "affinity to another product's pods",
                        DEPLOYMENT,
                        "              topologyKey: kubernetes.io/hostname\n",
                        "              topologyKey: kubernetes.io/hostname\n              namespaces: [pay]\n",
                        "pods-are-confined",
                        "chooses one"),
                edit(
                        "D20",
                        "an image of another product",
                        DEPLOYMENT,
                        "registry.acme.example/shop/web",
                        "registry.acme.example/pay/api",
                        "images-are-of-one-product",
                        "of 'pay'"));
    }

    private static List<Mutation> edge() {
        String route = SHOP_WEB + "httproute.yaml";
        return List.of(
                edit(
                        "E1",
                        "a route for another product's host",
                        route,
                        "web.shop.apps.acme.example",
                        "site.pay.apps.acme.example",
                        "hosts-are-of-one-product",
                        "site.pay.apps.acme.example"),
                edit(
                        "E2",
                        "a route for every host",
                        route,
                        "  hostnames:\n  - web.shop.apps.acme.example\n",
                        "",
                        "hosts-are-of-one-product",
                        "''"),
                edit(
                        "E3",
                        "a listener for every product's hosts",
                        SHOP_BASE + "listenerset.yaml",
                        "*.shop.apps.acme.example",
                        "*.apps.acme.example",
                        "hosts-are-of-one-product",
                        "*.apps.acme.example"),
                edit(
                        "E1",
                        "a namespace with another product's domain",
                        SHOP_BASE + "namespace.yaml",
                        "platform.dev/domains: shop.apps.acme.example",
                        "platform.dev/domains: \"shop.apps.acme.example,x.pay.apps.acme.example\"",
                        "hosts-are-of-one-product",
                        "of 'pay'"),
                add(
                        "E4",
                        "a Gateway of one's own",
                        SHOP_WEB + "gateway.yaml",
                        object("gateway.networking.k8s.io/v1/Gateway", "shop", "mine", "spec: {}\n"),
                        "objects-fit-their-folder",
                        "'mine'"),
                add(
                        "E4",
                        "a grant to routes of others",
                        SHOP_BASE + "referencegrant.yaml",
                        object("gateway.networking.k8s.io/v1beta1/ReferenceGrant", "shop", "mine", "spec: {}\n"),
                        "objects-fit-their-folder",
                        "'mine'"),
                edit(
                        "E4",
                        "a listener that takes others' routes",
                        SHOP_BASE + "listenerset.yaml",
                        "from: Same",
                        "from: All",
                        "listeners-have-their-own-routes",
                        "routes of other namespaces"),
                edit(
                        "E5",
                        "a route into another namespace",
                        route,
                        "      name: web\n      port: 8080\n",
                        "      name: api\n      namespace: pay\n      port: 8080\n",
                        "routes-have-their-own-listeners",
                        "something else"),
                edit(
                        "E5",
                        "a route that joins another product's listener",
                        route,
                        "    name: shop\n    sectionName",
                        "    name: pay\n    namespace: pay\n    sectionName",
                        "routes-have-their-own-listeners",
                        "isn't of 'shop'"),
                edit(
                        "E5",
                        "a route that mirrors requests",
                        route,
                        "    backendRefs:\n",
                        "    filters: [{type: RequestMirror}]\n    backendRefs:\n",
                        "routes-have-their-own-listeners",
                        "RequestMirror"),
                edit(
                        "E6",
                        "a DNS record by an annotation",
                        route,
                        "  namespace: shop\n",
                        "  namespace: shop\n  annotations:\n    external-dns.alpha.kubernetes.io/hostname: pay.example\n",
                        "annotations-are-harmless",
                        "external-dns"),
                edit(
                        "E6",
                        "a DNS record of another product",
                        SHOP_BASE + "dnsendpoint.yaml",
                        "*.shop.apps.acme.example",
                        "*.pay.apps.acme.example",
                        "hosts-are-of-one-product",
                        "*.pay.apps.acme.example"),
                edit(
                        "E7",
                        "a certificate of another product's host",
                        SHOP_BASE + "certificate-wildcard.yaml",
                        "*.shop.apps.acme.example",
                        "*.pay.apps.acme.example",
                        "hosts-are-of-one-product",
                        "*.pay.apps.acme.example"));
    }
}
