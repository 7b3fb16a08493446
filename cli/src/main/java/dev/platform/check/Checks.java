package dev.platform.check;

import dev.platform.check.Comparison.Outlines;
import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** All rules, in the order in which they run. */
public final class Checks {
    private static final List<Rule> RULES = List.of(
            new NamesAreFree(),
            new NamesAreNotBuried(),
            new DisplayNamesAreShort(),
            new TeamsHaveTheirOwnGroup(),
            new ExperimentsExpire(),
            new TiersAreGranted(),
            new ImagesAreGranted(),
            new UsersAreUnprivileged(),
            new HostsAreGranted(),
            new HostsHaveOneGateway(),
            new HostsFitTheGateway(),
            new CertificatesFitTheIssuer(),
            new InternetIsGranted(),
            new LogsAreKeptAsOffered(),
            new SecretsHaveAStore(),
            new TextsHoldNoSecrets(),
            new StoreNamesAreFree(),
            new DatabasesReachTheApiServer(),
            new DatabasesHaveConnections(),
            new QuotasAreKept(),
            new NodesHaveRoom(),
            new SchedulesAreSparse(),
            new AddonsExist(),
            new AddonsHaveWhatTheyNeed(),
            new PoliciesExist());

    /** Those that hold between products. */
    private static final List<Comparison> COMPARISONS =
            List.of(new DomainsAreSeparate(), new HostsAreUnique(), new AccessIsMutual());

    private Checks() {}

    /**
     * Runs every rule that can tell. Where products weren't read, nothing is compared: nobody noticed a change then.
     *
     * @param unread what could not be read, so that something else stands in its place in the model
     */
    public static void run(Platform platform, Set<Part> unread, Findings findings) {
        RULES.stream()
                .filter(rule -> Collections.disjoint(rule.asks(), unread))
                .forEach(rule -> rule.check(platform, findings));
        if (platform.others().isEmpty()) {
            Outlines all = Outlines.of(platform);
            COMPARISONS.forEach(rule -> rule.check(all, findings));
        }
    }
}
