package dev.platform.plan;

import dev.platform.model.Service;
import dev.platform.model.ServiceType;
import dev.platform.model.Tier;
import dev.platform.plan.RuleSet.Alert;
import dev.platform.plan.RuleSet.Severity;

/** What is recorded of every service, and what its team is told of. */
final class ServiceRules {
    private final Service service;
    private final RuleSet rules;

    /** Which series are the service's containers'. */
    private final String pods;

    private ServiceRules(Service service, RuleSet rules) {
        this.service = service;
        this.rules = rules;
        this.pods = "namespace=\"" + service.product() + "\",container=\"" + service.name() + "\"";
    }

    static Object numbers(Service service, RuleSet rules) {
        return new ServiceRules(service, rules).numbers();
    }

    static Object alerts(Service service, RuleSet rules) {
        return new ServiceRules(service, rules).alerts();
    }

    private Object numbers() {
        rules.record("service:cpu_cores:rate5m", "sum(rate(container_cpu_usage_seconds_total{" + pods + "}[5m]))");
        rules.record(
                "service:memory_of_limit:max",
                "max(container_memory_working_set_bytes{" + pods + "} / on (namespace, pod, container)"
                        + " kube_pod_container_resource_limits{" + pods + ",resource=\"memory\"})");
        rules.record(
                "service:throttled_periods:ratio_rate5m",
                "sum(rate(container_cpu_cfs_throttled_periods_total{" + pods + "}[5m]))"
                        + " / sum(rate(container_cpu_cfs_periods_total{" + pods + "}[5m]))");
        if (service.type() == ServiceType.WEB) {
            rules.record("service:requests:rate5m", GatewayMetrics.answers(service, "5m"));
            rules.record("service:errors:ratio_rate5m", GatewayMetrics.errorRatio(service, "5m"));
            rules.record("service:latency_ms:p99_rate5m", GatewayMetrics.quantile(service, "0.99", "5m"));
        }
        return rules.group(service.product() + "." + service.name() + ".numbers");
    }

    private Object alerts() {
        Severity urgent = service.tier() == Tier.CRITICAL ? Severity.PAGE : Severity.TICKET;
        rules.alert(new Alert(
                "ServiceCrashLoops",
                "max(max_over_time(kube_pod_container_status_waiting_reason{" + pods
                        + ",reason=\"CrashLoopBackOff\"}[5m])) >= 1",
                "10m",
                urgent,
                "A container of " + title() + " crashes again and again."));
        rules.alert(new Alert(
                "ServiceMemoryNearlyFull",
                own("service:memory_of_limit:max") + " > 0.9",
                "15m",
                Severity.TICKET,
                "A pod of " + title() + " uses more than 90 % of its memory; at 100 % it is killed."));
        rules.alert(new Alert(
                "ServiceIsThrottled",
                own("service:throttled_periods:ratio_rate5m") + " > 0.25",
                "15m",
                Severity.TICKET,
                "The CPU limit of " + title() + " makes it wait."));
        if (service.type().isLongRunning()) {
            longRunning(urgent);
        } else {
            rules.alert(new Alert(
                    "JobFails",
                    "max(kube_job_failed{namespace=\"" + service.product() + "\",job_name=~\"" + service.name()
                            + "(-[0-9a-f]+)?\",condition=\"true\"}) == 1",
                    "1m",
                    urgent,
                    "A run of " + title() + " has failed, with all its tries."));
        }
        return rules.group(service.product() + "." + service.name() + ".alerts");
    }

    private void longRunning(Severity urgent) {
        rules.alert(new Alert(
                "ServiceHasNoPods",
                service.rollout().isProgressive() ? noneReady() : noneAvailable(),
                "5m",
                service.tier() == Tier.BATCH ? Severity.TICKET : Severity.PAGE,
                "No pod of " + title() + " is available."));
        if (service.scaling().isAutomatic()) {
            String autoscaler =
                    "{namespace=\"" + service.product() + "\",horizontalpodautoscaler=\"" + service.name() + "\"}";
            rules.alert(new Alert(
                    "ServiceIsAtItsMaximum",
                    "max(kube_horizontalpodautoscaler_status_current_replicas" + autoscaler
                            + ") >= max(kube_horizontalpodautoscaler_spec_max_replicas" + autoscaler + ")",
                    "15m",
                    urgent,
                    title() + " has as many pods as it may have, and can't follow more load."));
        }
    }

    private String noneAvailable() {
        String deployment = "{namespace=\"" + service.product() + "\",deployment=\"" + service.name() + "\"}";
        return "max(kube_deployment_status_replicas_available" + deployment
                + ") == 0 and max(kube_deployment_spec_replicas" + deployment + ") > 0";
    }

    /** Kubernetes doesn't count for a Rollout, so its pods are counted; one that sleeps has none. */
    private String noneReady() {
        return "max(kube_pod_container_status_ready{" + pods + "}) == 0";
    }

    private String own(String recorded) {
        return recorded + "{namespace=\"" + service.product() + "\",service=\"" + service.name() + "\"}";
    }

    private String title() {
        return service.product() + "/" + service.name();
    }
}
