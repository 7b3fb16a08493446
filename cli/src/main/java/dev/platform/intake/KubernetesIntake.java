package dev.platform.intake;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.intake.Addresses.Target;
import dev.platform.intake.Coverage.ObjectCoverage;
import dev.platform.intake.ServiceDraft.OpenPort;
import dev.platform.model.Protocol;
import dev.platform.model.ServiceType;
import dev.platform.yaml.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a product of Kubernetes manifests. */
final class KubernetesIntake {
    private final Manifests manifests;
    private final ProductDraft product;
    private final Map<Workload, ServiceDraft> services = new LinkedHashMap<>();
    private final Map<Workload, Calls> calls = new LinkedHashMap<>();
    private final Map<Workload, Target> targets = new LinkedHashMap<>();

    private KubernetesIntake(Manifests manifests, ProductDraft product) {
        this.manifests = manifests;
        this.product = product;
    }

    static Intake read(List<Document> documents, Site site, Findings findings) {
        KubernetesIntake intake =
                new KubernetesIntake(Manifests.read(documents, findings), new ProductDraft(site, findings));
        return intake.run(documents.get(0).file(), findings);
    }

    /** First all get their names and ports, since each may name any other one. */
    private Intake run(String file, Findings findings) {
        manifests
                .all()
                .forEach(each -> product.addresses()
                        .namespace(each.at("metadata", "namespace").text()));
        manifests.ofKind(Workload.KINDS.toArray(String[]::new)).forEach(this::name);
        if (services.isEmpty() && !findings.hasErrors()) {
            findings.error(
                    "file-has-services",
                    Location.of(file),
                    "there is nothing here that becomes a service",
                    "name the file with the Deployments: a product is made of services");
        }
        services.forEach(this::read);
        new NetworkIntake(calls, targets).read(manifests);
        calls.values().forEach(Calls::write);
        RouteIntake.settle(manifests);
        new OtherIntake(product).read(manifests);
        List<ObjectCoverage> objects = manifests.all().stream()
                .map(each -> each.root().ledger().close())
                .toList();
        return product.finish(new Coverage(objects));
    }

    private void name(Manifest manifest) {
        Workload workload = Workload.of(manifest, manifests);
        CacheIntake caches = new CacheIntake(product);
        if (caches.fits(workload)) {
            caches.read(workload);
            workload.services().stream().findFirst().ifPresent(service -> {
                Target target = product.addresses().get(service.name());
                if (target != null) {
                    targets.put(workload, target);
                }
            });
            return;
        }
        ServiceDraft service = product.service(workload.knownAs());
        services.put(workload, service);
        calls.put(workload, new Calls(product, service));
        if (workload.isLongRunning()) {
            new PortIntake(workload, service).read();
        }
        service.type(type(workload, service));
        address(workload, service);
    }

    private ServiceType type(Workload workload, ServiceDraft service) {
        if (!workload.isLongRunning()) {
            return workload.manifest().kind().equals("CronJob") ? ServiceType.CRON : ServiceType.JOB;
        }
        if (service.ports().isEmpty()) {
            return ServiceType.WORKER;
        }
        boolean isTcp = service.ports().get(0).protocol() == Protocol.TCP;
        return RouteIntake.isReached(workload, manifests) && !isTcp ? ServiceType.WEB : ServiceType.INTERNAL;
    }

    private void address(Workload workload, ServiceDraft service) {
        TreeSet<Integer> ports = new TreeSet<>();
        service.ports().stream().map(OpenPort::servicePort).forEach(ports::add);
        Target target = new Target(service.name().value(), service.name(), false, ports);
        if (!ports.isEmpty()) {
            targets.put(workload, target);
        }
        workload.services().forEach(each -> product.addresses().add(each.name(), target));
    }

    private void read(Workload workload, ServiceDraft service) {
        Part container = workload.container();
        Calls called = calls.getOrDefault(workload, new Calls(product, service));
        ImageIntake.read(container.at("image"), service, product.findings());
        EnvIntake env = new EnvIntake(product, service, called, manifests);
        env.read(container);
        arguments("command", container, service, called, env);
        arguments("args", container, service, called, env);
        new ProbeIntake(container, service).read();
        new AmountIntake(container.at("resources"), service).read();
        new MountIntake(product, service, manifests).read(workload);
        if (workload.isLongRunning()) {
            new ScalingIntake(workload, service).read(autoscaler(workload));
        } else {
            new RunIntake(workload, service).read();
        }
        new PodIntake(workload, service, product.site()).read();
        new RouteIntake(product).read(workload, service, manifests);
        settle(workload, service);
    }

    private static void arguments(String field, Part container, ServiceDraft service, Calls calls, EnvIntake env) {
        Part part = container.at(field);
        List<String> texts = part.texts().stream()
                .map(text -> calls.read("", env.expanded(text), part.at("?")))
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        service.put(field, texts);
        if (!texts.equals(part.texts())) {
            part.mapped("others have new names, and a $(NAME) isn't replaced");
        }
        part.kept();
    }

    private @Nullable Manifest autoscaler(Workload workload) {
        return manifests.ofKind("HorizontalPodAutoscaler").stream()
                .filter(each -> each.at("spec", "scaleTargetRef", "name").text().equals(workload.name()))
                .findFirst()
                .orElse(null);
    }

    private static void settle(Workload workload, ServiceDraft service) {
        rename(workload.manifest(), service);
        workload.manifest().settleMetadata();
        for (Manifest each : workload.services()) {
            boolean outside = Workload.isOutside(each);
            if (outside && service.type() == ServiceType.WEB) {
                each.at("metadata", "name")
                        .mapped("the gateway brings what comes from outside to '" + service.name() + "'");
                each.at("spec", "type").mapped("the service is of the type web");
            } else if (outside) {
                each.at("spec", "type")
                        .dropped("the gateway speaks HTTP and gRPC only", "ask the platform team for another way in");
            }
            rename(each, service);
            each.settleMetadata();
            each.at("spec", "selector").implied("the platform selects by its own labels");
            for (String field : List.of(
                    "type",
                    "clusterIP",
                    "clusterIPs",
                    "ipFamilies",
                    "ipFamilyPolicy",
                    "internalTrafficPolicy",
                    "externalTrafficPolicy",
                    "allocateLoadBalancerNodePorts")) {
                each.at("spec", field).implied("inside of the cluster a service has one address");
            }
            if (each.at("spec", "sessionAffinity").text().equals("None")) {
                each.at("spec", "sessionAffinity").implied("each call may reach another pod");
            }
        }
    }

    private static void rename(Manifest manifest, ServiceDraft service) {
        if (!manifest.name().equals(service.name().value())) {
            manifest.at("metadata", "name").mapped("the service is called '" + service.name() + "' now");
        }
    }
}
