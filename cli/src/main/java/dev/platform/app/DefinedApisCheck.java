package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** No object is of a version that the CustomResourceDefinition in the same tree doesn't serve. */
final class DefinedApisCheck implements ObjectCheck {
    /** The served versions by group and kind. */
    private final Map<String, Collection<String>> served = new ConcurrentHashMap<>();

    private final Queue<Use> uses = new ConcurrentLinkedQueue<>();

    /** What is kept of an object until all definitions are known; whole objects would fill the memory. */
    private record Use(String group, String kind, String version, Location where) {
        static Use of(RenderedObject object) {
            String version = object.apiVersion().substring(object.group().length() + 1);
            return new Use(
                    object.group(), object.kind(), version, object.document().at("apiVersion"));
        }
    }

    @Override
    public boolean look(RenderedObject object, Findings findings) {
        if (object.kind().equals("CustomResourceDefinition")
                && object.root().get("spec") instanceof YamlNode.Mapping spec
                && spec.toValue() instanceof Map<?, ?> fields
                && fields.get("names") instanceof Map<?, ?> names
                && fields.get("versions") instanceof List<?> versions) {
            served.put(fields.get("group") + "/" + names.get("kind"), names(versions));
        } else if (!object.group().isEmpty()) {
            uses.add(Use.of(object));
        }
        return true;
    }

    private static Collection<String> names(List<?> versions) {
        Collection<String> names = new TreeSet<>();
        for (Object version : versions) {
            if (version instanceof Map<?, ?> fields && Boolean.TRUE.equals(fields.get("served"))) {
                names.add(String.valueOf(fields.get("name")));
            }
        }
        return names;
    }

    @Override
    public void finish(Findings findings) {
        for (Use use : uses) {
            Collection<String> versions = served.get(use.group() + "/" + use.kind());
            if (versions != null && !versions.contains(use.version())) {
                findings.error(
                        "apis-are-served",
                        use.where(),
                        "the CustomResourceDefinition of " + use.kind() + " serves " + versions + ", not "
                                + use.version(),
                        "use one of them, or keep the version of the add-on that serves it");
            }
        }
    }
}
