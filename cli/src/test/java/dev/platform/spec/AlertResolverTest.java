package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.TeamAlert;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertResolverTest {
    private static final String FILE = "products/shop/product.yaml";
    private static final String OWN = "expr: 'sum(errors_total{namespace=\"shop\"}) > 5'";

    private static SampleRepository alerts(String alerts) {
        SampleRepository shop = SampleRepository.shop("");
        return shop.with(FILE, shop.text(FILE) + "  alerts: {" + alerts + "}\n");
    }

    private static TeamAlert only(SampleRepository repository) {
        List<TeamAlert> alerts = repository.resolved("shop").alerts();
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    @Test
    void anAlertIsATicketAfterFiveMinutes() {
        TeamAlert alert = only(alerts("CartErrors: {" + OWN + "}"));
        assertThat(alert.lasting().value()).isEqualTo("5m");
        assertThat(alert.pages()).isFalse();
        assertThat(alert.summary()).isEqualTo("CartErrors");
        assertThat(alert.runbook()).isNull();
    }

    @Test
    void allOfItCanBeWritten() {
        TeamAlert alert = only(alerts("CartErrors: {" + OWN
                + ", for: 10m, severity: page, summary: Carts fail., runbook: https://wiki.acme.example/cart}"));
        assertThat(alert.lasting().value()).isEqualTo("10m");
        assertThat(alert.pages()).isTrue();
        assertThat(alert.summary()).isEqualTo("Carts fail.");
        assertThat(alert.runbook()).hasToString("https://wiki.acme.example/cart");
    }

    @Test
    void numbersOfOthersAreNotAskedFor() {
        alerts("CartErrors: {expr: 'sum(errors_total) > 5'}")
                .assertFinds("alerts-are-own", FILE + ":10:31", "the namespace of 'shop'", "add it to each series");
    }

    @Test
    void oneObjectHoldsThem() {
        String many = IntStream.range(0, 51)
                .mapToObj(i -> "Alert" + i + ": {" + OWN + "}")
                .collect(Collectors.joining(", "));
        alerts(many).assertFinds("alerts-are-own", FILE + ":10:11", "a product can have 50", "join some");
    }

    @Test
    void aNameIsOneWord() {
        alerts("cart-errors: {" + OWN + "}")
                .assertFinds("alert-name-is-readable", FILE + ":10:12", "cart-errors", "CartErrorsHigh");
    }
}
