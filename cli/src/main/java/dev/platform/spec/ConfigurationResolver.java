package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Configuration;
import dev.platform.model.Configuration.Kind;
import dev.platform.model.Configuration.Mount;
import dev.platform.model.Configuration.Variable;
import dev.platform.model.Name;
import dev.platform.model.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows the names of secrets and files that a service is told about. */
final class ConfigurationResolver {
    private final Map<String, Secret> secrets;
    private final Source source;
    private final Findings findings;

    ConfigurationResolver(Map<String, Secret> secrets, Source source, Findings findings) {
        this.secrets = secrets;
        this.source = source;
        this.findings = findings;
    }

    Configuration resolve(ServiceSpec spec) {
        SortedMap<String, SortedMap<String, String>> files = files(spec);
        return new Configuration(variables(spec), wholeSecrets(spec), files, mounts(spec, files.keySet()));
    }

    private List<Variable> variables(ServiceSpec spec) {
        List<Variable> variables = new ArrayList<>();
        spec.secretEnv().forEach((name, key) -> {
            Source place = source.below("secretEnv", name.value());
            if (spec.env().containsKey(name)) {
                findings.error(
                        "env-name-is-free",
                        place.at(),
                        "the variable " + name + " stands below 'env' too",
                        "remove one of the two");
            }
            Secret secret = secret(key.secret(), place);
            variables.add(new Variable(name.value(), key.secret().value(), key(key, secret, place)));
        });
        return List.copyOf(variables);
    }

    private String key(SecretKeySpec spec, @Nullable Secret secret, Source place) {
        if (spec.key() == null && secret instanceof Secret.Stored) {
            findings.error(
                    "secret-is-known",
                    place.at(),
                    "it isn't said which key of the secret '" + spec.secret() + "' is meant",
                    "add 'key'");
        }
        return spec.key() == null ? Secret.Generated.KEY : spec.key().value();
    }

    private List<String> wholeSecrets(ServiceSpec spec) {
        List<String> whole = new ArrayList<>();
        for (EnvFromSpec from : spec.envFrom()) {
            secret(from.secret(), source.below("envFrom", whole.size()));
            whole.add(from.secret().value());
        }
        return List.copyOf(whole);
    }

    private @Nullable Secret secret(Name name, Source place) {
        Secret secret = secrets.get(name.value());
        if (secret == null) {
            findings.error(
                    "secret-is-known",
                    place.at("secret"),
                    "there is no secret '" + name + "'",
                    secrets.isEmpty()
                            ? "add it to 'secrets' of the product"
                            : "use one of " + secrets.keySet() + ", or add it to 'secrets' of the product");
        }
        return secret;
    }

    private static SortedMap<String, SortedMap<String, String>> files(ServiceSpec spec) {
        SortedMap<String, SortedMap<String, String>> all = new TreeMap<>();
        spec.configFiles().forEach((name, files) -> {
            SortedMap<String, String> contents = new TreeMap<>();
            files.forEach((key, content) -> contents.put(key.value(), content));
            all.put(name.value(), contents);
        });
        return all;
    }

    private List<Mount> mounts(ServiceSpec spec, Set<String> files) {
        List<Mount> mounts = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (FilesFromSpec from : spec.filesFrom()) {
            Source place = source.below("filesFrom", mounts.size());
            MountPaths.checkFree(
                    from.mountPath(), mounts.stream().map(Mount::path).toList(), place, findings);
            mounts.add(mount(from, files, place));
            if (from.config() != null) {
                used.add(from.config().value());
            }
        }
        files.stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> findings.error(
                        "files-are-mounted",
                        source.at("configFiles", name),
                        "the files '" + name + "' are mounted nowhere",
                        "add {config: " + name + ", mountPath: …} to 'filesFrom', or remove them"));
        return List.copyOf(mounts);
    }

    private Mount mount(FilesFromSpec from, Set<String> files, Source place) {
        if (from.secret() != null && from.config() == null) {
            secret(from.secret(), place);
            return new Mount(Kind.SECRET, from.secret().value(), from.mountPath());
        }
        String name = from.config() == null ? "" : from.config().value();
        if (from.secret() != null || from.config() == null) {
            findings.error(
                    "files-are-mounted",
                    place.at(),
                    "a folder has the keys of one secret or one set of files",
                    "write 'secret' or 'config'");
        } else if (!files.contains(name)) {
            findings.error(
                    "files-are-mounted",
                    place.at("config"),
                    "there are no files '" + name + "' below 'configFiles'",
                    files.isEmpty() ? "add them" : "use one of " + files + ", or add them");
        }
        return new Mount(Kind.FILES, name, from.mountPath());
    }
}
