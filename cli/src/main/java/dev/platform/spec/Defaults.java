package dev.platform.spec;

import dev.platform.model.Cluster.Peer;
import dev.platform.model.CronSchedule;
import dev.platform.model.HttpUrl;
import dev.platform.model.ImageReference;
import dev.platform.model.Name;
import dev.platform.model.NamespaceName;
import dev.platform.model.Percent;
import dev.platform.model.Quantity;
import dev.platform.model.ServerUrl;
import dev.platform.model.TimeSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds where a spec says nothing: the one place for every default. */
final class Defaults {
    static final int MINIMUM_USER = 10_000;
    static final int USER = 10_001;
    static final int EXPERIMENT_DAYS = 90;
    static final ServerUrl SERVER = new ServerUrl("https://kubernetes.default.svc");
    static final Name GATEWAY_CLASS = new Name("platform");
    static final Name INTERNAL_GATEWAY_CLASS = new Name("platform-internal");
    static final Name ISSUER = new Name("platform");
    static final String PROXY_LABEL = "gateway.envoyproxy.io/owning-gateway-name";
    static final Peer DNS = new Peer(new NamespaceName("kube-system"), Map.of("k8s-app", "kube-dns"));
    static final Peer MONITORING =
            new Peer(new NamespaceName("monitoring"), Map.of("app.kubernetes.io/name", "prometheus"));
    static final HttpUrl PROMETHEUS = new HttpUrl("http://prometheus-operated.monitoring.svc:9090");
    static final Name VAULT_PATH = new Name("secret");
    static final Name VAULT_MOUNT = new Name("kubernetes");

    static final Quantity CPU = Quantity.parse("100m");
    static final Quantity MEMORY = Quantity.parse("256Mi");
    static final Quantity EPHEMERAL_STORAGE = Quantity.parse("256Mi");
    static final int REPLICAS = 2;
    static final int MIN_REPLICAS = 2;
    static final int MAX_REPLICAS = 6;
    static final int CPU_PERCENT = 70;
    static final int GRACE_SECONDS = 30;
    static final int DEADLINE_SECONDS = 3600;
    static final int BACKOFF_LIMIT = 2;
    static final int PROBE_PERIOD_SECONDS = 10;
    static final int PROBE_TIMEOUT_SECONDS = 2;
    static final int PROBE_FAILURES = 3;
    static final Percent SAMPLING = Percent.parse("10");
    static final TimeSpan ALERT_LASTING = TimeSpan.parse("5m");
    static final ImageReference IDLE = ImageReference.parse("registry.k8s.io/pause:3.10");
    static final List<Integer> CANARY_STEPS = List.of(10, 50);
    static final TimeSpan ROLLOUT_PAUSE = TimeSpan.parse("5m");

    /** A restart is worse than a minute without requests, so liveness waits longer than readiness. */
    static final int LIVENESS_FAILURES = 6;

    /** A slow starter has five minutes. */
    static final int STARTUP_FAILURES = 30;

    static final int SECRET_LENGTH = 32;

    /** One that writes, one that has each commit, and one more while either is replaced. */
    static final int DATABASE_INSTANCES = 3;

    static final int DATABASE_CONNECTIONS = 100;
    static final int POOLER_CONNECTIONS = 200;
    static final CronSchedule BACKUP_SCHEDULE = new CronSchedule("0 1 * * *");
    static final TimeSpan BACKUP_RETENTION = new TimeSpan("30d");
    static final Quantity CACHE_MEMORY = Quantity.parse("256Mi");

    static final int EXTERNAL_PORT = 443;
    static final int SERVICES = 20;

    private Defaults() {}

    static <T> T or(@Nullable T written, T otherwise) {
        return written == null ? otherwise : written;
    }
}
