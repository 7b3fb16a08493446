package dev.platform.plan;

import dev.platform.model.Service;

/** A folder that goes with its pod. */
record FolderView(String name, String path, String size) {
    FolderView(Service.Volume volume) {
        this(volume.name(), volume.path().value(), volume.size().text());
    }
}
