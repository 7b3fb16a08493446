package dev.platform.app;

import dev.platform.finding.Findings;
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

    private final Queue<RenderedObject> objects = new ConcurrentLinkedQueue<>();

    @Override
    public boolean look(RenderedObject object, Findings findings) {
        if (object.kind().equals("CustomResourceDefinition")
                && object.root().get("spec") instanceof YamlNode.Mapping spec
                && spec.toValue() instanceof Map<?, ?> fields
                && fields.get("names") instanceof Map<?, ?> names
                && fields.get("versions") instanceof List<?> versions) {
            served.put(fields.get("group") + "/" + names.get("kind"), names(versions));
        } else if (!object.group().isEmpty()) {
            objects.add(object);
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
        for (RenderedObject object : objects) {
            Collection<String> versions = served.get(object.group() + "/" + object.kind());
            String version = object.apiVersion().substring(object.group().length() + 1);
            if (versions != null && !versions.contains(version)) {
                findings.error(
                        "apis-are-served",
                        object.document().at("apiVersion"),
                        "the CustomResourceDefinition of " + object.kind() + " serves " + versions + ", not " + version,
                        "use one of them, or keep the version of the add-on that serves it");
            }
        }
    }
}
