package dev.platform.yaml;

import dev.platform.finding.Location;
import org.yaml.snakeyaml.error.Mark;

/** Turns the parser's marks, which count from 0, into places of a file. */
record Places(String file) {
    Location at(Mark mark) {
        return new Location(file, line(mark), column(mark));
    }

    static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    static int column(Mark mark) {
        return mark.getColumn() + 1;
    }
}
