package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.Addon;
import dev.platform.model.AddonVersionName;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.Platform;
import dev.platform.model.RemovedApi;
import dev.platform.tree.FileTree;
import dev.platform.tree.RenderedMark;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** No object is of an API that Kubernetes, or a pinned add-on, serves no longer. */
final class ServedApisCheck implements ObjectCheck {
    private final FileTree rendered;

    /** Who is done with it, and what to use instead, by API version and kind. */
    private final Map<String, Gone> gone = new HashMap<>();

    private record Gone(String by, String instead) {}

    /** For the add-ons that are pinned, and a version of Kubernetes. */
    ServedApisCheck(FileTree rendered, Platform platform, KubernetesVersion kubernetes) {
        this.rendered = rendered;
        RemovedApi.at(kubernetes)
                .forEach(api -> gone.put(
                        api.apiVersion() + " " + api.kind(), new Gone("Kubernetes " + kubernetes, api.instead())));
        platform.cluster()
                .addons()
                .forEach((name, version) -> addon(platform.addons().get(name), version));
    }

    private void addon(@Nullable Addon addon, AddonVersionName version) {
        Addon.Version pinned = addon == null ? null : addon.versions().get(version);
        if (addon != null && pinned != null) {
            pinned.unserved()
                    .forEach(api -> gone.put(
                            api, new Gone("'" + addon.name() + "' " + version, "a newer version of the kind")));
        }
    }

    @Override
    public boolean look(RenderedObject object, Findings findings) {
        Gone by = gone.get(object.apiVersion() + " " + object.kind());
        if (by != null) {
            findings.error(
                    "apis-are-served",
                    object.document().at("apiVersion"),
                    by.by() + " serves no " + object.kind() + " of " + object.apiVersion(),
                    "use " + by.instead() + " in "
                            + RenderedMark.cause(rendered.files().getOrDefault(object.path(), "")));
        }
        return by == null;
    }
}
