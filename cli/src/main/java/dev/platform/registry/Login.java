package dev.platform.registry;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.registry.credentials.DockerConfigCredentialRetriever;
import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who we are to a registry: what {@code docker login} or {@code podman login} left behind, itself or in a helper. */
final class Login {
    private static final Pattern HELPER = Pattern.compile("docker-credential-[\\w.-]+");

    private final Map<String, String> environment;
    private final ImageReference image;
    private final Set<String> silentHelpers = new LinkedHashSet<>();
    private boolean found;

    Login(Map<String, String> environment, ImageReference image) {
        this.environment = environment;
        this.image = image;
    }

    /** Whether a login was found, after it was looked for. */
    boolean isFound() {
        return found;
    }

    /** Helpers that gave no login, after it was looked for. What they said may hold secrets. */
    Set<String> silentHelpers() {
        return silentHelpers;
    }

    /** Null if there is none. */
    @Nullable
    Credential credential() {
        for (Path file : files()) {
            for (String key : keys()) {
                Optional<Credential> credential = read(file, key);
                if (credential.isPresent()) {
                    found = true;
                    return credential.get();
                }
            }
        }
        return null;
    }

    /** Where Docker keeps logins, then where Podman and its kin do. */
    List<Path> files() {
        String only = variable("REGISTRY_AUTH_FILE");
        if (!only.isEmpty()) {
            return List.of(Path.of(only));
        }
        List<Path> files = new ArrayList<>();
        add(files, "DOCKER_CONFIG", ".docker", "config.json");
        if (!variable("XDG_RUNTIME_DIR").isEmpty()) {
            files.add(Path.of(variable("XDG_RUNTIME_DIR"), "containers", "auth.json"));
        }
        add(files, "XDG_CONFIG_HOME", ".config", "containers/auth.json");
        return files;
    }

    /** A file in the folder that the variable names, or else in that one below the home. */
    private void add(List<Path> files, String variable, String fallback, String file) {
        if (!variable(variable).isEmpty()) {
            files.add(Path.of(variable(variable), file));
        } else if (!variable("HOME").isEmpty()) {
            files.add(Path.of(variable("HOME"), fallback, file));
        }
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** A login may be for a part of a registry only: the longest path first. */
    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        String path = image.getRepository();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            keys.add(image.getRegistry() + "/" + path.substring(0, end));
        }
        keys.add(image.getRegistry());
        return keys;
    }

    private Optional<Credential> read(Path file, String key) {
        try {
            return DockerConfigCredentialRetriever.create(key, file).retrieve(this::listen);
        } catch (IOException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new PlatformException(
                    file + " has no logins that can be read", "correct it, or log in anew: docker login " + key, e);
        }
    }

    private void listen(LogEvent event) {
        if (event.getLevel() == LogEvent.Level.WARN) {
            Matcher helper = HELPER.matcher(event.getMessage());
            if (helper.find()) {
                silentHelpers.add(helper.group());
            }
        }
    }
}
