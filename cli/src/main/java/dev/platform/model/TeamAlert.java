package dev.platform.model;

import dev.platform.finding.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a team wants to be told of its product, beside what every product is told.
 *
 * @param expression of Prometheus; it answers while something is wrong
 * @param lasting how long it has to answer before
 * @param pages whether it can't wait
 * @param runbook the page that says what to do; null for none
 */
public record TeamAlert(
        AlertName name,
        String expression,
        TimeSpan lasting,
        boolean pages,
        String summary,
        @Nullable PageUrl runbook,
        Source source) {}
