package dev.platform.spec;

import dev.platform.model.Fingerprint;
import dev.platform.yaml.Doc;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is dangerous and wanted all the same: {@code clusters/approvals.yaml}, written by {@code platform diff approve}.
 *
 * <pre>{@code
 * apiVersion: platform.dev/v1
 * kind: Approvals
 * metadata:
 *   name: approvals
 * spec:
 *   findings:
 *     7c1d09aa01bc:
 *       rule: R-DATA-01
 *       object: PersistentVolumeClaim shop/data
 *       reason: the data was moved to the database
 *       until: 2026-12-15
 * }</pre>
 */
@Doc("What is dangerous and wanted all the same. `platform diff approve` writes it.")
public record ApprovalsSpec(
        @Doc("What is approved, by the fingerprint that `platform diff` shows.")
        Map<Fingerprint, ApprovalSpec> findings) {

    /** One danger that is known and wanted. */
    @Doc("One danger that is known and wanted.")
    public record ApprovalSpec(
            @Doc(value = "The rule that found it.", example = "R-DATA-01")
            String rule,

            @Doc(value = "The object that it is about.", example = "PersistentVolumeClaim shop/data")
            String object,

            @Doc(value = "Why it is wanted.", example = "the data was moved to the database")
            String reason,

            @Doc(value = "The last day that it counts.", example = "2026-12-15")
            LocalDate until) {}
}
