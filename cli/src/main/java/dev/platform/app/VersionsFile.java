package dev.platform.app;

import dev.platform.model.Name;
import dev.platform.render.Renderer;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.ProductSpecs;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.Inputs;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The versions.yaml of a product, which only the machine writes: so it is always written as a whole. */
record VersionsFile(Name product, SortedMap<Name, VersionSpec> versions) {
    static VersionsFile empty(Name product) {
        return new VersionsFile(product, new TreeMap<>());
    }

    static VersionsFile of(SpecSet specs, Name product) {
        ProductSpecs files = specs.products().get(product.value());
        return files == null || files.versions() == null
                ? empty(product)
                : new VersionsFile(
                        product, new TreeMap<>(files.versions().spec().services()));
    }

    VersionsFile with(Name service, VersionSpec version) {
        SortedMap<Name, VersionSpec> more = new TreeMap<>(versions);
        more.put(service, version);
        return new VersionsFile(product, more);
    }

    String text(Inputs inputs) {
        List<VersionView> services = versions.entrySet().stream()
                .map(entry -> new VersionView(
                        entry.getKey().value(),
                        entry.getValue().tag().value(),
                        entry.getValue().digest() == null
                                ? null
                                : new Pin(entry.getValue().digest().value())))
                .toList();
        return Renderer.draw("scaffold/versions.yaml", new VersionsView(product.value(), services), inputs);
    }

    /** What the template sees. */
    record VersionsView(String product, List<VersionView> services) {}

    /** The version of one service. */
    record VersionView(String service, String tag, @Nullable Pin pin) {}

    /** The digest that pins a version. */
    record Pin(String digest) {}
}
