package dev.platform.model;

import org.junit.jupiter.api.Test;

class AlertNameTest {
    private final Parsing values = new Parsing(AlertName::parse);

    @Test
    void wordsThatAreJoinedAreAccepted() {
        values.accepts("CartErrorsHigh", "Abc", "A2b");
    }

    @Test
    void otherTextIsRefused() {
        values.refuses("", "cartErrorsHigh", "Cart errors", "Cart-Errors", "Ab", "A" + "b".repeat(60));
    }
}
