package dev.platform.diff;

import dev.platform.diff.DangerRules.Report;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the API server will make of how an object is written. */
final class ApiRules implements DangerRules.Family {
    @Override
    public void judge(ObjectChange change, Report report) {
        if (change.before() == null || change.isRemoved()) {
            return;
        }
        for (Edit edit : change.edits()) {
            if (edit.path().equals("apiVersion")) {
                report.info(
                        "R-API-01",
                        edit.path(),
                        "it is read and kept as " + edit.after(),
                        "see that the cluster serves it: platform validate");
            } else if (isOtherType(edit.before(), edit.after())) {
                report.warn(
                        "R-API-03",
                        edit.path(),
                        "a " + type(edit.before()) + " becomes a " + type(edit.after()),
                        "write it as the field's type, or the API server may refuse it");
            }
        }
    }

    private static boolean isOtherType(@Nullable Object before, @Nullable Object after) {
        return before != null
                && after != null
                && before.getClass() != after.getClass()
                && Objects.equals(before.toString(), after.toString());
    }

    private static String type(@Nullable Object value) {
        return value instanceof Number ? "number" : value instanceof Boolean ? "truth value" : "text";
    }
}
