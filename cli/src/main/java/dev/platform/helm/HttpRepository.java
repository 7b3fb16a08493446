package dev.platform.helm;

import dev.platform.finding.PlatformException;
import dev.platform.yaml.YamlReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A repository of charts as Helm has them: index.yaml, and the archives that it names. */
final class HttpRepository {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI root;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    private HttpRepository(String repository) {
        this.root = URI.create(repository.replaceFirst("/*$", "/"));
    }

    /** The archive of a chart, whose bytes are those that the index tells of. */
    static byte[] pull(Chart chart) {
        HttpRepository repository = new HttpRepository(chart.repository());
        Map<?, ?> entry = repository
                .entry(chart)
                .orElseThrow(() -> new PlatformException(
                        "there is no chart " + chart, "look at its versions in " + chart.repository()));
        String address = entry.get("urls") instanceof List<?> urls && !urls.isEmpty() ? text(urls.get(0)) : "";
        byte[] archive = repository.get(repository.root.resolve(address));
        String digest = text(entry.get("digest"));
        if (!digest.isEmpty() && !digest.equals(sha256(archive))) {
            throw new PlatformException(
                    "the chart " + chart + " isn't the one that its repository tells of: its digest differs",
                    "ask those who keep the repository");
        }
        return archive;
    }

    /** Every version of a chart that its index names, as it writes them. */
    static List<String> versions(Chart chart) {
        return new HttpRepository(chart.repository())
                .entries(chart).stream()
                        .map(entry -> text(entry.get("version")))
                        .toList();
    }

    private Optional<Map<?, ?>> entry(Chart chart) {
        return entries(chart).stream()
                .filter(entry -> text(entry.get("version")).equals(chart.version()))
                .findFirst();
    }

    private List<Map<?, ?>> entries(Chart chart) {
        URI address = root.resolve("index.yaml");
        Map<String, Object> index = ForeignYaml.mapping(
                YamlReader.forIndexes(), address.toString(), get(address), "ask those who keep the repository");
        List<Map<?, ?>> entries = new ArrayList<>();
        if (index.get("entries") instanceof Map<?, ?> all && all.get(chart.name()) instanceof List<?> versions) {
            for (Object version : versions) {
                if (version instanceof Map<?, ?> map) {
                    entries.add(map);
                }
            }
        }
        return entries;
    }

    private byte[] get(URI address) {
        try {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new PlatformException(
                        address + " answers with " + response.statusCode(), "look at the repository of the chart");
            }
            return response.body();
        } catch (IOException e) {
            throw new PlatformException(address + " can't be reached: " + e, "look at the network and the repository");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted while " + address + " was read", "run it again");
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
