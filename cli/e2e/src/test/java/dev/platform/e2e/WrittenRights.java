package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rights that rights.yaml gives. */
record WrittenRights(JsonNode table) {
    /** A service account may delete what Argo CD prunes, one by one. */
    private static final List<String> WRITING = List.of("create", "update", "patch", "delete");

    static WrittenRights read() throws IOException {
        try (InputStream file = WrittenRights.class.getResourceAsStream("/rights.yaml")) {
            return new WrittenRights(new YAMLMapper().readTree(Objects.requireNonNull(file)));
        }
    }

    SortedSet<Right> of(Actor actor, String namespace) {
        SortedSet<Right> rights = new TreeSet<>();
        JsonNode rows = table.path(actor.name().toLowerCase(Locale.ROOT));
        if (rows.isMissingNode()) {
            throw new IllegalStateException("rights.yaml doesn't tell of " + actor);
        }
        List<String> writing = new ArrayList<>(Right.READING);
        writing.addAll(WRITING);
        for (JsonNode row : rows) {
            String group = row.path("group").asText();
            row.path("read")
                    .forEach(each -> Right.READING.forEach(
                            verb -> rights.add(new Right(verb, group, each.asText(), namespace))));
            row.path("write")
                    .forEach(each ->
                            writing.forEach(verb -> rights.add(new Right(verb, group, each.asText(), namespace))));
        }
        return rights;
    }
}
