package dev.platform.hostile;

import java.util.ArrayList;
import java.util.List;

/** Places that are marked in a text, as findings name them. */
record Places(List<String> all) {
    static Places none() {
        return new Places(List.of());
    }

    static Places of(String file, String marked) {
        List<String> places = new ArrayList<>();
        int line = 1;
        int column = 1;
        for (int character : marked.codePoints().toArray()) {
            if (Character.toString(character).equals(Change.MARK)) {
                places.add(file + ":" + line + ":" + column);
            } else if (character == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Places(places);
    }
}
