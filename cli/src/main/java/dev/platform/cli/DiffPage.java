package dev.platform.cli;

import java.util.Map;

/** The page of a difference. */
final class DiffPage {
    private DiffPage() {}

    static String of(Map<String, Object> data) {
        return DataWriter.write(data, GlobalOptions.Format.JSON);
    }
}
