package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameTest {
    private final Parsing values = new Parsing(Name::parse);

    @Test
    void shortLabelsAreAccepted() {
        values.accepts("abc", "a1b", "shop-admin", "a-b-c", "abcdefghijklmnopqrst", "com", "com10", "console");
    }

    @Test
    void everythingElseIsRefused() {
        values.refuses(
                "",
                "a",
                "ab",
                "abcdefghijklmnopqrstu",
                "1ab",
                "-ab",
                "ab-",
                "a--b",
                "Abc",
                "aBc",
                "äbc",
                "a.b",
                "a_b",
                "a b");
        values.refuses("../pay", "a/b", "a\\b", "abc\n", "abc ", "~abc", "-rf", "а-cyrillic", "abc\0");
    }

    @Test
    void namesOfDevicesAreRefused() {
        values.refuses("con", "nul", "prn", "aux", "com1", "lpt9");
    }

    @Test
    void namesSortByTheirText() {
        assertThat(Name.parse("shop")).isLessThan(Name.parse("shop-admin"));
    }
}
