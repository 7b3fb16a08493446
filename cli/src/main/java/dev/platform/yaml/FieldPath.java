package dev.platform.yaml;

/** The way to a field, as a message names it: {@code spec.services.web.hosts[0]}. */
public record FieldPath(String text) {
    public FieldPath below(String key) {
        boolean simple = !key.isEmpty() && key.chars().allMatch(FieldPath::isSimple);
        String step = simple ? key : "[\"" + key + "\"]";
        return new FieldPath(text.isEmpty() || !simple ? text + step : text + "." + step);
    }

    public FieldPath below(int index) {
        return new FieldPath(text + "[" + index + "]");
    }

    private static boolean isSimple(int character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '_';
    }

    /** The path, or what to call the document as a whole. */
    @Override
    public String toString() {
        return text.isEmpty() ? "the document" : text;
    }
}
