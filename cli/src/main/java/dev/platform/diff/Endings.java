package dev.platform.diff;

import dev.platform.model.ChangeSeverity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Products that take a step on the way out that their grants say. What that takes away is meant, so it is looked at and
 * not refused; where a step is left out, or data goes that nobody has given up, it is as dangerous as ever.
 */
final class Endings {
    private static final String ANNOTATION = "platform.dev/retirement";
    private static final String DATA = "platform.dev/retirement-data";

    /** What no pods, no routes and no Applications come to. */
    private static final Set<String> OF_A_SERVICE =
            Set.of("R-ARG-01", "R-ARG-07", "R-AVL-01", "R-REF-01", "R-REF-02", "R-REF-03", "R-REF-04");

    /** What only the end of data comes to. */
    private static final String LOST = "R-DATA-01";

    private final Map<String, Step> steps = new HashMap<>();

    /** From one state to the next. */
    private enum Step {
        OUT_OF_SERVICE,
        GONE,
        GONE_WITH_DATA;

        private boolean isMeant(String rule) {
            return switch (this) {
                case OUT_OF_SERVICE -> OF_A_SERVICE.contains(rule);
                case GONE -> !rule.equals(LOST);
                case GONE_WITH_DATA -> true;
            };
        }
    }

    Endings(List<ObjectChange> changes) {
        for (ObjectChange change : changes) {
            Step step = change.is("Namespace") ? step(change) : null;
            if (step != null) {
                steps.put(change.product(), step);
            }
        }
    }

    private static @Nullable Step step(ObjectChange change) {
        KubernetesObject before = change.before();
        String from = before == null ? "" : before.text("metadata", "annotations", ANNOTATION);
        if (change.isRemoved()) {
            boolean isGivenUp =
                    change.last().text("metadata", "annotations", DATA).equals("delete");
            return from.equals("retired") ? (isGivenUp ? Step.GONE_WITH_DATA : Step.GONE) : null;
        }
        String to = change.last().text("metadata", "annotations", ANNOTATION);
        boolean isNext = (from.isEmpty() && to.equals("draining")) || (from.equals("draining") && to.equals("retired"));
        return before != null && isNext ? Step.OUT_OF_SERVICE : null;
    }

    /** How bad it is in the light of that. */
    ChangeSeverity of(ObjectChange change, String rule, ChangeSeverity severity) {
        Step step = severity == ChangeSeverity.DANGER ? steps.get(product(change)) : null;
        return step != null && step.isMeant(rule) ? ChangeSeverity.WARN : severity;
    }

    /** The Application of a whole product stands among those of the others. */
    private static String product(ObjectChange change) {
        return change.product().isEmpty() ? change.last().label("platform.dev/product") : change.product();
    }
}
