package dev.platform.cli;

import dev.platform.app.Variation;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.tree.RepoPath;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Each value of a service with the fields that it depends on and the files that these shape. */
final class OriginsView {
    /** A service depends on its type in all it is; those are told that say the most about one value. */
    private static final int FIELDS = 2;

    private static final int FILES = 3;

    private final List<Variation> variations;
    private final String product;
    private final String service;

    OriginsView(List<Variation> variations, String product, String service) {
        this.variations = variations;
        this.product = product;
        this.service = service;
    }

    /** A mapping for each value. */
    List<Map<String, String>> of(Map<String, Object> description) {
        Map<String, String> now = flat(description);
        Map<Variation, Map<String, String>> then = new LinkedHashMap<>();
        for (Variation variation : variations) {
            Product other = variation.platform().products().get(product);
            Service changed = other == null ? null : other.services().get(service);
            if (changed != null) {
                then.put(variation, flat(ServiceDescription.of(changed)));
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        now.forEach((key, value) -> {
            List<Variation> causes = then.entrySet().stream()
                    .filter(entry -> !value.equals(entry.getValue().get(key)))
                    .sorted(Comparator.comparing(entry -> differences(now, entry.getValue())))
                    .map(Map.Entry::getKey)
                    .limit(FIELDS)
                    .toList();
            Map<String, String> row = new LinkedHashMap<>();
            row.put("value", key);
            row.put("now", value);
            row.put("from", from(causes));
            row.put("shapes", shapes(causes));
            rows.add(row);
        });
        return rows;
    }

    /** The origins below each value, so that long names of files find their place. */
    static void print(List<Map<String, String>> rows, PrintWriter out) {
        for (Map<String, String> row : rows) {
            out.println(row.get("value") + ": " + Report.visible(Objects.toString(row.get("now"))));
            for (String word : List.of("from", "shapes")) {
                String text = Objects.toString(row.get(word));
                if (!text.isEmpty()) {
                    out.println("    " + word + " " + text);
                }
            }
        }
    }

    private static long differences(Map<String, String> now, Map<String, String> then) {
        return now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(then.get(entry.getKey())))
                .count();
    }

    private static String from(List<Variation> causes) {
        return causes.stream()
                .map(cause -> cause.isWritten() ? cause.place().toString() : "default of " + cause.field())
                .collect(Collectors.joining(", "));
    }

    private String shapes(List<Variation> causes) {
        TreeSet<String> files = new TreeSet<>();
        if (!causes.isEmpty()) {
            causes.get(0).changed().keySet().forEach(path -> files.add(shortened(path)));
        }
        String first = files.stream().limit(FILES).collect(Collectors.joining(", "));
        return files.size() > FILES ? first + " and " + (files.size() - FILES) + " more" : first;
    }

    private String shortened(RepoPath path) {
        String text = path.value();
        int start = text.indexOf("/products/" + product + "/");
        return start < 0
                ? text.substring(text.indexOf('/', text.indexOf('/') + 1) + 1)
                : text.substring(start + product.length() + 11);
    }

    /** One line for each innermost value. */
    private static Map<String, String> flat(Map<String, Object> data) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", data, flat);
        return flat;
    }

    private static void flatten(String prefix, Map<?, ?> data, Map<String, String> flat) {
        data.forEach((key, value) -> {
            String name = prefix + key;
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                flatten(name + ".", inner, flat);
            } else if (!Objects.toString(value, "").isEmpty()
                    && !Map.of().equals(value)
                    && !List.of().equals(value)) {
                flat.put(name, value.toString());
            }
        });
    }
}
