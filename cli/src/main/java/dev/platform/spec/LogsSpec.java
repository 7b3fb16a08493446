package dev.platform.spec;

import dev.platform.model.TimeSpan;
import dev.platform.yaml.Doc;

/** What becomes of the service's logs. */
@Doc("What becomes of the service's logs.")
public record LogsSpec(
        @Doc(value = "How long they are kept; one of those that the cluster offers.", example = "30d")
        TimeSpan retention) {}
