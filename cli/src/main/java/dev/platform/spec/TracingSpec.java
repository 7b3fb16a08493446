package dev.platform.spec;

import dev.platform.model.Percent;
import dev.platform.yaml.Doc;
import org.jspecify.annotations.Nullable;

/** That the service sends traces. */
@Doc("That the service sends traces. Its OpenTelemetry library is told where to and how many.")
public record TracingSpec(
        @Doc(
                value =
                        "The share of traces that begin here and are kept, in percent; one that came with a call is kept as its"
                                + " caller does.",
                defaults = "10")
        @Nullable
        Percent sampling) {}
