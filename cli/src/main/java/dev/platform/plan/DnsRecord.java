package dev.platform.plan;

import dev.platform.model.Cluster.Gateway;
import dev.platform.model.IpAddress;
import java.util.ArrayList;
import java.util.List;

/** A DNS record of a host, as the templates see it. */
record DnsRecord(String host, String type, List<String> targets) {
    /** One record that sends the host to the gateway's own name, so that a new load balancer changes one place only. */
    static DnsRecord alias(String host, Gateway gateway) {
        return new DnsRecord(host, "CNAME", List.of(gateway.host().value()));
    }

    /**
     * Records that lead to the gateway and may stand at the top of a zone, where an alias may not; an alias if the
     * gateway's addresses aren't known.
     */
    static List<DnsRecord> anywhere(String host, Gateway gateway) {
        List<DnsRecord> records = addresses(host, gateway);
        return records.isEmpty() ? List.of(alias(host, gateway)) : records;
    }

    /** Records with the gateway's addresses; none if they aren't known. */
    static List<DnsRecord> addresses(String host, Gateway gateway) {
        List<DnsRecord> records = new ArrayList<>();
        add(records, new DnsRecord(host, "A", targets(gateway, false)));
        add(records, new DnsRecord(host, "AAAA", targets(gateway, true)));
        return List.copyOf(records);
    }

    private static void add(List<DnsRecord> records, DnsRecord record) {
        if (!record.targets().isEmpty()) {
            records.add(record);
        }
    }

    private static List<String> targets(Gateway gateway, boolean ipv6) {
        return gateway.addresses().stream()
                .filter(address -> address.isIpv6() == ipv6)
                .map(IpAddress::value)
                .toList();
    }
}
