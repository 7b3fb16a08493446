package dev.platform.hostile;

import java.util.List;

/**
 * An input that looks hostile, is right, and must come out as it was meant.
 *
 * @param number of the item in docs/hostile-inputs.md
 * @param file a rendered file
 * @param path keys and indexes of the value in it; a string among the items of a list means the item of that name
 */
record AcceptedInput(int number, String what, List<Change> changes, String file, List<Object> path, Object value) {
    private static final String SHOP = "clusters/production/products/shop/";

    static AcceptedInput good(int number, String what, Change... changes) {
        return new AcceptedInput(number, what, List.of(changes), "", List.of(), "");
    }

    /** The value of the variable GREETING, written like this. */
    static AcceptedInput greeting(int number, String written, String value) {
        return good(
                        number,
                        "GREETING: " + written,
                        Change.in(SmallRepository.SHOP, "GREETING: hello", "GREETING: " + written))
                .gives("GREETING", value);
    }

    /** What a variable of the service must hold. */
    AcceptedInput gives(String variable, String expected) {
        return renders(
                "web/deployment.yaml",
                expected,
                "spec",
                "template",
                "spec",
                "containers",
                "web",
                "env",
                variable,
                "value");
    }

    /** What must stand in a file of the product. */
    AcceptedInput renders(String rendered, Object expected, Object... steps) {
        return new AcceptedInput(number, what, changes, SHOP + rendered, List.of(steps), expected);
    }

    @Override
    public String toString() {
        String line = what.replace("\n", "⏎").replace("\r", "␍").replace("\t", "⇥");
        return number + ": " + (line.length() > 70 ? line.substring(0, 70) + "…" : line);
    }
}
