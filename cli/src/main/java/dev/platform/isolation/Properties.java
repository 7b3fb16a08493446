package dev.platform.isolation;

import java.util.List;
import java.util.function.BiConsumer;

/** What isolation means: every property, in the order in which one would explain it. */
final class Properties {
    static final List<Property> ALL = List.of(
            // Where objects stand, and what may stand there.
            property(
                    "rendered-files-are-plain",
                    "Argo CD finds plain manifests only, and none is hidden from it.",
                    PlacementProperties::plainFiles),
            property(
                    "objects-are-at-home",
                    "Every object of a product is in its namespace.",
                    PlacementProperties::atHome),
            property(
                    "objects-fit-their-folder",
                    "Fences stand in a product's base, workloads beside it, and nothing else anywhere.",
                    PlacementProperties::kinds),
            property("objects-have-one-owner", "No object stands in two files.", PlacementProperties::oneOwner),
            property(
                    "namespaces-are-fenced",
                    "A product has one namespace, which is labelled as its own and takes restricted pods only.",
                    PlacementProperties::namespaces),
            property(
                    "annotations-are-harmless",
                    "No annotation steers DNS, certificates, links or Argo CD's sync.",
                    PlacementProperties::annotations),
            // What Argo CD does for a product.
            property("projects-exist", "Every product has an AppProject of its own.", ProjectProperties::exist),
            property(
                    "projects-permit-one-namespace",
                    "A product's AppProject permits its own namespace and no other.",
                    ProjectProperties::oneNamespace),
            property(
                    "projects-permit-workloads-only",
                    "A product's AppProject permits kinds of workloads: no fence, no secret, nothing of the cluster.",
                    ProjectProperties::workloadsOnly),
            property(
                    "projects-permit-one-repository",
                    "A product's AppProject permits this repository and no other.",
                    ProjectProperties::oneRepository),
            property(
                    "project-kinds-exist",
                    "Every kind that an AppProject lists exists.",
                    ProjectProperties::kindsExist),
            property(
                    "project-roles-are-narrow",
                    "A role of an AppProject may look, sync, restart and steer roll-outs, in that project only.",
                    ProjectProperties::narrowRoles),
            property(
                    "project-roles-have-no-tokens",
                    "No role of an AppProject has a token in Git.",
                    ProjectProperties::noTokens),
            property(
                    "syncs-have-their-own-account",
                    "Argo CD applies a product's workloads as the product's own service account.",
                    ProjectProperties::ownAccount),
            property(
                    "default-project-is-closed",
                    "The AppProject 'default' permits nothing.",
                    ProjectProperties::closed),
            property(
                    "applications-fit-their-project",
                    "An Application is in its product's AppProject, which permits all that it syncs.",
                    ApplicationProperties::fitTheirProject),
            property(
                    "applications-have-their-own-folder",
                    "An Application reads the one folder that it is named for, as plain files.",
                    ApplicationProperties::ownFolder),
            property(
                    "folders-have-their-application",
                    "Every folder of a product is synced, its fences before all.",
                    ApplicationProperties::everyFolder),
            property(
                    "syncs-have-safe-options",
                    "A sync replaces nothing, forces nothing, and makes or labels no namespace.",
                    ApplicationProperties::safeOptions),
            property(
                    "application-sets-are-absent",
                    "No Application is made by a generator.",
                    ApplicationProperties::noGenerators),
            property(
                    "argocd-settings-are-tight",
                    "Argo CD acts as a product's account, runs no tool, and shows nothing to who is in no group.",
                    SettingsProperties::tight),
            // Whom the API server lets do what.
            property(
                    "groups-are-of-one-team",
                    "A group has access to the products of one team.",
                    AccessProperties::groups),
            property(
                    "bindings-are-at-home",
                    "A RoleBinding names the product's own group and its own service accounts.",
                    AccessProperties::atHome),
            property(
                    "bindings-have-known-roles",
                    "Every role that a binding of a product names is rendered.",
                    AccessProperties::knownRoles),
            property(
                    "cluster-bindings-have-no-products",
                    "No right in the whole cluster goes to a product, or to everybody.",
                    AccessProperties::clusterBindings),
            property(
                    "developers-are-readers",
                    "A team reads its product, but no secrets.",
                    AccessProperties::developers),
            property(
                    "syncs-are-bounded",
                    "A product's sync writes workloads: no fence, no secret, no role, no token.",
                    AccessProperties::syncs),
            property("services-have-no-rights", "No pod has a right at the API server.", AccessProperties::services),
            // Who reaches whom.
            property(
                    "pods-are-isolated",
                    "A pod that no rule knows gets nothing in, and out of it nothing but DNS.",
                    NetworkProperties::isolated),
            property(
                    "network-peers-are-named",
                    "A rule names the namespace, the pods and the ports that it opens.",
                    NetworkProperties::named),
            property(
                    "network-peers-exist",
                    "A rule names products and pods that exist, or are on their way out.",
                    NetworkProperties::peersExist),
            property(
                    "network-policies-have-pods",
                    "Every NetworkPolicy chooses pods that exist, or are on their way out.",
                    NetworkProperties::choosePods),
            property(
                    "internet-has-no-inside",
                    "Addresses that are open leave out private, link-local and metadata addresses.",
                    NetworkProperties::internet),
            property(
                    "calls-have-two-consents",
                    "No product reaches another one unless both have a rule that names the other.",
                    NetworkProperties::consents),
            // What a product may use up.
            property(
                    "quotas-are-whole", "A product's quota counts everything that is scarce.", QuotaProperties::quotas),
            property("limits-are-whole", "Containers without limits of their own get some.", QuotaProperties::limits),
            property(
                    "workloads-fit-their-quota",
                    "All workloads of a product at their largest fit its quota.",
                    QuotaProperties::workloads),
            property(
                    "priorities-are-granted",
                    "Pods have a product's priority class, and none that the quota bars.",
                    QuotaProperties::priorities),
            // What belongs to one product alone.
            property("hosts-are-of-one-product", "A host name is one product's.", EdgeProperties::hosts),
            property(
                    "routes-have-their-own-listeners",
                    "A route joins a listener of its product, and leads to its Services.",
                    EdgeProperties::routes),
            property(
                    "listeners-have-their-own-routes",
                    "A listener takes routes and certificates of its own namespace.",
                    EdgeProperties::listeners),
            property(
                    "services-are-internal",
                    "A Service is reached inside of the cluster only.",
                    EdgeProperties::services),
            property(
                    "secrets-are-of-one-product",
                    "Secrets are read with the product's own role, below its own path.",
                    OwnershipProperties::secrets),
            property("images-are-of-one-product", "No image is another product's.", OwnershipProperties::images),
            property(
                    "volumes-are-of-one-product",
                    "No claim asks for a volume that is there.",
                    OwnershipProperties::volumes),
            property(
                    "backups-are-of-one-product",
                    "Backups of databases are written and read in the product's own folder.",
                    OwnershipProperties::backups),
            property(
                    "pods-have-their-own-identity",
                    "A pod runs as the service account of its service, without a token.",
                    PodProperties::identity),
            property("pods-are-confined", "A pod has no part of its node, and chooses none.", PodProperties::confined));

    private Properties() {}

    private static Property property(String rule, String meaning, BiConsumer<RenderedTree, Objections> check) {
        return new Property(rule, meaning, check);
    }
}
