package dev.platform.plan;

import dev.platform.model.Product;
import java.util.ArrayList;
import java.util.List;

/** What the template of a product's Grafana dashboard sees. */
record DashboardView(String product, String team, List<PanelView> panels) {
    /** How many panels stand side by side, and how large each is on Grafana's grid of 24 columns. */
    private static final int COLUMNS = 3;

    private static final int WIDTH = 8;
    private static final int HEIGHT = 7;

    /** The list of alerts is above. */
    private static final int TOP = 6;

    /**
     * One graph.
     *
     * @param query as it stands in a JSON string
     */
    record PanelView(int id, String title, String unit, int x, int y, String query) {}

    /** What is shown, in which unit of Grafana. */
    private record Graph(String title, String unit, String query) {}

    DashboardView(Product product) {
        this(product.name(), product.owner().name(), panels(graphs(product)));
    }

    private static List<Graph> graphs(Product product) {
        String own = "{namespace=\"" + product.name() + "\"}";
        List<Graph> graphs = new ArrayList<>();
        if (product.hasHosts()) {
            graphs.add(new Graph("Requests a second", "reqps", "service:requests:rate5m" + own));
            graphs.add(new Graph("Share of errors", "percentunit", "service:errors:ratio_rate5m" + own));
            graphs.add(new Graph("Slowest 1 % of answers from", "ms", "service:latency_ms:p99_rate5m" + own));
        }
        if (product.services().values().stream().anyMatch(service -> service.slo() != null)) {
            graphs.add(new Graph("Promises: bad share, 1 hour", "percentunit", "service:slo_bad:ratio_rate1h" + own));
            graphs.add(new Graph("Promises: bad share, 3 days", "percentunit", "service:slo_bad:ratio_rate3d" + own));
        }
        graphs.add(new Graph(
                "Pods", "short", "sum by (deployment) (kube_deployment_status_replicas_available" + own + ")"));
        graphs.add(new Graph("CPU cores", "short", "service:cpu_cores:rate5m" + own));
        graphs.add(new Graph("Memory of the limit", "percentunit", "service:memory_of_limit:max" + own));
        graphs.add(new Graph("Throttled", "percentunit", "service:throttled_periods:ratio_rate5m" + own));
        graphs.add(new Graph(
                "Restarts in an hour",
                "short",
                "sum by (container) (increase(kube_pod_container_status_restarts_total" + own + "[1h]))"));
        String quota = own.replace("}", ",resourcequota=\"compute\",type=\"");
        graphs.add(new Graph(
                "Quota in use",
                "percentunit",
                "max by (resource) (kube_resourcequota" + quota + "used\"} / ignoring (type) (kube_resourcequota"
                        + quota + "hard\"} > 0))"));
        return graphs;
    }

    private static List<PanelView> panels(List<Graph> graphs) {
        List<PanelView> panels = new ArrayList<>();
        for (Graph graph : graphs) {
            int place = panels.size();
            panels.add(new PanelView(
                    place + 2,
                    graph.title(),
                    graph.unit(),
                    place % COLUMNS * WIDTH,
                    TOP + place / COLUMNS * HEIGHT,
                    graph.query().replace("\"", "\\\"")));
        }
        return List.copyOf(panels);
    }
}
