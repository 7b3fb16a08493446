package dev.platform.check;

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
            new DomainsAreSeparate(),
            new HostsAreGranted(),
            new HostsAreUnique(),
            new HostsHaveOneGateway(),
            new HostsFitTheGateway(),
            new CertificatesFitTheIssuer(),
            new AccessIsMutual(),
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

    private Checks() {}

    /**
     * Runs every rule that can tell.
     *
     * @param unread what could not be read, so that something else stands in its place in the model
     */
    public static void run(Platform platform, Set<Part> unread, Findings findings) {
        RULES.stream()
                .filter(rule -> Collections.disjoint(rule.asks(), unread))
                .forEach(rule -> rule.check(platform, findings));
    }
}
