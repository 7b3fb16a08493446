package dev.platform.intake;

import dev.platform.model.MountPath;
import dev.platform.model.Name;
import dev.platform.model.Quantity;
import dev.platform.spec.Defaults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the folders of a container: disks, temporary ones, files and secrets. */
final class MountIntake {
    private static final Quantity ROOM = Quantity.parse("128Mi");
    private static final BigDecimal MEBI = BigDecimal.valueOf(1 << 20);

    private final ProductDraft product;
    private final ServiceDraft service;
    private final Manifests manifests;
    private final Names names = new Names();
    private BigDecimal temporary = BigDecimal.ZERO;

    MountIntake(ProductDraft product, ServiceDraft service, Manifests manifests) {
        this.product = product;
        this.service = service;
        this.manifests = manifests;
    }

    void read(Workload workload) {
        List<Part> volumes = new ArrayList<>(workload.pod().at("volumes").items());
        for (Part mount : workload.container().at("volumeMounts").items()) {
            String wanted = mount.at("name").text();
            Part claim = claim(workload, wanted);
            Part volume = volumes.stream()
                    .filter(each -> each.at("name").text().equals(wanted))
                    .findFirst()
                    .orElse(mount.at("?"));
            if (claim.isThere()) {
                disk(mount, claim);
            } else {
                mount(mount, volume);
            }
        }
        if (temporary.compareTo(Defaults.EPHEMERAL_STORAGE.amount()) > 0) {
            room();
        }
    }

    private static Part claim(Workload workload, String name) {
        return workload.manifest().at("spec", "volumeClaimTemplates").items().stream()
                .filter(claim -> claim.at("metadata", "name").text().equals(name))
                .findFirst()
                .orElse(workload.manifest().at("?"));
    }

    private void mount(Part mount, Part volume) {
        String path = mount.at("mountPath").text();
        if (volume.at("emptyDir").isThere() && path.equals("/tmp")) {
            settle(mount, volume, "each service may write to /tmp");
        } else if (!isFree(path)) {
            drop(mount, volume, "'" + path + "' can't be a folder of its own", "use another folder");
        } else if (mount.at("subPath").isThere()) {
            drop(mount, volume, "a folder is mounted as a whole", "let the program read it from a folder of its own");
        } else if (volume.at("emptyDir").isThere()) {
            folder(mount, volume);
        } else if (volume.at("configMap").isThere()) {
            files(mount, volume);
        } else if (volume.at("secret").isThere()) {
            secret(mount, volume);
        } else if (volume.at("persistentVolumeClaim").isThere()) {
            claimed(mount, volume);
        } else {
            drop(
                    mount,
                    volume,
                    "a product can't mount this kind of volume",
                    "keep the data in 'volumes' or 'databases'");
        }
    }

