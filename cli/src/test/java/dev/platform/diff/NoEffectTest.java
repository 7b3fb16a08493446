package dev.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every object of a product, written in another order, is the same; with one value changed it is not. */
class NoEffectTest {
    private static final Path PRODUCT =
            Path.of("src/test/resources/golden/full-example/expected/clusters/production/products/shop");
    private static final int SEEDS = 1_000;

    /** Lists whose order says nothing, by the API's own words; told here once more, not taken from the program. */
    private static final Set<String> UNORDERED = Set.of(
            "accessModes",
            "apiGroups",
            "containers",
            "dnsNames",
            "egress",
            "env",
            "finalizers",
            "from",
            "hostnames",
            "imagePullSecrets",
            "ingress",
            "parentRefs",
            "policyTypes",
            "ports",
            "resources",
            "subjects",
            "to",
            "tolerations",
            "topologySpreadConstraints",
            "verbs",
            "volumeMounts",
            "volumes");

    private static List<KubernetesObject> objects = List.of();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(PRODUCT)) {
            List<KubernetesObject> read = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                RepoPath path = new RepoPath("clusters/production/products/shop/web/" + file.getFileName());
                KubernetesObject object = KubernetesObject.read(path, Files.readString(file));
                if (object != null) {
                    read.add(object);
                }
            }
            objects = read;
        }
        assertThat(objects).hasSizeGreaterThan(49);
    }

    @Test
    void anotherOrderIsNoChange() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            KubernetesObject object = objects.get(random.nextInt(objects.size()));
            Map<?, ?> shuffled = (Map<?, ?>) Objects.requireNonNull(shuffled("", object.fields(), random));
            assertThat(StructuralDiff.of(object.fields(), shuffled))
                    .as("%s, seed %d", object.key(), seed)
                    .isEmpty();
        }
    }

    private static @Nullable Object shuffled(String name, @Nullable Object value, Random random) {
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            Map<Object, @Nullable Object> shuffled = new LinkedHashMap<>();
            entries.forEach(entry ->
                    shuffled.put(entry.getKey(), shuffled(entry.getKey().toString(), entry.getValue(), random)));
            return shuffled;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(shuffled(name, item, random)));
            boolean refers = list.toString().contains("$(");
            if (UNORDERED.contains(name) && !refers) {
                Collections.shuffle(items, random);
            }
            return items;
        }
        return value;
    }

    @Test
    void eachChangedValueIsFoundWhereItIsAndLeadsToTheOther() {
        int mutations = 0;
        for (KubernetesObject object : objects) {
            for (List<Object> place : leaves(object.fields())) {
                Map<?, ?> mutated = (Map<?, ?>) mutated(object.fields(), place);
                List<Edit> edits = StructuralDiff.of(object.fields(), mutated);
                assertThat(edits).as("%s %s", object.key(), place).isNotEmpty();
                assertThat(StructuralDiff.of(Patch.of(object.fields(), edits), mutated))
                        .as("%s %s: %s", object.key(), place, edits)
                        .filteredOn(edit -> edit.op() != Edit.Op.REORDER)
                        .isEmpty();
                mutations++;
            }
        }
        assertThat(mutations).isGreaterThan(1_000);
    }

    private static List<List<Object>> leaves(@Nullable Object value) {
        List<List<Object>> leaves = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> leaves(below).forEach(leaf -> leaves.add(with(key, leaf))));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                leaves(list.get(i)).forEach(leaf -> leaves.add(with(index, leaf)));
            }
        } else {
            leaves.add(List.of());
        }
        return leaves;
    }

    private static List<Object> with(Object step, List<Object> leaf) {
        List<Object> longer = new ArrayList<>(List.of(step));
        longer.addAll(leaf);
        return longer;
    }

    private static Object mutated(@Nullable Object value, List<Object> place) {
        if (place.isEmpty()) {
            return value instanceof Long number
                    ? number + 1
                    : value instanceof Boolean truth ? (Object) !truth : value + "x";
        }
        List<Object> rest = place.subList(1, place.size());
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            copy.put(place.get(0), mutated(map.get(place.get(0)), rest));
            return copy;
        }
        List<Object> copy = new ArrayList<>((List<?>) Objects.requireNonNull(value));
        int index = (int) place.get(0);
        copy.set(index, mutated(copy.get(index), rest));
        return copy;
    }
}
