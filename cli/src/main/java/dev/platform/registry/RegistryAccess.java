package dev.platform.registry;

import dev.platform.model.ImageName;
import dev.platform.model.Registry;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How registries are talked to.
 *
 * @param environment tells where logins are kept
 * @param insecure those that may speak plain HTTP, beside those on this machine
 */
public record RegistryAccess(Map<String, String> environment, List<Registry> insecure) {
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3})(:[0-9]+)?/.*");

    public RegistryAccess {
        environment = Map.copyOf(environment);
        insecure = List.copyOf(insecure);
    }

    boolean isInsecure(ImageName image) {
        return LOOPBACK.matcher(image.value()).matches()
                || insecure.stream().anyMatch(registry -> image.isBelow(registry + "/"));
    }
}
