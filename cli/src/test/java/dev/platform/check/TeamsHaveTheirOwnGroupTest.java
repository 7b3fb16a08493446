package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class TeamsHaveTheirOwnGroupTest {
    @Test
    void differentGroupsAreRight() {
        SampleRepository.empty().assertIsRight();
        SampleRepository.empty()
                .edit("platform.yaml", "group: team-pay", "group: TEAM-SHOP")
                .assertIsRight();
    }

    @Test
    void oneGroupForTwoTeamsIsWrong() {
        SampleRepository.empty()
                .edit("platform.yaml", "group: team-shop", "group: team-pay")
                .assertFinds(
                        "teams-have-their-own-group",
                        "platform.yaml:11:24",
                        "'team-pay' and 'team-shop' have the same group",
                        "the group of its own people");
    }
}
