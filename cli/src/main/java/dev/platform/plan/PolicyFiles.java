package dev.platform.plan;

import dev.platform.model.Addon;
import dev.platform.model.Cidr;
import dev.platform.model.Platform;
import dev.platform.model.PolicyMode;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The admission policies of an add-on: each as it is, a binding that says how it acts, and what they need to know. */
final class PolicyFiles {
    private PolicyFiles() {}

    /**
     * Plans the policies of one version.
     *
     * @param source where they are written
     * @param folder where they are rendered
     */
    static void plan(
            Platform platform,
            SortedMap<String, Addon.Policy> policies,
            RepoPath source,
            RepoPath folder,
            PlanBuilder plan) {
        RepoPath cluster = Layout.clusterSpec(platform.cluster());
        policies.forEach((name, policy) -> {
            String file = name + ".yaml";
            plan.copy(folder.resolve("validatingadmissionpolicy-" + file), policy.text(), source.resolve(file));
            plan.draw(
                    folder.resolve("validatingadmissionpolicybinding-" + file),
                    "cluster/validatingadmissionpolicybinding",
                    BindingView.of(name, policy, platform),
                    cluster);
        });
        if (policies.values().stream().anyMatch(Addon.Policy::parameterized)) {
            plan.draw(
                    folder.resolve("configmap-policy-parameters.yaml"),
                    "cluster/configmap-policy-parameters",
                    new ParametersView(platform),
                    Layout.settings());
        }
    }

    /**
     * What the template of a binding sees.
     *
     * @param actions of the API server
     */
    record BindingView(String policy, List<String> actions, boolean parameterized) {
        static BindingView of(String name, Addon.Policy policy, Platform platform) {
            PolicyMode mode = platform.cluster().policies().getOrDefault(name, PolicyMode.DENY);
            List<String> actions = switch (mode) {
                case DENY -> List.of("Deny");
                case AUDIT -> List.of("Audit", "Warn");
            };
            return new BindingView(name, actions, policy.parameterized());
        }
    }

    /** What policies know of the platform; what they know of a product stands in its Namespace. */
    record ParametersView(
            String repository,
            String revision,
            String server,
            String cluster,
            String platformGroup,
            String issuer,
            String internalNetworks,
            String databaseNetworks,
            String providerNetworks,
            String nodeLocalDns,
            String minimumUser,
            String requireDigest,
            String prometheus) {
        ParametersView(Platform platform) {
            this(platform, new ApplicationView.Target(platform));
        }

        private ParametersView(Platform platform, ApplicationView.Target target) {
            this(
                    target.repository(),
                    target.revision(),
                    target.server(),
                    platform.cluster().name(),
                    platform.team().group().value(),
                    platform.cluster().issuer().name().value(),
                    joined(platform.cluster().network().internal()),
                    joined(platform.cluster().databaseNetworks()),
                    joined(platform.cluster().providerNetworks()),
                    nodeLocalDns(platform.cluster().network().nodeLocalDns()),
                    Integer.toString(platform.minimumUser()),
                    Boolean.toString(platform.imageRules().requireDigest()),
                    platform.cluster().monitoring().prometheus().value());
        }

        private static String joined(List<Cidr> blocks) {
            return String.join(",", blocks.stream().map(Cidr::value).toList());
        }

        private static String nodeLocalDns(@Nullable Cidr address) {
            return address == null ? "" : address.value();
        }
    }
}
