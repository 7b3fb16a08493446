package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentsExpireTest {
    private static SampleRepository grant(String fields) {
        return SampleRepository.shop("").grant("shop", "owner: team-shop\nsize: small\n" + fields);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lifecycle: experiment\nexpires: 2026-12-15",
                "lifecycle: experiment\nstarted: 2026-12-15\nexpires: 2026-12-15",
                "lifecycle: experiment\nstarted: 2026-09-16\nexpires: 2026-12-15",
                "lifecycle: production",
                "lifecycle: deprecated",
                ""
            })
    void anExperimentExpiresAndNothingElseDoes(String fields) {
        grant(fields).assertIsRight();
    }

    @Test
    void anExperimentWithoutAnEndIsWrong() {
        grant("lifecycle: experiment")
                .platform("experiments: {maxDays: 30}")
                .assertFinds(
                        "experiments-expire",
                        "products/shop/grant.yaml:7:14",
                        "the experiment 'shop' has no end",
                        "at most 30 days ahead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lifecycle: production\n", "lifecycle: deprecated\n"})
    void theEndOfAnythingElseIsWrong(String lifecycle) {
        grant(lifecycle + "expires: 2026-12-15")
                .assertFinds(
                        "experiments-expire",
                        "products/shop/grant.yaml:8:12",
                        "only an experiment expires",
                        "remove 'expires', or write 'lifecycle: experiment'");
    }

    @Test
    void anExperimentThatIsGivenMoreTimeThanItMayHaveIsWrong() {
        grant("lifecycle: experiment\nstarted: 2026-11-15\nexpires: 2026-12-16")
                .platform("experiments: {maxDays: 30}")
                .assertFinds(
                        "experiments-are-short",
                        "products/shop/grant.yaml:9:12",
                        "from 2026-11-15 to 2026-12-16 are 31 days; an experiment has at most 30",
                        "write 2026-12-15 or earlier, or keep it with: platform graduate shop");
    }

    @Test
    void anExperimentThatEndsBeforeItStartedIsWrong() {
        grant("lifecycle: experiment\nstarted: 2026-12-16\nexpires: 2026-12-15")
                .assertFinds(
                        "experiments-are-short",
                        "products/shop/grant.yaml:9:12",
                        "ends on 2026-12-15, before it started on 2026-12-16",
                        "write a day after 2026-12-16");
    }
}
