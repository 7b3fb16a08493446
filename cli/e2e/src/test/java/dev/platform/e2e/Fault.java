package dev.platform.e2e;

import java.io.IOException;

/**
 * A mistake put into a rendered file.
 *
 * @param before a part of the file, which occurs in it
 * @param word what the refusal has to name
 */
record Fault(String path, String before, String after, String word) {
    Manifest in(Tree tree) throws IOException {
        Manifest sound = tree.at(path);
        int at = sound.text().indexOf(before);
        if (at < 0) {
            throw new IllegalStateException(path + " doesn't say '" + before + "' any more: choose another fault");
        }
        String text = sound.text();
        return Manifest.of(path, text.substring(0, at) + after + text.substring(at + before.length()));
    }

    @Override
    public String toString() {
        return path + ": " + after;
    }
}
