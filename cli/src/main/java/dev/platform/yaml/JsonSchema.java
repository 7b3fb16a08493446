package dev.platform.yaml;

import java.util.*;

public final class JsonSchema {
    private JsonSchema() {}

    public static Map<String, Object> of(Class<? extends Record> t, ScalarTypes s, String title) {
        return new LinkedHashMap<>();
    }
}
