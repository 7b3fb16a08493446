package dev.platform.finding;

import java.util.Comparator;

/**
 * A place in a file of the repository. Line and column count from 1; 0 means the file as a whole.
 *
 * @param file relative to the repository's root, with forward slashes
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::file).thenComparing(Location::line).thenComparing(Location::column);

    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as editors and terminals make it clickable. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
