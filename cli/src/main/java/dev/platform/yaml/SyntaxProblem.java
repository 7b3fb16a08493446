package dev.platform.yaml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A mistake of syntax, in words for someone who doesn't know how a parser works. */
record SyntaxProblem(Mark mark, String message, String hint) {
    static final String RULE = "yaml-is-well-formed";
    static final String GENERAL_HINT = "check quotes, colons and the indentation of this line and the one above";

    private static final String QUOTE_IT = "put the value in quotes";

    /**
     * Words for one kind of mistake.
     *
     * @param sign text in the parser's own message
     * @param fromStart whether the place to look at is where the broken value starts, not where the parser gave up
     */
    private record Words(String sign, boolean fromStart, String message, String hint) {}

    private static final List<Words> WORDS = List.of(
            new Words(
                    "'<document start>'",
                    false,
                    "this stands after the end of the document",
                    "delete it, or write it inside of the document"),
            new Words("(TAB)", false, "a tab is used for indentation", "use two spaces for each level"),
            new Words("cannot start any token", false, "a value can't start with this character", QUOTE_IT),
            new Words(
                    "could not find expected ':'",
                    true,
                    "a key has no colon after it, or a text goes on in the wrong place",
                    "write 'key: value'; indent a text of several lines below its key"),
            new Words(
                    "mapping values are not allowed",
                    false,
                    "a key and a colon can't be here",
                    "indent it like the other keys, or put a value that contains ': ' in quotes"),
            new Words(
                    "sequence entries are not allowed",
                    false,
                    "a list item can't start here",
                    "write each '- item' on a line of its own below the key"),
            new Words("mapping keys are not allowed", false, "a key can't start here with '?'", QUOTE_IT),
            new Words(
                    "unexpected end of stream", true, "the closing quote is missing", "add it at the end of the text"),
            new Words("unexpected document separator", true, "the closing quote is missing", "add it before the ---"),
            new Words(
                    "escape",
                    false,
                    "the text has a backslash with a wrong sign after it",
                    "write two backslashes for one, or use single quotes"),
            new Words("found ':'", false, "a key is missing before the colon", "write a name before it"),
            new Words("found ','", false, "a value is missing before the comma", "write it, or delete the comma"),
            new Words("<block end>", false, "this doesn't fit what is above it", GENERAL_HINT),
            new Words("<stream end>", true, "the closing bracket is missing", "close it with ] or }"),
            new Words("expected ',' or", false, "a comma or the closing bracket is missing before this", QUOTE_IT),
            new Words("block scalar", false, "the line with | or > is followed by something else", GENERAL_HINT),
            new Words("indentation indicator", false, "the first line of the text can't be read", GENERAL_HINT),
            new Words("scanning an a", true, "a value that starts with * or & must be in quotes", QUOTE_IT),
            new Words("scanning a tag", true, "a value that starts with ! must be in quotes", QUOTE_IT),
            new Words("undefined tag handle", true, "a value that starts with ! must be in quotes", QUOTE_IT),
            new Words("while scanning a directive", true, "a line can't start with %", QUOTE_IT));

    static SyntaxProblem of(MarkedYAMLException e) {
        String said = Objects.toString(e.getProblem(), "") + " " + Objects.toString(e.getContext(), "");
        Mark problem = e.getProblemMark();
        Words words = WORDS.stream()
                .filter(each -> said.contains(each.sign()))
                .findFirst()
                .orElse(new Words("", false, "this can't be read as YAML", GENERAL_HINT));
        return new SyntaxProblem(place(words, e.getContextMark(), problem), words.message(), words.hint());
    }

    private static Mark place(Words words, @Nullable Mark start, Mark problem) {
        return words.fromStart() && start != null ? start : problem;
    }
}
