package dev.platform.plan;

import dev.platform.model.Product;
import dev.platform.plan.RuleSet.Alert;
import dev.platform.plan.RuleSet.Severity;

/** What a team is told of that is no single service's: room, certificates, syncs. */
final class ProductRules {
    private ProductRules() {}

    static Object of(Product product, RuleSet rules) {
        String name = product.name();
        String own = "namespace=\"" + name + "\"";
        rules.alert(new Alert(
                "QuotaNearlyUsed",
                "max by (resource) (kube_resourcequota{" + own + ",resourcequota=\"compute\",type=\"used\"}"
                        + " / ignoring (type) (kube_resourcequota{" + own
                        + ",resourcequota=\"compute\",type=\"hard\"} > 0)) > 0.9",
                "15m",
                Severity.TICKET,
                name + " has used more than 90 % of its {{ $labels.resource }}; beyond it no pod starts."));
        rules.alert(new Alert(
                "VolumeNearlyFull",
                "min by (persistentvolumeclaim) (kubelet_volume_stats_available_bytes{" + own
                        + "} / kubelet_volume_stats_capacity_bytes{" + own + "}) < 0.1",
                "15m",
                Severity.TICKET,
                "The volume {{ $labels.persistentvolumeclaim }} of " + name + " has less than 10 % left."));
        rules.alert(new Alert(
                "VolumeFull",
                "min by (persistentvolumeclaim) (kubelet_volume_stats_available_bytes{" + own
                        + "} / kubelet_volume_stats_capacity_bytes{" + own + "}) < 0.03",
                "5m",
                Severity.PAGE,
                "The volume {{ $labels.persistentvolumeclaim }} of " + name + " has less than 3 % left."));
        certificates(name, own, rules);
        rules.alert(new Alert(
                "SyncFails",
                "max by (name) (argocd_app_info{" + own + ",sync_status!=\"Synced\"}) == 1",
                "30m",
                Severity.TICKET,
                "What runs of {{ $labels.name }} is not what stands in Git."));
        return rules.group(name + ".product");
    }

    /** cert-manager renews 30 days before the end, so each of these says that it couldn't. */
    private static void certificates(String name, String own, RuleSet rules) {
        String left = "min by (name) (certmanager_certificate_expiration_timestamp_seconds{" + own + "}) - time()";
        rules.alert(new Alert(
                "CertificateIsNotRenewed",
                left + " < 14 * 86400",
                "1h",
                Severity.TICKET,
                "The certificate {{ $labels.name }} of " + name + " ends within two weeks."));
        rules.alert(new Alert(
                "CertificateExpires",
                left + " < 3 * 86400",
                "10m",
                Severity.PAGE,
                "The certificate {{ $labels.name }} of " + name + " ends within three days."));
    }
}
