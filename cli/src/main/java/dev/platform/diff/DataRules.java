package dev.platform.diff;

import dev.platform.diff.DangerRules.Report;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where data may be lost. */
final class DataRules implements DangerRules.Family {
    static final String BACKUP = "make a backup first, and let Argo CD ask with Prune=confirm";

    @Override
    public void judge(ObjectChange change, Report report) {
        if (change.isRemoved()) {
            removed(change, report);
        } else if (change.before() != null) {
            changed(change, report);
        }
    }

    private static void removed(ObjectChange change, Report report) {
        switch (change.key().kind()) {
            case "PersistentVolumeClaim", "PersistentVolume" ->
                report.danger("R-DATA-01", "", "the disk and its data go when Argo CD prunes it", BACKUP);
            case "Cluster" -> {
                if (change.key().group().equals("postgresql.cnpg.io")) {
                    report.danger("R-DATA-01", "", "the database and its disks go when Argo CD prunes it", BACKUP);
                } else {
                    report.danger(
                            "R-DATA-11",
                            "",
                            "the cluster itself goes with it",
                            "keep it with Prune=false,Delete=false");
                }
            }
            case "StatefulSet" ->
                report.danger("R-DATA-02", "", "its pods go, and its disks stay behind or go with them", BACKUP);
            case "ScheduledBackup", "Schedule" ->
                report.warn("R-DATA-10", "", "nothing is backed up by it any more", "see that something else does");
            default -> {}
        }
    }

    private static void changed(ObjectChange change, Report report) {
        DangerRules.edits(change, "spec", edit -> {
            boolean disk = change.is("PersistentVolumeClaim", "Cluster");
            if (disk
                    && (edit.path().endsWith("requests.storage") || edit.path().equals("spec.storage.size"))
                    && Values.isLower(edit)) {
                report.danger(
                        "R-DATA-05",
                        edit.path(),
                        "a disk can't shrink: the sync fails",
                        "take it back, or move the data");
            }
            if (disk
                    && (edit.path().equals("spec.storageClassName")
                            || edit.path().equals("spec.storage.storageClass"))) {
                report.danger(
                        "R-DATA-06",
                        edit.path(),
                        "a disk can't change its class: the sync fails",
                        "add another disk, and move the data");
            }
            if (change.is("StatefulSet")
                    && edit.isBelow("spec.persistentVolumeClaimRetentionPolicy")
                    && "Delete".equals(edit.after())) {
                report.danger("R-DATA-08", edit.path(), "disks go with their pods from now on", "keep Retain");
            }
            boolean pauses = (change.is("ScheduledBackup") && edit.path().equals("spec.suspend"))
                    || (change.is("Schedule") && edit.path().equals("spec.paused"));
            if (pauses && Boolean.TRUE.equals(edit.after())) {
                report.warn("R-DATA-10", edit.path(), "nothing is backed up any more", "see that something else does");
            }
        });
        DangerRules.edits(change, "reclaimPolicy", edit -> {
            if (change.is("StorageClass") && "Delete".equals(edit.after())) {
                report.danger("R-DATA-06", edit.path(), "new disks go with their claims", "keep Retain");
            }
        });
        if (change.is("CustomResourceDefinition")) {
            stored(change, report);
        }
    }

    private static void stored(ObjectChange change, Report report) {
        List<?> before = Objects.requireNonNull(change.before()).list("spec", "versions");
        List<Object> names = change.last().list("spec", "versions").stream()
                .<Object>map(version -> version instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : "")
                .toList();
        for (Object version : before) {
            if (version instanceof Map<?, ?> map
                    && Boolean.TRUE.equals(map.get("storage"))
                    && !names.contains(map.get("name"))) {
                report.danger(
                        "R-DATA-07",
                        "spec.versions[" + map.get("name") + "]",
                        "objects are stored in the version that goes: the API server refuses it",
                        "store them in the new version first");
            }
        }
    }
}
