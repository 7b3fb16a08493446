package dev.platform.diff;

import dev.platform.diff.Danger.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All rules that tell what is dangerous in a change. */
public final class DangerRules {
    private final List<Danger> found = new ArrayList<>();

    private DangerRules() {}

    /** What one rule family asks of each change. */
    interface Family {
        void judge(ObjectChange change, Report report);
    }

    /** Where a family reports. */
    interface Report {
        void say(String rule, Severity severity, String path, String message, String remedy);

        default void danger(String rule, String path, String message, String remedy) {
            say(rule, Severity.DANGER, path, message, remedy);
        }

        default void warn(String rule, String path, String message, String remedy) {
            say(rule, Severity.WARN, path, message, remedy);
        }
    }

    private static final List<Family> FAMILIES = List.of(
            new DataRules(), new ImmutabilityRules(), new AvailabilityRules(), new SecurityRules(), new ArgoCdRules());

    /** Judges every change. */
    public static List<Danger> judge(List<ObjectChange> changes) {
        DangerRules rules = new DangerRules();
        changes.forEach(rules::judge);
        return List.copyOf(rules.found);
    }

    private void judge(ObjectChange change) {
        Report report = (rule, severity, path, message, remedy) ->
                found.add(new Danger(rule, severity, change, path, message, remedy));
        FAMILIES.forEach(family -> family.judge(change, report));
    }

    /** The edits of a change below one of its fields. */
    static void edits(ObjectChange change, String path, Consumer<Edit> each) {
        change.edits().stream().filter(edit -> edit.isBelow(path)).forEach(each);
    }
}
