package dev.platform.cluster;

import dev.platform.cluster.ObjectList.Access;
import dev.platform.finding.PlatformException;
import dev.platform.yaml.Json;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list in pages, so that neither side has to hold all of it as one text. */
record ListCall(
        String path,
        String selector,
        Function<String, HttpResponse<byte[]>> server,
        BiFunction<String, Integer, PlatformException> refusal) {
    private static final int PAGE = 500;
    private static final int ALL = 0;

    ObjectList run() {
        List<Map<String, Object>> items = new ArrayList<>();
        @Nullable String next = "";
        int limit = PAGE;
        while (next != null) {
            HttpResponse<byte[]> response = server.apply(query(limit, next));
            switch (response.code()) {
                case HttpURLConnection.HTTP_OK -> next = read(response.body(), items);
                case HttpURLConnection.HTTP_FORBIDDEN -> {
                    return ObjectList.without(Access.FORBIDDEN);
                }
                case HttpURLConnection.HTTP_NOT_FOUND -> {
                    return ObjectList.without(Access.UNKNOWN);
                }
                case HttpURLConnection.HTTP_GONE -> {
                    // The server has forgotten the state that the pages are of: ask for all at once.
                    items.clear();
                    next = "";
                    limit = ALL;
                }
                default -> throw refusal.apply(path, response.code());
            }
        }
        return new ObjectList(Access.ANSWERED, items);
    }

    private String query(int limit, String next) {
        String page = "?limit=" + limit + (selector.isEmpty() ? "" : "&" + selector);
        return path + (next.isEmpty() ? page : page + "&continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** Adds the objects of a page, and answers where the next one begins; null after the last. */
    private @Nullable String read(byte[] page, List<Map<String, Object>> items) {
        try {
            Map<String, Object> list = Json.object(new ByteArrayInputStream(page));
            if (list.get("items") instanceof List<?> found) {
                found.forEach(item -> items.add(object(item)));
            }
            return list.get("metadata") instanceof Map<?, ?> metadata
                            && metadata.get("continue") instanceof String more
                            && !more.isEmpty()
                    ? more
                    : null;
        } catch (IOException e) {
            throw new PlatformException(
                    "what the server answers for " + path + " is no list: " + Json.reason(e),
                    "is this the address of a Kubernetes API server?",
                    e);
        }
    }

    /** Who wrote which field is the larger half of an object, and says nothing of its state. */
    @SuppressWarnings("unchecked") // the keys of JSON are strings
    private static Map<String, Object> object(Object item) {
        Map<String, Object> object = (Map<String, Object>) item;
        if (object.get("metadata") instanceof Map<?, ?> metadata) {
            metadata.remove("managedFields");
        }
        return object;
    }
}
