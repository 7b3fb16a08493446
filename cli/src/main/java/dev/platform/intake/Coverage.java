package dev.platform.intake;

import dev.platform.finding.Location;
import java.util.List;

/** What became of each field of each object. */
public record Coverage(List<ObjectCoverage> objects) {
    public Coverage {
        objects = List.copyOf(objects);
    }

    /** How many fields there are. */
    public int fields() {
        return objects.stream().mapToInt(object -> object.fields().size()).sum();
    }

    /** How many fields it became of. */
    public long count(Verdict verdict) {
        return objects.stream().mapToLong(object -> object.count(verdict)).sum();
    }

    /** One object, such as a Deployment, or a service of a Compose file. */
    public record ObjectCoverage(String kind, String name, Location where, List<FieldCoverage> fields) {
        public ObjectCoverage {
            fields = List.copyOf(fields);
        }

        public long count(Verdict verdict) {
            return fields.stream().filter(field -> field.verdict() == verdict).count();
        }
    }

    /**
     * One field.
     *
     * @param path such as {@code spec.template.spec.containers[web].image}; an item is named by its name if it has one
     * @param reason why; empty if there is nothing to say
     * @param remedy what to do about it; empty unless it is dropped
     */
    public record FieldCoverage(String path, Location where, Verdict verdict, String reason, String remedy) {
        /** The path without the names of items, by which fields of many objects are alike. */
        public String shape() {
            return path.replaceAll("\\[[^]]*]", "");
        }
    }
}
