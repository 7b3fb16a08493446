package dev.platform.plan;

import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.Host;
import dev.platform.tree.RepoPath;
import java.util.Locale;

/** The workload of each service and what goes with it. */
final class ServiceFiles {
    private final PlanBuilder plan;
    private final Service service;
    private final ServiceView view;
    private final RulesView rules;
    private final RepoPath folder;

    /** Where what runs stands: with a job that precedes a service, this is the service's. */
    private final RepoPath runs;

    private final Location cause;
    private final boolean isGivenUp;

    private ServiceFiles(Platform platform, PlanBuilder plan, Product product, Service service) {
        this.plan = plan;
        this.service = service;
        this.view = new ServiceView(platform, product, service);
        this.rules = RulesView.of(platform, product, service);
        this.folder = Layout.service(platform, product.name(), service.name());
        this.runs = service.run() == null || service.run().before() == null
                ? folder
                : Layout.service(platform, product.name(), service.run().before());
        this.cause = service.source().at();
        this.isGivenUp = product.isGivenUp();
    }

    static void plan(Platform platform, Product product, PlanBuilder plan) {
        for (Service service : product.running()) {
            ServiceFiles files = new ServiceFiles(platform, plan, product, service);
            files.view.disks().forEach(files::disk);
            if (!product.isRetired()) {
                files.plan();
            }
        }
    }

    private void plan() {
        draw("serviceaccount");
        if (!service.isDrained() || !view.isHook()) {
            plan.draw(runs.resolve(workloadFile()), "service/" + workload(), view, cause);
        }
        view.configuration().files().forEach(this::files);
        if (view.hasPorts()) {
            draw("service");
        }
        if (view.rollout() != null) {
            rollout(view.rollout());
        }
        if (view.metrics() != null) {
            draw("servicemonitor");
        }
        if (view.autoscaler() != null) {
            draw(service.scaling().needsEvents() ? "scaledobject" : "horizontalpodautoscaler");
        }
        if (service.type().isLongRunning() && service.scaling().min() > 1) {
            draw("poddisruptionbudget");
        }
        if (!service.isDrained()) {
            plan.draw(folder.resolve("prometheusrule.yaml"), "service/prometheusrule", rules, cause);
        }
        for (Host host : service.hosts()) {
            route(host);
        }
        TrafficView traffic = TrafficView.of(service, view);
        if (traffic != null) {
            plan.draw(folder.resolve("backendtrafficpolicy.yaml"), "service/backendtrafficpolicy", traffic, cause);
        }
    }

    private void rollout(RolloutView rollout) {
        draw("rollout");
        if (rollout.next() != null) {
            draw("service-next");
        }
        if (rollout.analysis() != null) {
            draw("analysistemplate");
        }
    }

    private void files(ConfigurationView.FilesView files) {
        plan.draw(
                runs.resolve("configmap-" + (runs.equals(folder) ? "" : view.name() + ".") + files.key() + ".yaml"),
                "service/configmap",
                new ServiceView.ConfigMapView(view, files.name(), files.data()),
                cause);
    }

    private void disk(DiskView disk) {
        plan.draw(
                folder.resolve("persistentvolumeclaim-" + disk.name() + ".yaml"),
                "service/persistentvolumeclaim",
                new DiskView.ClaimView(view, disk, isGivenUp),
                cause);
    }

    private String workloadFile() {
        return workload() + (runs.equals(folder) ? "" : "-" + view.name()) + ".yaml";
    }

    private String workload() {
        return switch (service.type()) {
            case WEB, INTERNAL, WORKER -> "deployment";
            case CRON -> "cronjob";
            case JOB -> "job";
        };
    }

    private void route(Host host) {
        boolean first = host.equals(service.hosts().get(0));
        String kind = Names.routeKind(service).toLowerCase(Locale.ROOT);
        plan.draw(
                folder.resolve(kind + (first ? "" : "-" + Names.file(host.name().value())) + ".yaml"),
                "service/" + kind,
                new RouteView(view, service, host),
                cause);
    }

    private void draw(String kind) {
        plan.draw(folder.resolve(kind + ".yaml"), "service/" + kind, view, cause);
    }
}
