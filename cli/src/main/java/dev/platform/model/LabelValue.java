package dev.platform.model;

import java.util.regex.Pattern;

/** The value of a label of a Kubernetes object; it may be empty. */
public record LabelValue(String value) {
    public static final String PATTERN = "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static LabelValue parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' can't be the value of a label");
        }
        return new LabelValue(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
