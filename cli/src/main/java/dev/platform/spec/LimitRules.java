package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Quantity;
import dev.platform.model.Service.Resources;
import dev.platform.spec.ServiceSpec.AmountsSpec;
import org.jspecify.annotations.Nullable;

/** What the limits of a container may be: memory and disk exactly the request, CPU not below it. */
final class LimitRules {
    private final Source source;
    private final Findings findings;

    LimitRules(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void check(AmountsSpec limits, Resources resources) {
        same("memory", limits.memory(), resources.memory());
        same("ephemeralStorage", limits.ephemeralStorage(), resources.ephemeralStorage());
        positive("memory", resources.memory());
        positive("cpu", resources.cpu());
        Quantity cpu = limits.cpu();
        if (cpu != null && cpu.compareTo(resources.cpu()) < 0) {
            findings.error(
                    "limits-fit-the-requests",
                    source.at("cpu"),
                    "the limit of " + cpu + " CPU is below the request of " + resources.cpu(),
                    "raise the limit, or better leave it out: a limit slows the service down in a spike");
        }
    }

    private void same(String what, @Nullable Quantity limit, Quantity request) {
        if (limit != null && limit.compareTo(request) != 0) {
            findings.error(
                    "limits-fit-the-requests",
                    source.at(what),
                    "the limit of " + what + ", " + limit + ", is not the request, " + request,
                    "set both to the same amount: a pod that uses more than it asked for is killed when the node is full");
        }
    }

    private void positive(String what, Quantity request) {
        if (request.isZero()) {
            findings.error(
                    "limits-fit-the-requests", source.at(what), "a pod can't run with " + what + " 0", "ask for more");
        }
    }
}
