package dev.platform.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.spec.SpecKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds {@code docs/schema} current. */
class SchemaFilesTest {
    private static final Path FOLDER = Path.of("../docs/schema");

    @ParameterizedTest
    @EnumSource(SpecKind.class)
    void theCommittedSchemaIsWhatTheRecordsSay(SpecKind kind) throws IOException {
        String schema = DataWriter.write(kind.schema(), GlobalOptions.Format.JSON);
        Path file = FOLDER.resolve(kind.schemaFile());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, schema);
        }
        assertThat(Files.readString(file))
                .as("update it with: mvn test -Dtest=SchemaFilesTest -Dgolden.update=true")
                .isEqualTo(schema);
    }

    @Test
    void noOtherSchemaIsLeftOver() throws IOException {
        List<String> expected =
                Arrays.stream(SpecKind.values()).map(SpecKind::schemaFile).toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> requireNonNull(file.getFileName()).toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
