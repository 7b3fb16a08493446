package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class UsersAreUnprivilegedTest {
    @Test
    void usersFromTheMinimumOnAreRight() {
        SampleRepository.shop("runAsUser: 10000").assertIsRight();
        SampleRepository.shop("runAsUser: 999").platform("minimumUser: 999").assertIsRight();
    }

    @Test
    void usersBelowAreWrong() {
        SampleRepository.shop("runAsUser: 9999")
                .assertFinds(
                        "users-are-unprivileged",
                        "products/shop/product.yaml:10:18",
                        "the user 9999 is below 10000",
                        "use 10000 or more");
    }

    @Test
    void theDefaultUserIsCheckedToo() {
        SampleRepository.shop("")
                .platform("minimumUser: 20000")
                .assertFinds(
                        "users-are-unprivileged",
                        "products/shop/product.yaml:7:7",
                        "the user 10001",
                        "use 20000 or more");
    }
}
