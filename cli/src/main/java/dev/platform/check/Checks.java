package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import java.util.List;

/** All rules, in the order in which they run. */
public final class Checks {
    private static final List<Rule> RULES = List.of(
            new NamesAreFree(),
            new DisplayNamesAreShort(),
            new TeamsHaveTheirOwnGroup(),
            new ExperimentsExpire(),
            new TiersAreGranted(),
            new ImagesAreGranted(),
            new UsersAreUnprivileged(),
            new DomainsAreSeparate(),
            new HostsAreGranted(),
            new HostsAreUnique(),
            new HostsFitTheGateway(),
            new AccessIsMutual(),
            new InternetIsGranted(),
            new QuotasAreKept(),
            new SchedulesAreSparse(),
            new AddonsExist(),
            new PoliciesExist());

    private Checks() {}

    public static void run(Platform platform, Findings findings) {
        RULES.forEach(rule -> rule.check(platform, findings));
    }
}
