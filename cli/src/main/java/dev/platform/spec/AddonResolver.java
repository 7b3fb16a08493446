package dev.platform.spec;

import dev.platform.finding.Location;
import dev.platform.finding.Source;
import dev.platform.model.Addon;
import dev.platform.model.Addon.Opening;
import dev.platform.model.Addon.Version;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import dev.platform.model.PodSecurity;
import dev.platform.spec.SpecSet.AddonSpecs;
import dev.platform.spec.SpecSet.AddonVersionFiles;
import dev.platform.spec.SpecSet.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes add-ons of what was written. */
final class AddonResolver {
    private AddonResolver() {}

    static @Nullable Addon resolve(String name, AddonSpecs files) {
        Written<AddonSpec> written = files.addon();
        if (written == null) {
            return null;
        }
        AddonSpec spec = written.spec();
        SortedMap<AddonVersionName, Version> versions = new TreeMap<>();
        files.versions().forEach((version, content) -> versions.put(version, version(name, version, content)));
        return new Addon(
                name,
                Defaults.or(written.metadata().description(), ""),
                spec.namespace(),
                spec.wave(),
                names(spec.provides()),
                names(spec.requires()),
                guardrails(spec.guardrails(), written.source().below("spec", "guardrails")),
                spec.chart() == null
                        ? null
                        : new Addon.Chart(spec.chart().name(), spec.chart().repository()),
                versions,
                written.source());
    }

    private static Version version(String addon, AddonVersionName name, AddonVersionFiles files) {
        Written<AddonVersionSpec> written = files.version();
        if (written == null) {
            return new Version(
                    name,
                    "",
                    false,
                    files.values(),
                    files.manifests(),
                    files.policies(),
                    files.kubernetes(),
                    new TreeMap<>(),
                    List.of(),
                    "",
                    folder(addon, name));
        }
        AddonVersionSpec spec = written.spec();
        return new Version(
                name,
                Defaults.or(spec.chartVersion(), ""),
                Boolean.TRUE.equals(spec.vendored()),
                files.values(),
                files.manifests(),
                files.policies(),
                files.kubernetes(),
                needs(spec),
                spec.unserved(),
                Defaults.or(spec.notes(), "").strip(),
                written.source());
    }

    private static SortedMap<String, AddonVersionName> needs(AddonVersionSpec spec) {
        SortedMap<String, AddonVersionName> needs = new TreeMap<>();
        spec.needs().forEach((other, oldest) -> needs.put(other.value(), oldest));
        return needs;
    }

    private static List<String> names(List<Name> names) {
        return names.stream().map(Name::value).toList();
    }

    private static Addon.@Nullable Guardrails guardrails(AddonSpec.@Nullable GuardrailsSpec spec, Source source) {
        if (spec == null) {
            return null;
        }
        List<Opening> ingress = new ArrayList<>();
        spec.ingress()
                .forEach(rule -> ingress.add(new Opening(
                        rule.from().value(),
                        rule.ports(),
                        source.below("ingress").below(ingress.size()))));
        List<Opening> egress = new ArrayList<>();
        spec.egress()
                .forEach(rule -> egress.add(new Opening(
                        rule.to().value(), rule.ports(), source.below("egress").below(egress.size()))));
        return new Addon.Guardrails(Defaults.or(spec.podSecurity(), PodSecurity.RESTRICTED), ingress, egress);
    }

    private static Source folder(String addon, AddonVersionName version) {
        String path = "addons/" + addon + "/" + version;
        return new Source() {
            @Override
            public String file() {
                return path;
            }

            @Override
            public Location at(List<Object> steps) {
                return Location.of(path);
            }
        };
    }
}
