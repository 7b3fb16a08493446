package dev.platform.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the script and its caller say. */
record Settings(Map<String, String> values) {
    private static final Map<String, String> DEFAULTS =
            Map.of("services", "5,50,500,5000,20000", "runs", "3", "work", System.getProperty("java.io.tmpdir"));

    static Settings of(String... words) {
        if (words.length % 2 != 0) {
            throw new IllegalArgumentException("each option has a value: " + Arrays.toString(words));
        }
        Map<String, String> values = new HashMap<>(DEFAULTS);
        for (int i = 0; i < words.length; i += 2) {
            values.put(words[i].replaceFirst("^--", ""), words[i + 1]);
        }
        return new Settings(Map.copyOf(values));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no --" + name);
        }
        return value;
    }

    Path path(String name) {
        return Path.of(value(name)).toAbsolutePath();
    }

    int runs() {
        return Integer.parseInt(value("runs"));
    }

    /** How many services a platform has, from few to many. */
    List<Integer> services() {
        return Arrays.stream(value("services").split(",", -1))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }
}
