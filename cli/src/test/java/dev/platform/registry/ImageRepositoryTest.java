package dev.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import dev.platform.model.ImageDigest;
import dev.platform.model.ImageName;
import dev.platform.model.ImageTag;
import dev.platform.model.Registry;
import dev.platform.registry.TestRegistry.Mood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageRepositoryTest {
    private static final ImageTag TAG = ImageTag.parse("1.0.0");

    @TempDir
    Path folder = Path.of("");

    private TestRegistry registry;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        registry = new TestRegistry();
        environment.put("HOME", folder.toString());
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    private Optional<ImageDigest> digest() {
        return digest(registry.host());
    }

    private Optional<ImageDigest> digest(String host, String... insecure) {
        List<Registry> registries =
                List.of(insecure).stream().map(Registry::parse).toList();
        RegistryAccess access = new RegistryAccess(environment, registries);
        return ImageRepository.of(ImageName.parse(host + "/quiz/web"), access).digest(TAG);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String auths(String key, String login) {
        return "{\"auths\":{\"other.example\":{},\"" + key + "\":{\"auth\":\"" + TestRegistry.encoded(login) + "\"}}}";
    }

    private void fails(String problem, String hint) {
        fails(registry.host(), problem, hint);
    }

    private void fails(String host, String problem, String hint) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> digest(host)).isInstanceOfSatisfying(PlatformException.class, e -> {
            assertThat(e.problem()).contains(problem);
            assertThat(e.hint()).contains(hint);
        });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void theDigestIsThatOfTheIndex() {
        ImageDigest pushed = registry.push("quiz/web", "1.0.0", "first");

        assertThat(digest()).contains(pushed);
        assertThat(registry.asked())
                .as("what was found is asked for again as a node asks for it")
                .containsExactly("/v2/quiz/web/manifests/1.0.0 null", "/v2/quiz/web/manifests/" + pushed + " null");
    }

    @Test
    void aTagThatIsNotThereHasNoDigest() {
        assertThat(digest()).isEmpty();
    }

    @Test
    void bytesThatAreNotThoseOfTheDigestAreRefused() {
        registry.push("quiz/web", "1.0.0", "first");
        registry.mood(Mood.LYING);

        fails("doesn't serve what its digest says: quiz/web@sha256:", "proxy");
    }

    @Test
    void aTokenForEverybodyIsAsked() {
        ImageDigest pushed = registry.push("quiz/web", "1.0.0", "first");
        registry.mood(Mood.TOKEN);

        assertThat(digest()).contains(pushed);
        assertThat(registry.asked()).contains("/token?service=test&scope=repository:quiz/web:pull null");
    }

    @ParameterizedTest
    @CsvSource({"BASIC", "TOKEN_WITH_LOGIN"})
    void theLoginOfDockerIsUsed(Mood mood) throws IOException {
        ImageDigest pushed = registry.push("quiz/web", "1.0.0", "first");
        registry.mood(mood);
        write(".docker/config.json", auths(registry.host(), TestRegistry.LOGIN));

        assertThat(digest()).contains(pushed);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCKER_CONFIG, other, config.json",
        "XDG_RUNTIME_DIR, run, containers/auth.json",
        "XDG_CONFIG_HOME, xdg, containers/auth.json",
        "REGISTRY_AUTH_FILE, mine/auth.json, ''"
    })
    void loginsAreLookedForWhereContainerToolsKeepThem(String variable, String value, String file) throws IOException {
        ImageDigest pushed = registry.push("quiz/web", "1.0.0", "first");
        registry.mood(Mood.BASIC);
        environment.put(variable, folder.resolve(value).toString());
        write(file.isEmpty() ? value : value + "/" + file, auths(registry.host(), TestRegistry.LOGIN));

        assertThat(digest()).contains(pushed);
    }

    @Test
    void aLoginForThePathComesBeforeThatForTheRegistry() throws IOException {
        ImageDigest pushed = registry.push("quiz/web", "1.0.0", "first");
        registry.mood(Mood.BASIC);
        write(
                ".config/containers/auth.json",
                "{\"auths\":{\"" + registry.host() + "\":{\"auth\":\"" + TestRegistry.encoded("a:b") + "\"},\""
                        + registry.host() + "/quiz\":{\"auth\":\"" + TestRegistry.encoded(TestRegistry.LOGIN)
                        + "\"}}}");

        assertThat(digest()).contains(pushed);
    }

    @ParameterizedTest
    @CsvSource({"BASIC", "TOKEN_WITH_LOGIN"})
    void whoIsNotLoggedInIsToldTo(Mood mood) {
        registry.mood(mood);

        fails("127.0.0.1:" + registry.port() + " doesn't know who you are", "docker login " + registry.host());
        fails("doesn't know who you are", folder + "/.docker/config.json");
    }

    @ParameterizedTest
    @CsvSource({"BASIC", "TOKEN_WITH_LOGIN"})
    void aLoginThatIsRefusedIsNamed(Mood mood) throws IOException {
        registry.mood(mood);
        write(".docker/config.json", auths(registry.host(), "robot:old"));

        fails("doesn't accept the login that is kept here", "log in again: docker login " + registry.host());
    }

    @Test
    void aHelperThatIsNotThereIsNamed() throws IOException {
        registry.mood(Mood.BASIC);
        write(".docker/config.json", "{\"credsStore\":\"nowhere\"}");

        fails("doesn't know who you are", "no login came from docker-credential-nowhere");
    }

    @Test
    void aBrokenFileOfLoginsIsNamed() throws IOException {
        registry.mood(Mood.BASIC);
        write(".docker/config.json", "{");

        fails(".docker/config.json has no logins that can be read", "docker login");
    }

    @ParameterizedTest
    @CsvSource({
        "403, doesn't let you read quiz/web, ask for the right to pull it",
        "429, has had too many requests from you, log in",
        "503, answers 503, run it again"
    })
    void aRefusalIsExplained(int status, String problem, String hint) {
        registry.status(status);

        fails(problem, hint);
    }

    @Test
    void silenceEnds() {
        registry.mood(Mood.SILENT);

        fails("doesn't answer in time", "network");
    }

    @Test
    void anUnknownHostIsNamed() {
        fails("registry.invalid", "there is no host registry.invalid as seen from here", "look at the network");
    }

    @Test
    void aClosedDoorIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        fails("0.0.0.0:" + port, "nothing answers at 0.0.0.0:" + port, "VPN");
    }

    @Test
    void plainHttpIsForThisMachineAndForWhatIsConfigured() throws Exception {
        ImageDigest pushed = registry.push("quiz/web", "1.0.0", "first");
        String other = "0.0.0.0:" + registry.port();

        assertThat(digest(other, other)).contains(pushed);
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Integer> said = new CopyOnWriteArrayList<>();
            new Thread(() -> hangUp(door, said)).start();
            fails("0.0.0.0:" + door.getLocalPort(), "can't be trusted", "images.insecureRegistries");
            assertThat(said).as("the start of a handshake of TLS").isNotEmpty().containsOnly(0x16);
        }
    }

    /** Whoever calls says his first byte, and no more. */
    private static void hangUp(ServerSocket door, List<Integer> said) {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                said.add(visitor.getInputStream().read());
            } catch (IOException e) {
                // The test is over.
            }
        }
    }
}
