package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Configuration;
import dev.platform.model.Configuration.Mount;
import dev.platform.model.MountPath;
import dev.platform.model.Quantity;
import dev.platform.model.Scaling;
import dev.platform.model.Service.Volume;
import dev.platform.spec.ServiceSpec.VolumeSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the folders for data of one service. */
final class VolumeResolver {
    private final Source source;
    private final Findings findings;

    VolumeResolver(Source service, Findings findings) {
        this.source = service.below("volumes");
        this.findings = findings;
    }

    /**
     * The volumes in the order in which they are written.
     *
     * @param scaling null if it is wrong itself, so that nothing can be said about it
     */
    List<Volume> resolve(ServiceSpec spec, Configuration configuration, @Nullable Scaling scaling) {
        List<Volume> volumes = new ArrayList<>();
        List<MountPath> taken =
                new ArrayList<>(configuration.mounts().stream().map(Mount::path).toList());
        spec.volumes().forEach((name, written) -> {
            Volume volume = volume(name.value(), written);
            MountPaths.checkFree(volume.path(), taken, volume.source(), findings);
            taken.add(volume.path());
            check(volume, scaling);
            volumes.add(volume);
        });
        return List.copyOf(volumes);
    }

    private Volume volume(String name, VolumeSpec written) {
        return new Volume(
                name,
                written.mountPath(),
                written.size(),
                written.storageClass(),
                Boolean.TRUE.equals(written.ephemeral()),
                source.below(name));
    }

    private void check(Volume volume, @Nullable Scaling scaling) {
        if (volume.size().amount().signum() == 0) {
            findings.error(
                    "number-is-in-range",
                    volume.source().at("size"),
                    "the volume has no size",
                    "write an amount such as 10Gi");
        }
        if (volume.ephemeral() && volume.storageClass() != null) {
            findings.error(
                    "fields-fit-together",
                    volume.source().at("storageClass"),
                    "a folder that goes with its pod is on the node's own disk, which has no class",
                    "remove 'storageClass', or remove 'ephemeral'");
        }
        if (!volume.ephemeral() && scaling != null && scaling.max() > 1) {
            findings.error(
                    "fields-fit-together",
                    volume.source().at(),
                    "a disk is for one pod, and the service may have " + scaling.max(),
                    "add 'replicas: 1', or 'ephemeral: true', or keep the data in 'databases'");
        }
    }

    /** What pods write into folders on their node counts as their local disk, and ends them where it is too much. */
    void checkRoom(List<Volume> volumes, Quantity ephemeralStorage) {
        BigDecimal sum = volumes.stream()
                .filter(Volume::ephemeral)
                .map(volume -> volume.size().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(ephemeralStorage.amount()) > 0) {
            findings.error(
                    "fields-fit-together",
                    source.at(),
                    "the ephemeral volumes are larger than the pod's local disk of " + ephemeralStorage.text(),
                    "raise resources.requests.ephemeralStorage, or make them smaller");
        }
    }
}
