package dev.platform.model;

import java.net.URI;
import java.util.regex.Pattern;

/** Where a server of the platform answers. An AppProject matches it with wildcards, so it has none. */
public record ServerUrl(String value) {
    public static final String PATTERN =
            "^https://[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?$";

    /** That of HTTPS. */
    public static final int PORT = 443;

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static ServerUrl parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the URL of a server");
        }
        return new ServerUrl(text);
    }

    /** What it listens on. */
    public int port() {
        int port = URI.create(value).getPort();
        return port < 0 ? PORT : port;
    }

    @Override
    public String toString() {
        return value;
    }
}
