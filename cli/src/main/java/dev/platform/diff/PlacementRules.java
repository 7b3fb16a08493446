package dev.platform.diff;

import dev.platform.diff.DangerRules.Report;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where pods find fewer nodes than before. */
final class PlacementRules implements DangerRules.Family {
    private static final String NODES = "see that nodes enough are left for them";

    @Override
    public void judge(ObjectChange change, Report report) {
        if (change.before() == null || change.isRemoved()) {
            return;
        }
        for (Edit edit : change.edits()) {
            boolean selector = edit.path().contains(".nodeSelector") && edit.after() != null;
            boolean affinity = edit.path().contains("requiredDuringSchedulingIgnoredDuringExecution")
                    || (edit.isField("affinity") && requires(edit.after()));
            boolean toleration = edit.path().contains(".tolerations") && edit.after() == null;
            if (selector || (affinity && edit.after() != null) || toleration) {
                report.warn("R-AVL-11", edit.path(), "its pods fit on fewer nodes", NODES);
            }
        }
    }

    private static boolean requires(@Nullable Object affinity) {
        return affinity instanceof Map<?, ?> && affinity.toString().contains("requiredDuringScheduling");
    }
}
