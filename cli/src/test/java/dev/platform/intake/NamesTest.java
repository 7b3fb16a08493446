package dev.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aNameStaysWhereItCan() {
        assertThat(new Names().give("shop-web")).hasToString("shop-web");
    }

    @Test
    void aLongNameLosesItsWord() {
        assertThat(new Names().give("productcatalogservice")).hasToString("productcatalog");
    }

    @Test
    void otherNamesAreTheSameEachTime() {
        String name = new Names().give("a-very-long-name-of-something").value();
        assertThat(name).hasSizeLessThanOrEqualTo(20).startsWith("a-very-long-nam");
        assertThat(new Names().give("a-very-long-name-of-something")).hasToString(name);
        assertThat(new Names().give("a-very-long-name-of-something-else").value())
                .isNotEqualTo(name);
    }

    @Test
    void signsAndReservedNamesAreReplaced() {
        assertThat(new Names().give("My_App")).hasToString("my-app");
        assertThat(new Names().give("db")).hasToString("db-app");
        assertThat(Names.ofServices().give("base").value()).startsWith("base-");
        assertThat(new Names().give("42").value()).isEqualTo("app");
    }

    @Test
    void noNameIsGivenTwice() {
        Names names = new Names();
        assertThat(names.give("web")).isNotEqualTo(names.give("WEB"));
    }
}
