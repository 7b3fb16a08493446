package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Name;
import dev.platform.model.Rollout;
import dev.platform.model.Rollout.BlueGreen;
import dev.platform.model.Rollout.Canary;
import dev.platform.model.ServiceType;
import dev.platform.spec.RolloutSpec.Strategy;
import java.util.List;
import java.util.Set;

/** Decides how a new version of a service takes over. */
final class RolloutResolver {
    private static final int MOST_STEPS = 10;

    private final Set<Name> services;
    private final Source source;
    private final Findings findings;

    /**
     * Resolves the roll-out of one service.
     *
     * @param services the names of all services of the product
     */
    RolloutResolver(Set<Name> services, Source service, Findings findings) {
        this.services = services;
        this.source = service.below("rollout");
        this.findings = findings;
    }

    Rollout resolve(String name, ServiceSpec spec) {
        RolloutSpec written = spec.rollout();
        if (written == null) {
            return new Rollout.Rolling();
        }
        Rollout rollout = rollout(written);
        if (!(rollout instanceof Canary) && !written.steps().isEmpty()) {
            wrong("steps", "only a canary has steps", "remove 'steps', or add 'strategy: canary'");
        }
        if (!rollout.isProgressive()) {
            rolling(written);
            return rollout;
        }
        if (rollout instanceof Canary canary) {
            steps(canary.steps());
        }
        if (rollout instanceof BlueGreen && !spec.type().isServer()) {
            wrong("strategy", "a " + spec.type() + " gets no requests that could be switched", "use canary or rolling");
        }
        if (rollout.abortsOnSlo() && (spec.type() != ServiceType.WEB || spec.slo() == null)) {
            wrong("abortOn", "the service promises nothing in 'slo'", "add 'slo', or remove 'abortOn'");
        }
        name(rollout.nextOf(name));
        disks(spec);
        return rollout;
    }

    private static Rollout rollout(RolloutSpec written) {
        boolean aborts = written.abortOn() != null;
        return switch (Defaults.or(written.strategy(), Strategy.ROLLING)) {
            case ROLLING -> new Rollout.Rolling();
            case CANARY ->
                new Canary(
                        written.steps().isEmpty() ? Defaults.CANARY_STEPS : written.steps(),
                        Defaults.or(written.pause(), Defaults.ROLLOUT_PAUSE),
                        aborts);
            case BLUEGREEN -> new BlueGreen(Defaults.or(written.pause(), Defaults.ROLLOUT_PAUSE), aborts);
        };
    }

    private void rolling(RolloutSpec written) {
        if (written.pause() != null) {
            wrong("pause", "pods follow each other without a pause", "remove 'pause', or add 'strategy: canary'");
        }
        if (written.abortOn() != null) {
            wrong("abortOn", "nobody watches it pod by pod", "remove 'abortOn', or add 'strategy: canary'");
        }
    }

    private void steps(List<Integer> steps) {
        boolean rising = true;
        for (int i = 0; i < steps.size(); i++) {
            int least = i == 0 ? 1 : steps.get(i - 1) + 1;
            rising &= steps.get(i) >= least && steps.get(i) <= 100;
        }
        if (!rising || steps.size() > MOST_STEPS) {
            wrong(
                    "steps",
                    "the steps don't rise from 1 to 100",
                    "write up to " + MOST_STEPS + " percentages, such as [10, 50]");
        }
    }

    private void name(String next) {
        if (services.stream().anyMatch(other -> other.value().equals(next))) {
            wrong("strategy", "'" + next + "' is needed for the new version, and is a service", "rename that service");
        }
    }

    private void disks(ServiceSpec spec) {
        if (spec.volumes().values().stream().anyMatch(volume -> !Boolean.TRUE.equals(volume.ephemeral()))) {
            wrong(
                    "strategy",
                    "two versions can't have the service's disk at the same time",
                    "remove 'rollout', or keep the data in 'databases'");
        }
    }

    private void wrong(String field, String message, String hint) {
        findings.error("rollout-is-possible", source.at(field), message, hint);
    }
}
