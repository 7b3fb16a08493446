package dev.platform.spec;

import dev.platform.finding.Source;
import dev.platform.model.Service.Access;
import dev.platform.model.Service.Callee;
import dev.platform.model.Service.Caller;
import dev.platform.model.Service.External;
import dev.platform.spec.ServiceSpec.AccessPolicySpec;
import dev.platform.spec.ServiceSpec.InboundSpec;
import dev.platform.spec.ServiceSpec.OutboundSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of what was written whom a service calls, and who calls it. */
record AccessResolver(String product, Source source) {
    Access resolve(@Nullable AccessPolicySpec spec) {
        InboundSpec inbound = spec == null ? null : spec.inbound();
        OutboundSpec outbound = spec == null ? null : spec.outbound();
        return new Access(
                inbound == null ? List.of() : callers(inbound),
                outbound == null ? List.of() : callees(outbound),
                outbound == null ? List.of() : external(outbound));
    }

    private List<Caller> callers(InboundSpec spec) {
        List<Caller> callers = new ArrayList<>();
        spec.rules()
                .forEach(rule -> callers.add(new Caller(
                        rule.product().value(),
                        rule.service().value(),
                        rule.port(),
                        source.below("inbound", "rules", callers.size()))));
        return List.copyOf(callers);
    }

    private List<Callee> callees(OutboundSpec spec) {
        List<Callee> callees = new ArrayList<>();
        spec.rules()
                .forEach(rule -> callees.add(new Callee(
                        rule.product() == null ? product : rule.product().value(),
                        rule.service().value(),
                        rule.port(),
                        source.below("outbound", "rules", callees.size()))));
        return List.copyOf(callees);
    }

    private List<External> external(OutboundSpec spec) {
        List<External> external = new ArrayList<>();
        spec.external()
                .forEach(rule -> external.add(new External(
                        rule.host(),
                        Defaults.or(rule.port(), Defaults.EXTERNAL_PORT),
                        source.below("outbound", "external", external.size()))));
        return List.copyOf(external);
    }
}
