package dev.platform.e2e;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Why a finding of a checker stays. */
record CheckerException(String check, List<String> objects, String reason) {
    static List<CheckerException> all() throws IOException {
        return new YAMLMapper().readValue(Path.of("checkers.yaml").toFile(), new TypeReference<>() {});
    }

    boolean explains(String finding) {
        return objects.stream()
                .map(object -> Pattern.quote(check + " " + object).replace("*", "\\E.*\\Q"))
                .anyMatch(finding::matches);
    }
}
