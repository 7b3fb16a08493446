package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.model.Service;
import java.util.List;
import java.util.regex.Pattern;

/** No secret stands among the variables, arguments and files of a spec, where everybody who reads the repository sees it. */
final class TextsHoldNoSecrets implements Rule {
    /** What is a secret whatever it is called: keys of known services, signed tokens, private keys, passwords in URLs. */
    private static final Pattern SECRET = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"
            + "|\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"
            + "|\\bgh[pousr]_[A-Za-z0-9]{36}"
            + "|\\bgithub_pat_[A-Za-z0-9_]{22,}"
            + "|\\bglpat-[A-Za-z0-9_-]{20}"
            + "|\\bxox[abeprs]-[A-Za-z0-9-]{10,}"
            + "|\\b[rs]k_live_[A-Za-z0-9]{16,}"
            + "|\\bAIza[0-9A-Za-z_-]{35}"
            + "|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"
            + "|://[^/\\s:@]*:[^/\\s@]+@");

    /** A variable that is named for a secret. */
    private static final Pattern NAME =
            Pattern.compile("(?i).*(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIALS?)$");

    /** A value that can't be one: nothing, a number, a switch, a path, a URL. */
    private static final Pattern HARMLESS = Pattern.compile("|[0-9.]+|true|false|/.*|[a-z]+://.*");

    @Override
    public void check(Platform platform, Findings findings) {
        platform.products()
                .values()
                .forEach(product -> product.services().values().forEach(service -> check(service, findings)));
    }

    private static void check(Service service, Findings findings) {
        service.container().env().forEach((name, value) -> {
            boolean named =
                    NAME.matcher(name).matches() && !HARMLESS.matcher(value).matches();
            if (named || SECRET.matcher(value).find()) {
                report(service.source().at("env", name), "the variable " + name, findings);
            }
        });
        texts("command", service.container().command(), service, findings);
        texts("args", service.container().args(), service, findings);
        service.configuration()
                .files()
                .forEach((name, files) -> files.forEach((key, text) -> {
                    if (SECRET.matcher(text).find()) {
                        report(service.source().at("configFiles", name, key), "the file " + key, findings);
                    }
                }));
    }

    private static void texts(String field, List<String> texts, Service service, Findings findings) {
        for (int i = 0; i < texts.size(); i++) {
            if (SECRET.matcher(texts.get(i)).find()) {
                report(service.source().at(field, i), "an entry of '" + field + "'", findings);
            }
        }
    }

    private static void report(Location place, String what, Findings findings) {
        findings.error(
                "texts-hold-no-secrets",
                place,
                what + " looks like a secret",
                "keep it in the store, name it below 'secrets' of the product, and use 'secretEnv' or 'filesFrom'; change"
                        + " it if it was ever pushed");
    }
}
