package dev.platform.model;

import java.net.URI;
import java.util.regex.Pattern;

/** Where a server answers that stands beside the products, inside of the cluster as a rule, so that it may speak plain HTTP. */
public record HttpUrl(String value) {
    public static final String PATTERN =
            "^https?://[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static HttpUrl parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the URL of a server");
        }
        return new HttpUrl(text);
    }

    /** The one that is written, else that of HTTP or HTTPS. */
    public int port() {
        URI uri = URI.create(value);
        int standard = uri.getScheme().equals("https") ? 443 : 80;
        return uri.getPort() > 0 ? uri.getPort() : standard;
    }

    @Override
    public String toString() {
        return value;
    }
}
