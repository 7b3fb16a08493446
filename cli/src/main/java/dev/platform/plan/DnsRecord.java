package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.IpAddress;
import java.util.ArrayList;
import java.util.List;

/** A DNS record of a host, as the templates see it. */
record DnsRecord(String host, String type, List<String> targets) {
    /** One record that sends the host to the gateway's own name, so that a new load balancer changes one place only. */
    static DnsRecord alias(String host, Cluster cluster) {
        return new DnsRecord(host, "CNAME", List.of(cluster.gatewayHost().value()));
    }

    /**
     * Records that lead to the gateway and may stand at the top of a zone, where an alias may not; an alias if the
     * gateway's addresses aren't known.
     */
    static List<DnsRecord> anywhere(String host, Cluster cluster) {
        List<DnsRecord> records = addresses(host, cluster);
        return records.isEmpty() ? List.of(alias(host, cluster)) : records;
    }

    /** Records with the gateway's addresses; none if they aren't known. */
    static List<DnsRecord> addresses(String host, Cluster cluster) {
        List<DnsRecord> records = new ArrayList<>();
        add(records, new DnsRecord(host, "A", targets(cluster, false)));
        add(records, new DnsRecord(host, "AAAA", targets(cluster, true)));
        return List.copyOf(records);
    }

    private static void add(List<DnsRecord> records, DnsRecord record) {
        if (!record.targets().isEmpty()) {
            records.add(record);
        }
    }

    private static List<String> targets(Cluster cluster, boolean ipv6) {
        return cluster.gateway().addresses().stream()
                .filter(address -> address.isIpv6() == ipv6)
                .map(IpAddress::value)
                .toList();
    }
}
