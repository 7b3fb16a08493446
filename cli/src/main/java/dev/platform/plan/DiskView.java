package dev.platform.plan;

import dev.platform.model.Service;
import org.jspecify.annotations.Nullable;

/**
 * A disk that stays when its pod goes.
 *
 * @param claim the name of what asks for it; the dot keeps services and volumes apart
 * @param type null for the cluster's own
 */
record DiskView(
        String name,
        String claim,
        String path,
        String size,
        @Nullable StorageClass type) {
    DiskView(Service service, Service.Volume volume) {
        this(
                volume.name(),
                service.name() + "." + volume.name(),
                volume.path().value(),
                volume.size().text(),
                volume.storageClass() == null
                        ? null
                        : new StorageClass(volume.storageClass().value()));
    }

    /** A class of disks. */
    record StorageClass(String storageClass) {}

    /**
     * The claim of a disk.
     *
     * @param givenUp whether it may be deleted
     */
    record ClaimView(ServiceView service, DiskView disk, boolean givenUp) {}
}
