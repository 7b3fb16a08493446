package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Secret;
import dev.platform.model.SecretPath;
import dev.platform.spec.SpecSet.Written;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out where each secret of a product comes from. */
final class SecretResolver {
    private static final String RULE = "secret-path-is-own";

    private final String product;
    private final Findings findings;

    SecretResolver(String product, Findings findings) {
        this.product = product;
        this.findings = findings;
    }

    SortedMap<String, Secret> resolve(Written<ProductSpec> written) {
        SortedMap<String, Secret> secrets = new TreeMap<>();
        written.spec().secrets().forEach((name, spec) -> {
            Source source = written.source().below("spec", "secrets", name.value());
            secrets.put(name.value(), secret(name.value(), spec, source));
        });
        return secrets;
    }

    private Secret secret(String name, SecretSpec spec, Source source) {
        if (spec.generate() != null) {
            if (spec.path() != null || spec.refresh() != null) {
                findings.error(
                        RULE,
                        source.at("generate"),
                        "the secret '" + name + "' is generated and kept in the store",
                        "remove 'generate', or 'path' and 'refresh'");
            }
            return new Secret.Generated(name, Defaults.or(spec.generate().length(), Defaults.SECRET_LENGTH), source);
        }
        SecretPath path = Defaults.or(spec.path(), SecretPath.of(product, name));
        checkIsOwn(path, product, source, findings);
        return new Secret.Stored(name, path, Defaults.or(spec.refresh(), Secret.Stored.REFRESH), source);
    }

    /** Finds fault with a path in the store that isn't the product's; its role there couldn't read it. */
    static void checkIsOwn(SecretPath path, String product, Source source, Findings findings) {
        if (!path.isOf(product)) {
            findings.error(
                    RULE,
                    source.at("path"),
                    "'" + path + "' is not a secret of '" + product + "'",
                    "its secrets are below products/" + product + "/");
        }
    }
}
