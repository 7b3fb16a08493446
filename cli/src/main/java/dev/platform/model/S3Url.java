package dev.platform.model;

import java.util.regex.Pattern;

/** A bucket that speaks S3, and perhaps a folder of it. */
public record S3Url(String value) {
    public static final String PATTERN = "^s3://[a-z0-9][-.a-z0-9]{1,61}[a-z0-9](/[-._a-zA-Z0-9]+){0,5}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static S3Url parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the URL of a bucket");
        }
        return new S3Url(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