    private static boolean isFree(String path) {
        try {
            MountPath.parse(path);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void settle(Part mount, Part volume, String why) {
        mount.implied(why);
        volume.implied(why);
    }

    private static void drop(Part mount, Part volume, String why, String remedy) {
        mount.dropped(why, remedy);
        volume.dropped(why, remedy);
    }

    private static void keep(Part mount, Part volume, String word) {
        mount.at("mountPath").kept();
        mount.at("readOnly").implied("files are read-only, disks are not");
        mount.mapped("it is said by '" + word + "'");
        volume.mapped("it is said by '" + word + "'");
    }

    private void folder(Part mount, Part volume) {
        Part limit = volume.at("emptyDir", "sizeLimit");
        Quantity size = limit.isThere() ? amount(limit.text()) : ROOM;
        temporary = temporary.add(size.amount());
        Map<String, Object> spec = volume(mount, size.text());
        spec.put("ephemeral", true);
        limit.kept();
        volume.at("emptyDir", "medium")
                .dropped("the folder is on the node's disk", "let the program keep it in memory");
        keep(mount, volume, "volumes");
    }

    private static Quantity amount(String text) {
        try {
            return Quantity.parse(text);
        } catch (IllegalArgumentException e) {
            return ROOM;
        }
    }

    private Map<String, Object> volume(Part mount, String size) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("mountPath", mount.at("mountPath").text());
        spec.put("size", size);
        service.mapping("volumes").put(names.give(mount.at("name").text()).value(), spec);
        return spec;
    }

    private void claimed(Part mount, Part volume) {
        String name = volume.at("persistentVolumeClaim", "claimName").text();
        Manifest claim = manifests.find("PersistentVolumeClaim", name);
        if (claim == null) {
            drop(mount, volume, "the claim '" + name + "' isn't among what is imported", "import it too");
        } else {
            disk(mount, claim.root());
            keep(mount, volume, "volumes");
        }
    }

    /** A disk is for one pod. What is on the old one has to be copied by people. */
    private void disk(Part mount, Part claim) {
        Part size = claim.at("spec", "resources", "requests", "storage");
        Map<String, Object> spec = volume(mount, size.isThere() ? size.text() : "1Gi");
        Part storageClass = claim.at("spec", "storageClassName");
        storageClass.dropped(
                "classes of disks differ from cluster to cluster", "add 'storageClass' if the cluster's own won't do");
        size.kept();
        claim.at("metadata").mapped("the disk is named after the service");
        claim.at("spec", "accessModes").implied("a disk is for one pod");
        claim.at("spec", "volumeMode").implied("a disk is a folder");
        keep(mount, mount.at("?"), "volumes");
        if (!spec.isEmpty()) {
            service.put("replicas", 1);
        }
    }

    private void files(Part mount, Part volume) {
        String name = volume.at("configMap", "name").text();
        Manifest config = manifests.find("ConfigMap", name);
        if (config == null || config.at("data").fields().isEmpty()) {
            drop(mount, volume, "the ConfigMap '" + name + "' isn't among what is imported", "import it too");
            return;
        }
        Map<String, Part> renamed = renamed(volume.at("configMap", "items"));
        Map<String, Object> contents = new LinkedHashMap<>();
        config.at("data").fields().forEach((key, value) -> {
            Part path = renamed.get(key);
            if (renamed.isEmpty() || path != null) {
                contents.put(path == null ? key : path.text(), value.text());
                value.kept();
            }
        });
        String called = names.give(name).value();
        service.mapping("configFiles").put(called, contents);
        from(mount, "config", called);
        keep(mount, volume, "configFiles");
    }

    private static Map<String, Part> renamed(Part items) {
        Map<String, Part> renamed = new LinkedHashMap<>();
        items.items().forEach(item -> renamed.put(item.at("key").text(), item.at("path")));
        return renamed;
    }

    private void from(Part mount, String what, String name) {
        Map<String, Object> from = new LinkedHashMap<>();
        from.put(what, name);
        from.put("mountPath", mount.at("mountPath").text());
        service.list("filesFrom").add(from);
    }

    private void secret(Part mount, Part volume) {
        Name secret = product.secret(volume.at("secret", "secretName").text());
        volume.at("secret", "items").dropped("each key is a file of its name", "read the file by the key's name");
        from(mount, "secret", secret.value());
        keep(mount, volume, "filesFrom");
    }

    /** Temporary folders are on the node's disk, of which the pod asks for more than usual then. */
    private void room() {
        BigDecimal all = temporary.add(Defaults.EPHEMERAL_STORAGE.amount());
        String amount = all.divide(MEBI, 0, java.math.RoundingMode.UP).toPlainString() + "Mi";
        @SuppressWarnings("unchecked") // only mappings are put there
        Map<String, Object> requests = (Map<String, Object>)
                service.mapping("resources").computeIfAbsent("requests", key -> new LinkedHashMap<String, Object>());
        requests.putIfAbsent("ephemeralStorage", amount);
    }
}
