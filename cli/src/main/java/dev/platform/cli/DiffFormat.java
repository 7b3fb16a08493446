package dev.platform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A form of a difference, and where it goes.
 *
 * @param file null for where data is printed
 */
record DiffFormat(Form form, @Nullable String file) {
    /** What can be made of a difference. */
    enum Form {
        TEXT,
        JSON,
        MARKDOWN,
        HTML,
        SARIF,
        ANNOTATIONS
    }

    /** Reads {@code FORMAT} or {@code FORMAT=FILE}. */
    static final class Converter implements ITypeConverter<DiffFormat> {
        @Override
        public DiffFormat convert(String word) {
            String[] parts = word.split("=", 2);
            for (Form form : Form.values()) {
                if (form.name().toLowerCase(Locale.ROOT).equals(parts[0])) {
                    return new DiffFormat(form, parts.length == 1 || parts[1].isEmpty() ? null : parts[1]);
                }
            }
            List<String> known = new ArrayList<>();
            for (Form form : Form.values()) {
                known.add(form.name().toLowerCase(Locale.ROOT));
            }
            throw new TypeConversionException("'" + parts[0] + "' is none of " + String.join(", ", known));
        }
    }

    /** The name of one of several files: {@code comment.md}, {@code comment-2.md} … */
    static String part(String file, int number) {
        int dot = file.lastIndexOf('.');
        boolean extension = dot > file.lastIndexOf('/');
        String stem = extension ? file.substring(0, dot) : file;
        return number == 1 ? file : stem + "-" + number + (extension ? file.substring(dot) : "");
    }
}
