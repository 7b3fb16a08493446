package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;

/** Says which texts a kind of value takes, and which not. */
record Parsing(Function<String, ?> parse) {
    /** A value that is taken prints as it was written. */
    void accepts(String... texts) {
        for (String text : texts) {
            assertThat(parse.apply(text)).hasToString(text);
        }
    }

    /** A refused value is named in the message. */
    void refuses(String... texts) {
        for (String text : texts) {
            assertThatIllegalArgumentException()
                    .as("'%s'", text)
                    .isThrownBy(() -> parse.apply(text))
                    .withMessageContaining("'");
        }
    }
}
