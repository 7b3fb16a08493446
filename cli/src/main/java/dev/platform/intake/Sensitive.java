package dev.platform.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells from its name or its form that a value is a secret, which has no place in Git. */
final class Sensitive {
    private static final Pattern NAME = Pattern.compile(
            "(.*_)?(PASSWORD|PASSWD|PASS|PASSPHRASE|SECRET|SECRET_KEY|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIALS?)");
    private static final Pattern URL = Pattern.compile("(?s).*://[^/@:\\s]*:[^/@\\s]+@.*");

    private Sensitive() {}

    static boolean is(String name, String value) {
        return !value.isBlank()
                && (NAME.matcher(name.toUpperCase(Locale.ROOT)).matches()
                        || URL.matcher(value).matches());
    }
}
