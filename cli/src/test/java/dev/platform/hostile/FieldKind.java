package dev.platform.hostile;

/** What becomes of the text of a field. */
enum FieldKind {
    /** One short line, printed beside other words. */
    DISPLAY,
    /** Text for people, which is not rendered. */
    PROSE,
    /** Printed as it is. */
    FREE,
    /** Printed as it is; it can't be empty. */
    FILLED,
    /** Printed as it is, as a key. */
    KEY,
    /** Read by Kubernetes, which replaces variables in it. */
    COMMAND,
    /** A path of a URL. */
    PATH;

    /** A hostile text that the field may hold. */
    String text(RandomText random) {
        return switch (this) {
            case DISPLAY -> random.line();
            case PATH -> random.path();
            case FILLED -> "v" + random.text();
            case KEY -> random.key();
            default -> random.text();
        };
    }

    /** A text without anything special that stands for the field, and stands nowhere else. */
    String marker(int number) {
        StringBuilder letters = new StringBuilder(this == PATH ? "/" : "");
        letters.append("XQ");
        for (int rest = number, i = 0; i < 3; i++, rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters + "ZX";
    }
}
