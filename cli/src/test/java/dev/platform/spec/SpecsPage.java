package dev.platform.spec;

import dev.platform.yaml.Shape;
import dev.platform.yaml.Shape.Field;
import dev.platform.yaml.Shape.Presence;
import dev.platform.yaml.ValueShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the reference of the specs from the records that read them. */
final class SpecsPage {
    private static final String HEAD = """
            # Specs, field by field

            This page is made from the records in [the package `spec`](../../cli/src/main/java/dev/platform/spec), and a test keeps
            it current. After a change of a record run `mvn test -Dtest=SpecsPageTest -Dgolden.update=true`.

            Every file has the same four fields at its top: `apiVersion: platform.dev/v1`, `kind`, `metadata` and `spec`. The tables
            below say what stands in `metadata` and, for each kind, in `spec`. A field with neither "needed" nor a default may be left
            out. A field that no table names is an error, and so is a value of another type. `platform schema product` prints the same
            as JSON Schema, for editors.

            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    static String text() {
        SpecsPage page = new SpecsPage();
        page.kind("Metadata", "The same in every file.", MetadataSpec.class, "metadata");
        for (SpecKind kind : SpecKind.values()) {
            String file = kind.file().contains("<")
                    ? "`" + kind.file() + "`"
                    : "[`" + kind.file() + "`](../../" + kind.file() + ")";
            page.kind(kind.toString(), "Written in " + file + ".", record(kind), "spec");
        }
        return page.page.toString().stripTrailing() + "\n";
    }

    private static Class<? extends Record> record(SpecKind kind) {
        return switch (kind) {
            case PLATFORM -> PlatformSpec.class;
            case CLUSTER -> ClusterSpec.class;
            case PRODUCT -> ProductSpec.class;
            case GRANT -> GrantSpec.class;
            case VERSIONS -> VersionsSpec.class;
            case ADDON -> AddonSpec.class;
            case ADDON_VERSION -> AddonVersionSpec.class;
            case APPROVALS -> ApprovalsSpec.class;
            case TOMBSTONES -> TombstonesSpec.class;
        };
    }

    private void kind(String title, String where, Class<? extends Record> type, String root) {
        Map<Class<? extends Record>, List<String>> places = new LinkedHashMap<>();
        collect(type, root, places);
        line("## " + title);
        line(where + " " + shape(type).doc());
        places.forEach((each, paths) -> {
            if (each != type) {
                line("### "
                        + String.join(
                                ", ",
                                paths.stream().map(path -> "`" + path + "`").toList()));
                line(shape(each).doc());
            }
            table(shape(each));
        });
    }

    private static void collect(
            Class<? extends Record> type, String path, Map<Class<? extends Record>, List<String>> places) {
        places.computeIfAbsent(type, key -> new ArrayList<>()).add(path);
        for (Field field : shape(type).fields()) {
            below(field.value(), path + "." + field.key(), places);
        }
    }

    private static void below(ValueShape value, String path, Map<Class<? extends Record>, List<String>> places) {
        if (value instanceof ValueShape.Nested nested) {
            collect(nested.type(), path, places);
        } else if (value instanceof ValueShape.Items items) {
            below(items.item(), path + "[]", places);
        } else if (value instanceof ValueShape.Entries entries) {
            below(entries.value(), path + ".<name>", places);
        }
    }

    private void table(Shape shape) {
        page.append("| field | type | if left out | what it is |\n| --- | --- | --- | --- |\n");
        for (Field field : shape.fields()) {
            page.append("| `")
                    .append(field.key())
                    .append("` | ")
                    .append(cell(type(field.value())))
                    .append(" | ")
                    .append(cell(otherwise(field)))
                    .append(" | ")
                    .append(cell(field.doc()))
                    .append(field.example().isEmpty() ? "" : " Example: `" + field.example() + "`.")
                    .append(" |\n");
        }
        page.append('\n');
    }

    private static String otherwise(Field field) {
        if (field.presence().mustBeThere()) {
            return "needed" + (field.presence() == Presence.FILLED ? ", with an entry" : "");
        }
        return field.defaults();
    }

    private static String type(ValueShape value) {
        if (value instanceof ValueShape.Items items) {
            return "list of " + type(items.item());
        }
        if (value instanceof ValueShape.Entries entries) {
            return "mapping: " + type(entries.key()) + " to " + type(entries.value());
        }
        if (value instanceof ValueShape.Custom custom) {
            return words(custom.type().type().getSimpleName());
        }
        if (value instanceof ValueShape.Whole whole) {
            return range(whole);
        }
        return value.what().replaceFirst("^an? ", "");
    }

    private static String range(ValueShape.Whole whole) {
        boolean bounded = whole.min() != Integer.MIN_VALUE && whole.max() != Integer.MAX_VALUE;
        if (!bounded) {
            return whole.what().replaceFirst("^a ", "");
        }
        return whole.min() == whole.max() ? "always " + whole.min() : whole.min() + " to " + whole.max();
    }

    /** A class's name as words: {@code HostName} is "host name". */
    private static String words(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static Shape shape(Class<? extends Record> type) {
        return Shape.of(type, SpecScalars.TYPES);
    }

    private static String cell(String text) {
        return text.replace("<", "&lt;").replace("|", "\\|");
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }
}
