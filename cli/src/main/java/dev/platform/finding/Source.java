package dev.platform.finding;

import java.util.ArrayList;
import java.util.List;

/** Where a thing was written: answers for each of its fields the place in the file, so that every finding has one. */
public interface Source {
    /** The file, relative to the repository's root. */
    String file();

    /**
     * The place of the value below these keys (strings) and list indexes (integers); of the nearest parent that exists
     * where it doesn't.
     */
    Location at(List<Object> path);

    default Location at(Object... path) {
        return at(List.of(path));
    }

    /** The part of this source below the given keys and list indexes. */
    default Source below(Object... prefix) {
        return new Part(this, List.of(prefix));
    }

    /** A part of a source, for instance one service of a product. */
    record Part(Source whole, List<Object> prefix) implements Source {
        @Override
        public String file() {
            return whole.file();
        }

        @Override
        public Location at(List<Object> path) {
            List<Object> full = new ArrayList<>(prefix);
            full.addAll(path);
            return whole.at(full);
        }
    }
}
