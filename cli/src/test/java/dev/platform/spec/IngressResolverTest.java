package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Service.Host;
import dev.platform.model.Service.Ingress;
import org.junit.jupiter.api.Test;

class IngressResolverTest {
    private static final String FILE = "products/shop/product.yaml";
    private static final String WWW = "{host: www.shop.apps.acme.example, redirectTo: web.shop.apps.acme.example}";
    private static final String WEB = "{host: web.shop.apps.acme.example}";

    private static SampleRepository hosts(String... hosts) {
        return SampleRepository.shop("ingress: {hosts: [" + String.join(", ", hosts) + "]}");
    }

    private static SampleRepository grpc(String ingress) {
        return SampleRepository.shop("protocol: grpc\ningress: " + ingress);
    }

    @Test
    void nothingIsLimitedUnlessItIsAskedFor() {
        Ingress ingress = SampleRepository.shop("").service("shop", "web").ingress();
        assertThat(ingress.timeoutSeconds()).isNull();
        assertThat(ingress.maxRequestSize()).isNull();
        assertThat(ingress.requestsPerSecond()).isNull();
    }

    @Test
    void aHostSendsItsCallersToAnother() {
        assertThat(hosts(WEB, WWW).service("shop", "web").hosts())
                .extracting(Host::redirectTo)
                .hasToString("[null, web.shop.apps.acme.example]");
    }

    @Test
    void aRedirectLeadsToAHostOfTheServiceThatAnswers() {
        hosts(WWW).assertFinds("fields-fit-together", FILE + ":10:72", "is no host of this service", "list it");
        hosts("{host: web.shop.apps.acme.example, redirectTo: web.shop.apps.acme.example}")
                .assertFinds("fields-fit-together", FILE + ":10:72", "that answers itself", "one of its other hosts");
    }

    @Test
    void aRedirectHasNoPaths() {
        hosts(WEB, WWW.replace("}", ", paths: [/a]}"))
                .assertFinds("fields-fit-together", FILE + ":10:143", "no path of it leads", "remove 'paths'");
    }

    @Test
    void aBodyHasAtLeastOneByte() {
        SampleRepository.shop("ingress: {maxRequestSize: 100m}")
                .assertFinds("number-is-in-range", FILE + ":10:33", "less than one byte", "10Mi");
    }

    @Test
    void whatNeedsHttpIsNotForGrpc() {
        grpc("{timeoutSeconds: 5}")
                .assertFinds("field-fits-the-type", FILE + ":11:33", "'timeoutSeconds' is for http", "deadline");
        grpc("{maxRequestSize: 1Mi}")
                .assertFinds("field-fits-the-type", FILE + ":11:33", "'maxRequestSize' is", "streams");
        grpc("{hosts: [" + WEB + ", " + WWW + "]}")
                .assertFinds("field-fits-the-type", FILE + ":11:108", "'redirectTo' is for http", "don't follow");
        grpc("{rateLimit: {requestsPerSecond: 5}}").assertIsRight();
    }
}
