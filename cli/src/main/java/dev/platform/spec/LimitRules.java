package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Quantity;
import dev.platform.model.Service.Resources;
import dev.platform.spec.ServiceSpec.AmountsSpec;
import org.jspecify.annotations.Nullable;

/** What the limits of a container may be: memory and disk exactly the request, CPU not below it. */
final class LimitRules {
    /** A pod that may write nothing is evicted for the first line of its log. */
    private static final Quantity LEAST_STORAGE = Quantity.parse("1Mi");

    private final Source source;
    private final Findings findings;

    LimitRules(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void check(AmountsSpec limits, Resources resources) {
        same("memory", limits.memory(), resources.memory());
        same("ephemeralStorage", limits.ephemeralStorage(), resources.ephemeralStorage());
        atLeast(Resources.LEAST_CPU, "cpu", resources.cpu());
        atLeast(Resources.LEAST_MEMORY, "memory", resources.memory());
        atLeast(LEAST_STORAGE, "ephemeralStorage", resources.ephemeralStorage());
        Quantity cpu = limits.cpu();
        if (cpu != null && cpu.compareTo(resources.cpu()) < 0) {
            findings.error(
                    "limits-fit-the-requests",
                    source.at("limits", "cpu"),
                    "the limit of " + cpu + " CPU is below the request of " + resources.cpu(),
                    "raise the limit, or better leave it out: a limit slows the service down in a spike");
        }
    }

    private void same(String what, @Nullable Quantity limit, Quantity request) {
        if (limit != null && limit.compareTo(request) != 0) {
            findings.error(
                    "limits-fit-the-requests",
                    source.at("limits", what),
                    "the limit of " + what + ", " + limit + ", is not the request, " + request,
                    "set both to the same amount: a pod that uses more than it asked for is killed when the node is full");
        }
    }

    private void atLeast(Quantity least, String what, Quantity request) {
        if (request.compareTo(least) < 0) {
            findings.error(
                    "limits-fit-the-requests",
                    source.at("requests", what),
                    "a pod needs at least " + least + " of " + what + ", but asks for " + request,
                    what.equals("cpu")
                            ? "ask for more"
                            : "ask for more, in Mi or Gi: an 'm' is a thousandth of a byte");
        }
    }
}
