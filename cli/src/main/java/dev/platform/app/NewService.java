package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.HostName;
import dev.platform.model.Image;
import dev.platform.model.Name;
import dev.platform.model.ServiceType;
import dev.platform.plan.Layout;
import dev.platform.spec.ProductSpec;
import dev.platform.spec.SpecSet;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlEdit;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a new service of a product.
 *
 * @param port null if it has none
 * @param schedule null unless it is a cron
 * @param hosts in place of the default one
 */
public record NewService(
        Name product,
        Name name,
        ServiceType type,
        Image image,
        @Nullable Integer port,
        @Nullable String schedule,
        List<HostName> hosts,
        ImageDigests digests)
        implements Wish {
    private static final Map<String, String> WORDS = Map.of(
            "type", "--type",
            "image", "--image",
            "tag", "--image",
            "digest", "--image",
            "port", "--port",
            "schedule", "--schedule",
            "host", "--host");

    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        ProductSpec spec = Known.product(specs, product, findings);
        if (spec == null) {
            return null;
        }
        RepoPath path = Layout.productSpec(product.value());
        if (spec.services().containsKey(name)) {
            findings.error(
                    "name-is-free",
                    Location.of(path.value()),
                    "'" + product + "' has a service '" + name + "' already",
                    "choose another name; for a new version run: platform deploy " + product + "/" + name + " TAG");
            return null;
        }
        String text = new String(inputs.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        FileTree files = FileTree.empty()
                .with(path, YamlEdit.insert(text, List.of("spec", "services"), name.value(), spec()))
                .with(
                        Layout.versions(product.value()),
                        VersionsFile.of(specs, product)
                                .with(name, version(specs, findings))
                                .text(inputs));
        return new Written(files, platform -> List.of());
    }

    /** The service as it stands in product.yaml. */
    Map<String, Object> spec() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("type", type.toString());
        spec.put("image", image.name().value());
        if (port != null) {
            spec.put("port", port);
        }
        if (schedule != null) {
            spec.put("schedule", schedule);
        }
        if (!hosts.isEmpty()) {
            List<Map<String, Object>> written = hosts.stream()
                    .map(host -> Map.<String, Object>of("host", host.value()))
                    .toList();
            spec.put("ingress", Map.of("hosts", written));
        }
        return spec;
    }

    VersionSpec version(SpecSet specs, Findings findings) {
        return new VersionSpec(
                image.tag(),
                digests.pin(image, specs, Location.of("--image"), findings).digest());
    }

    @Override
    public Map<String, String> words() {
        return WORDS;
    }

    @Override
    public String message() {
        return "Add service " + product + "/" + name;
    }
}
