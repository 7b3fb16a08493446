package dev.platform.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts one mistake or attack after the other into a rendered tree; each is found, named and placed. */
class MutationTest {
    static List<Mutation> mutations() {
        return Mutations.all();
    }

    @Test
    void whatIsRenderedIsIsolated() {
        assertThat(FencedPlatform.rendered().findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void eachMutationIsFoundAndNamed(Mutation mutation) {
        assertThat(mutation.change().apply(FencedPlatform.rendered()).findings())
                .filteredOn(finding -> finding.rule().equals(mutation.rule()))
                .isNotEmpty()
                .anySatisfy(finding -> assertThat(finding.message()).contains(mutation.says()))
                .allSatisfy(finding -> assertThat(finding.where().file()).startsWith(FencedPlatform.ROOT));
    }

    @Test
    void everyPropertyIsBrokenByAMutation() {
        Set<String> broken = mutations().stream().map(Mutation::rule).collect(Collectors.toCollection(TreeSet::new));

        assertThat(broken).containsExactlyElementsOf(Isolation.properties().keySet());
    }

    @Test
    void theSixKnownDefectsAreAmongThem() {
        assertThat(mutations().stream().map(Mutation::path)).contains("K1", "K2", "K3", "K4", "K5", "K6");
        assertThat(mutations()).hasSizeGreaterThan(6 + 24);
    }
}
