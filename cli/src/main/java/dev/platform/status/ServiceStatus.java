package dev.platform.status;

import dev.platform.model.ServiceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service is, compared with Git.
 *
 * @param workload null if it isn't there, or doesn't run all the time
 * @param autoscaler null if there is none
 * @param application null if it isn't there or may not be read
 */
public record ServiceStatus(
        String name,
        ServiceType type,
        State state,
        RunningImages images,
        @Nullable WorkloadStatus workload,
        @Nullable AutoscalerStatus autoscaler,
        @Nullable ApplicationStatus application,
        List<Trouble> troubles) {}
