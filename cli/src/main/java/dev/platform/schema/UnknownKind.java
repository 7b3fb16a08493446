package dev.platform.schema;

import dev.platform.yaml.Spelling;
import dev.platform.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** A kind that no schema is known for. */
record UnknownKind(String apiVersion, String kind, String kubernetes) {
    Problem at(YamlNode place, SortedMap<GroupVersion, SortedSet<String>> known) {
        SortedSet<String> neighbours = known.get(GroupVersion.parse(apiVersion));
        String message = neighbours == null
                ? "nobody has told of " + apiVersion + ", so " + kind + " is unknown; " + kubernetes
                        + " doesn't have it"
                : apiVersion + " has no kind " + kind;
        return new Problem(place.line(), place.column(), "objects-have-known-kinds", message, hint(known));
    }

    private String hint(SortedMap<GroupVersion, SortedSet<String>> known) {
        List<String> homes = known.entrySet().stream()
                .filter(group -> group.getValue().contains(kind))
                .map(group -> group.getKey().toString())
                .toList();
        if (!homes.isEmpty()) {
            return kind + " is in " + String.join(" and in ", homes);
        }
        SortedSet<String> neighbours = known.get(GroupVersion.parse(apiVersion));
        Optional<String> meant = neighbours == null
                ? Spelling.nearest(
                        apiVersion,
                        known.keySet().stream().map(GroupVersion::toString).toList())
                : Spelling.nearest(kind, neighbours);
        return meant.map(word -> "did you mean " + word + "?")
                .orElse("if an add-on brings it, run 'platform schemas import FILE' with the file of its CRDs");
    }
}
