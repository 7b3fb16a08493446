package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortalServerTest {
    private final AtomicInteger made = new AtomicInteger();
    private final PortalServer server =
            new PortalServer(0, () -> PortalServer.Answer.page("page " + made.incrementAndGet()));

    @AfterEach
    void stop() {
        server.close();
    }

    /** What a browser that says these lines is told; a client of HTTP wouldn't let us say all of them. */
    private String ask(String line, String host) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String said = line + " HTTP/1.1\r\nHost: " + host.replace("PORT", "" + address.getPort())
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void eachReloadMakesThePageAnew() throws IOException {
        assertThat(ask("GET /", "127.0.0.1:PORT")).startsWith("HTTP/1.1 200 ").endsWith("page 1");
        assertThat(ask("GET /index.html", "localhost:PORT"))
                .contains("no-store")
                .endsWith("page 2");
    }

    @Test
    void thereIsNothingElse() throws IOException {
        assertThat(ask("GET /../platform.yaml", "localhost:PORT")).startsWith("HTTP/1.1 404 ");
        assertThat(ask("POST /", "localhost:PORT")).startsWith("HTTP/1.1 405 ");
        assertThat(made).hasValue(0);
    }

    @Test
    void aNameThatSomebodyElseGaveToThisMachineIsRefused() throws IOException {
        assertThat(ask("GET /", "evil.example:PORT")).startsWith("HTTP/1.1 403 ");
        assertThat(made).hasValue(0);
    }

    @Test
    void aPortThatIsTakenIsAnErrorWithARemedy() {
        int taken = URI.create(server.address()).getPort();
        assertThatThrownBy(() -> new PortalServer(taken, () -> PortalServer.Answer.page("")))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.hint()).contains("--port"));
    }
}
