package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.GroupName;
import dev.platform.model.Platform;
import dev.platform.model.Team;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Each team has a group of its own, or one team could enter the products of another. */
final class TeamsHaveTheirOwnGroup implements Rule {
    @Override
    public Set<Part> asks() {
        return Set.of(Part.SETTINGS);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        Map<GroupName, String> owners = new HashMap<>();
        for (Team team : platform.teams().values()) {
            String other = owners.putIfAbsent(team.group(), team.name());
            if (other != null) {
                findings.error(
                        "teams-have-their-own-group",
                        platform.source().at("spec", "teams", team.name(), "group"),
                        "the teams '" + other + "' and '" + team.name() + "' have the same group",
                        "give each team the group of its own people");
            }
        }
    }
}
