package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesAreSparseTest {
    private static SampleRepository cron(String schedule) {
        return SampleRepository.empty()
                .product(
                        "shop",
                        "run:\n  type: cron\n  image: registry.acme.example/shop/run\n  schedule: '" + schedule + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/2 * * * *", "0 * * * *", "15 2 * * *"})
    void otherSchedulesAreRight(String schedule) {
        cron(schedule).assertIsRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"* * * * *", "*/1 * * * *", "0-59 * * * *", "* 3 * * *"})
    void everyMinuteIsWrong(String schedule) {
        cron(schedule)
                .assertFinds(
                        "schedules-are-sparse",
                        "products/shop/product.yaml:9:17",
                        "'run' would run every minute",
                        "a larger step such as */5, or make it a worker");
    }
}
