package dev.platform.render;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What the lines above leave to a line of YAML: open quotes, brackets and blocks, and whether a value is awaited. */
final class YamlState {
    /** No value is awaited, or no block is open. */
    static final int NONE = -2;
    /** The column of what would be around the document. */
    static final int ROOT = -1;

    /** The quote that is open, or 0. */
    char quote;
    /** How many brackets and braces are open. */
    int flow;
    /** The column of the key or dash of the open block scalar. */
    int blockColumn = NONE;
    /** The indentation of the block scalar's text, once it is known. */
    int blockIndent = NONE;
    /** Whether the block scalar's header leaves the indentation to its first line. */
    boolean blockGuesses;
    /** Whether the block scalar joins its lines. */
    boolean blockFolds;
    /** The column of the key or dash that awaits its value. */
    int awaits = ROOT;
    /** Whether a section that ended after the last line makes it unsure what is awaited. */
    boolean unsure;
    /** The last tag of the plain scalar that the last line ended with. */
    @Nullable
    Tag tagged;

    private final Deque<Integer> awaitedBefore = new ArrayDeque<>();

    boolean isInside() {
        return quote != 0 || flow > 0;
    }

    boolean isBlock() {
        return blockColumn != NONE;
    }

    void startBlock(int column, boolean guesses, boolean folds) {
        blockColumn = column;
        blockIndent = NONE;
        blockGuesses = guesses;
        blockFolds = folds;
    }

    void endBlock() {
        blockColumn = NONE;
    }

    /** After a line with a key, a dash or a value. */
    void after(Scan line) {
        awaits = line.valued || isInside() ? NONE : line.column;
        tagged = line.tagged;
        unsure = false;
    }

    void afterStructure() {
        awaits = NONE;
        tagged = null;
        unsure = false;
    }

    void openSection() {
        awaitedBefore.push(awaits);
    }

    /** What was awaited before a section may be awaited after it as well. */
    void closeSection() {
        Integer before = awaitedBefore.poll();
        awaits = before == null || before == NONE ? awaits : before;
        unsure = true;
    }
}
