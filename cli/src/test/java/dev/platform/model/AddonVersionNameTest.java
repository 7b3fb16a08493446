package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AddonVersionNameTest {
    private final Parsing values = new Parsing(AddonVersionName::parse);

    @Test
    void exactVersionsAreAccepted() {
        values.accepts("0.0.1", "1.19.1", "10.0.0", "999999.0.0");
    }

    @Test
    void everythingElseAreRefused() {
        values.refuses(
                "",
                "1",
                "1.19",
                "v1.19.1",
                "1.19.1-rc.1",
                "1.19.1+build",
                "latest",
                "1.x.0",
                "01.2.3",
                "1.2.3\n",
                "^1.2.3",
                "1.2.3.4",
                "../1.2.3");
    }

    @Test
    void versionsSortByNumber() {
        TreeSet<AddonVersionName> sorted = new TreeSet<>();
        for (String version : List.of("1.10.0", "1.9.0", "0.20.3", "1.9.10", "1.9.2")) {
            sorted.add(AddonVersionName.parse(version));
        }
        assertThat(sorted).hasToString("[0.20.3, 1.9.0, 1.9.2, 1.9.10, 1.10.0]");
    }
}
