package dev.platform.registry;

import com.google.cloud.tools.jib.api.ImageReference;
import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a registry gave no answer, and what to do about it. */
record RegistryFailure(ImageReference image, Login login) {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String HUB = "registry-1.docker.io";

    /** It answered, but not with what was asked for. */
    PlatformException refused(int status) {
        return switch (status) {
            case HttpURLConnection.HTTP_UNAUTHORIZED ->
                login.isFound()
                        ? problem(host() + " doesn't accept the login that is kept here", "log in again: " + logIn())
                        : problem(host() + " doesn't know who you are", "log in: " + logIn());
            case HttpURLConnection.HTTP_FORBIDDEN ->
                problem(
                        host() + " doesn't let you read " + image.getRepository(),
                        "ask for the right to pull it, or log in as somebody who has it: " + logIn());
            case TOO_MANY_REQUESTS ->
                problem(host() + " has had too many requests from you", "wait, or log in: " + logIn());
            default ->
                problem(host() + " answers " + status, "is it a registry that is well? If so, run it again in a while");
        };
    }

    private String logIn() {
        String files = login.files().stream().map(Object::toString).collect(Collectors.joining(", "));
        String helpers = login.silentHelpers().isEmpty()
                ? ""
                : "; no login came from " + String.join(", ", login.silentHelpers());
        return "docker login " + host() + (files.isEmpty() ? "" : " (looked into " + files + helpers + ")");
    }

    /** It didn't answer at all. */
    PlatformException unreachable(IOException thrown) {
        if (isCausedBy(UnresolvedAddressException.class, thrown)) {
            return problem(
                    "there is no host " + host() + " as seen from here", "look at the network and at the name", thrown);
        }
        if (isCausedBy(HttpTimeoutException.class, thrown)) {
            return problem(host() + " doesn't answer in time", "look at the network, or run it again", thrown);
        }
        if (isCausedBy(SSLException.class, thrown)) {
            return problem(
                    host() + " can't be trusted: " + root(thrown).getMessage(),
                    "let Java know its certificate authority"
                            + " (PLATFORM_JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE); if it has to speak plain HTTP,"
                            + " name it in platform.yaml at images.insecureRegistries",
                    thrown);
        }
        if (isCausedBy(ConnectException.class, thrown)) {
            return problem(
                    "nothing answers at " + host(), "look at the network; do you need a VPN or a proxy?", thrown);
        }
        return problem(
                host() + " can't be asked: " + root(thrown).getMessage(),
                "look at the network, or run it again",
                thrown);
    }

    private static PlatformException problem(String problem, String hint) {
        return problem(problem, hint, null);
    }

    private static PlatformException problem(String problem, String hint, @Nullable IOException thrown) {
        return new PlatformException(problem, hint, thrown);
    }

    /** As people know it. */
    private String host() {
        return image.getRegistry().equals(HUB) ? "docker.io" : image.getRegistry();
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, IOException thrown) {
        return causes(thrown).anyMatch(type::isInstance);
    }

    private static Throwable root(IOException thrown) {
        return causes(thrown).reduce((outer, inner) -> inner).orElse(thrown);
    }

    private static Stream<Throwable> causes(IOException thrown) {
        return Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause);
    }
}
