package dev.platform.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Data as one page of HTML: it fetches nothing, and runs nothing but the scripts that it was written with. */
enum HtmlPage {
    DIFF("/diff/page.html"),
    PORTAL("/portal/page.html");

    /** A part of the template: a file of the program, the data, or the policy. */
    private static final Pattern PART = Pattern.compile("\\{\\{([a-z./]+)}}");

    /** What would end a script element, or a line of a script; half a character can't be written at all. */
    private static final Pattern UNSAFE = Pattern.compile("[<\\u2028\\u2029\\p{Cs}]");

    private final String template;

    HtmlPage(String template) {
        this.template = template;
    }

    String of(Map<String, Object> data) {
        String html = file(template);
        StringBuilder page = new StringBuilder();
        Matcher part = PART.matcher(html);
        while (part.find()) {
            part.appendReplacement(page, "");
            page.append(
                    switch (part.group(1)) {
                        case "data" -> json(data);
                        case "policy" -> policy(html);
                        default -> file(part.group(1));
                    });
        }
        return part.appendTail(page).toString();
    }

    private static String json(Map<String, Object> data) {
        return UNSAFE.matcher(DataWriter.compact(data))
                .replaceAll(unsafe -> "\\\\u%04x".formatted((int) unsafe.group().charAt(0)));
    }

    /** Text of the data that became HTML by a mistake would do nothing even so. */
    private static String policy(String html) {
        return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; trusted-types 'none'; "
                + "require-trusted-types-for 'script'; style-src" + hashes(html, ".css") + "; script-src"
                + hashes(html, ".js");
    }

    private static String hashes(String html, String ending) {
        return PART.matcher(html)
                .results()
                .map(part -> part.group(1))
                .filter(name -> name.endsWith(ending))
                .map(name -> " 'sha256-" + hash(file(name)) + "'")
                .collect(Collectors.joining());
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String file(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
