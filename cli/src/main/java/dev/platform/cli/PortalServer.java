package dev.platform.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.platform.finding.Finding;
import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Shows one page to browsers on this machine; whatever else they ask for, there is nothing. */
final class PortalServer implements AutoCloseable {
    static final int PORT = 8765;

    private static final Set<String> PATHS = Set.of("/", "/index.html");
    private static final int FOUND = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int FAILED = 500;

    private final HttpServer server;
    private final Supplier<Answer> pages;

    /** What a browser gets. */
    record Answer(int status, String type, String text) {
        static Answer page(String html) {
            return new Answer(FOUND, "text/html", html);
        }

        /** What keeps the page from being made. */
        static Answer wrong(List<Finding> findings) {
            return said(FAILED, findings.stream().map(Answer::lines).collect(Collectors.joining()));
        }

        private static Answer said(int status, String text) {
            return new Answer(status, "text/plain", text + "\n");
        }

        private static String lines(Finding finding) {
            return finding.severity() + ": " + Report.visible(finding.where() + ": " + finding.message()) + "\n  hint: "
                    + Report.visible(finding.hint()) + "\n";
        }
    }

    /**
     * Listens from now on.
     *
     * @param port 0 for any that is free
     * @param pages makes the page anew for each that asks
     */
    PortalServer(int port, Supplier<Answer> pages) {
        this.pages = pages;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new PlatformException(
                    "can't listen on port " + port + ": " + e.getMessage(), "name another one with --port N, or 0", e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where the page is. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange, exchange.getRequestMethod());
            byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type() + "; charset=utf-8");
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(HttpExchange exchange, String method) {
        if (!isMeant(exchange)) {
            return Answer.said(FORBIDDEN, "this is for " + address());
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Answer.said(WRONG_METHOD, "there is nothing to change here");
        }
        if (!PATHS.contains(exchange.getRequestURI().getPath())) {
            return Answer.said(NOT_FOUND, "there is only " + address());
        }
        try {
            return pages.get();
        } catch (PlatformException e) {
            return Answer.said(
                    FAILED, "error: " + Report.visible(e.problem()) + "\n  hint: " + Report.visible(e.hint()));
        }
    }

    /** A page of somebody else whose name was made to lead to this machine must not read this one. */
    private boolean isMeant(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        String host = exchange.getRequestHeaders().getFirst("Host");
        return Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host == null ? "" : host);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
