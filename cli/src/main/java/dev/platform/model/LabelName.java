package dev.platform.model;

import java.util.regex.Pattern;

/** The name of a label of a Kubernetes object, perhaps with a domain before it: {@code app.kubernetes.io/name}. */
public record LabelName(String value) {
    public static final String PATTERN = "^(?=[^/]{1,253}/|[^/]*$)([a-z0-9]([-a-z0-9]*[a-z0-9])?"
            + "(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static LabelName parse(String text) {
        if (text.length() > 317 || !SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the name of a label");
        }
        return new LabelName(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
