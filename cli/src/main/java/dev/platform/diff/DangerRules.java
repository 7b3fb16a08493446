package dev.platform.diff;

import dev.platform.model.ChangeSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All rules that tell what is dangerous in a change. */
final class DangerRules {
    private final List<Danger> found = new ArrayList<>();
    private final Endings endings;

    private DangerRules(Endings endings) {
        this.endings = endings;
    }

    /** What one rule family asks of each change by itself. */
    interface Family {
        void judge(ObjectChange change, Report report);
    }

    /** What one rule family asks of all changes together. */
    interface Across {
        void judge(Comparison comparison, Reports reports);
    }

    /** Where is reported what is said of one object. */
    interface Report {
        void say(String rule, ChangeSeverity severity, String path, String message, String remedy);

        default void danger(String rule, String path, String message, String remedy) {
            say(rule, ChangeSeverity.DANGER, path, message, remedy);
        }

        default void warn(String rule, String path, String message, String remedy) {
            say(rule, ChangeSeverity.WARN, path, message, remedy);
        }

        default void info(String rule, String path, String message, String remedy) {
            say(rule, ChangeSeverity.INFO, path, message, remedy);
        }
    }

    /** Where is reported what is said of any object. */
    interface Reports {
        Report of(ObjectChange change);
    }

    private static final List<Family> FAMILIES = List.of(
            new DataRules(),
            new ImmutabilityRules(),
            new AvailabilityRules(),
            new PlacementRules(),
            new SecurityRules(),
            new NetworkRules(),
            new ArgoCdRules(),
            new ApiRules());

    /** What counts even of an object that goes with its namespace. */
    private static final Family LAST = new DataRules();

    private static final List<Across> ACROSS = List.of(
            new CascadeRules(),
            new ReferenceRules(),
            new BudgetRules(),
            new QuotaRules(),
            new RestartRules(),
            new ApplicationRules());

    /** Judges every change, and all of them together. */
    static List<Danger> judge(Comparison comparison) {
        DangerRules rules = new DangerRules(new Endings(comparison.changes()));
        Set<String> gone = comparison.changes().stream()
                .filter(change -> change.is("Namespace") && change.isRemoved())
                .map(change -> change.key().name())
                .collect(Collectors.toSet());
        comparison
                .changes()
                .forEach(
                        change -> rules.judge(change, gone.contains(change.key().namespace())));
        ACROSS.forEach(family -> family.judge(comparison, rules::report));
        return List.copyOf(rules.found);
    }

    /**
     * What is renamed is made anew, so it is judged as what goes and as what comes. Where a whole namespace goes, fences and
     * budgets in it are nothing that anybody misses.
     */
    private void judge(ObjectChange change, boolean withItsNamespace) {
        if (withItsNamespace) {
            LAST.judge(change, report(change));
        } else if (change.kind() == ObjectChange.Kind.RENAMED) {
            judge(new ObjectChange(change.before(), null, List.of()), report(change));
            judge(new ObjectChange(null, change.after(), List.of()), report(change));
        } else {
            judge(change, report(change));
        }
    }

    private static void judge(ObjectChange change, Report report) {
        FAMILIES.forEach(family -> family.judge(change, report));
    }

    private Report report(ObjectChange change) {
        return (rule, severity, path, message, remedy) ->
                found.add(new Danger(rule, endings.of(change, rule, severity), change, path, message, remedy));
    }

    /** The edits of a change below one of its fields. */
    static void edits(ObjectChange change, String path, Consumer<Edit> each) {
        change.edits().stream().filter(edit -> edit.isBelow(path)).forEach(each);
    }
}
