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
public final class Defaults {
    public static final int MINIMUM_USER = 10_000;
    public static final int USER = 10_001;
    public static final int EXPERIMENT_DAYS = 90;
    public static final int WARN_DAYS = 7;
    public static final int GRACE_DAYS = 7;
    public static final int TOMBSTONE_DAYS = 90;
    public static final int MAX_DELETES = 100;
    public static final ServerUrl SERVER = new ServerUrl("https://kubernetes.default.svc");
    public static final Name GATEWAY_CLASS = new Name("platform");
    public static final Name INTERNAL_GATEWAY_CLASS = new Name("platform-internal");
    public static final Name ISSUER = new Name("platform");
    public static final String PROXY_LABEL = "gateway.envoyproxy.io/owning-gateway-name";
    public static final Peer DNS = new Peer(new NamespaceName("kube-system"), Map.of("k8s-app", "kube-dns"));
    public static final Peer MONITORING =
            new Peer(new NamespaceName("monitoring"), Map.of("app.kubernetes.io/name", "prometheus"));
    public static final HttpUrl PROMETHEUS = new HttpUrl("http://prometheus-operated.monitoring.svc:9090");
    public static final Name VAULT_PATH = new Name("secret");
    public static final Name VAULT_MOUNT = new Name("kubernetes");

    public static final Quantity CPU = Quantity.parse("100m");
    public static final Quantity MEMORY = Quantity.parse("256Mi");
    public static final Quantity EPHEMERAL_STORAGE = Quantity.parse("256Mi");
    public static final int REPLICAS = 2;
    public static final int MIN_REPLICAS = 2;
    public static final int MAX_REPLICAS = 6;
    public static final int CPU_PERCENT = 70;
    public static final int GRACE_SECONDS = 30;
    public static final int DEADLINE_SECONDS = 3600;
    public static final int BACKOFF_LIMIT = 2;
    public static final int PROBE_PERIOD_SECONDS = 10;
    public static final int PROBE_TIMEOUT_SECONDS = 2;
    public static final int PROBE_FAILURES = 3;
    public static final Percent SAMPLING = Percent.parse("10");
    public static final TimeSpan ALERT_LASTING = TimeSpan.parse("5m");
    public static final ImageReference IDLE = ImageReference.parse("registry.k8s.io/pause:3.10");
    public static final List<Integer> CANARY_STEPS = List.of(10, 50);
    public static final TimeSpan ROLLOUT_PAUSE = TimeSpan.parse("5m");

    /** A restart is worse than a minute without requests, so liveness waits longer than readiness. */
    public static final int LIVENESS_FAILURES = 6;

    /** A slow starter has five minutes. */
    public static final int STARTUP_FAILURES = 30;

    public static final int SECRET_LENGTH = 32;

    /** One that writes, one that has each commit, and one more while either is replaced. */
    public static final int DATABASE_INSTANCES = 3;

    public static final int DATABASE_CONNECTIONS = 100;
    public static final int POOLER_CONNECTIONS = 200;
    public static final CronSchedule BACKUP_SCHEDULE = new CronSchedule("0 1 * * *");
    public static final TimeSpan BACKUP_RETENTION = new TimeSpan("30d");
    public static final Quantity CACHE_MEMORY = Quantity.parse("256Mi");

    public static final int EXTERNAL_PORT = 443;
    public static final int SERVICES = 20;

    private Defaults() {}

    static <T> T or(@Nullable T written, T otherwise) {
        return written == null ? otherwise : written;
    }
}
