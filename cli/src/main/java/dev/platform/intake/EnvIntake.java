package dev.platform.intake;

import dev.platform.model.DataKey;
import dev.platform.model.EnvName;
import dev.platform.model.Name;
import dev.platform.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the environment of a container. */
final class EnvIntake {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\(([A-Za-z_][A-Za-z0-9_]*)\\)");

    private final ProductDraft product;
    private final ServiceDraft service;
    private final Calls calls;

    /** Null where there are none, as in a Compose file. */
    private final @Nullable Manifests manifests;

    private final Map<String, String> literals = new LinkedHashMap<>();

    EnvIntake(ProductDraft product, ServiceDraft service, Calls calls, @Nullable Manifests manifests) {
        this.product = product;
        this.service = service;
        this.calls = calls;
        this.manifests = manifests;
    }

    /** What stands in 'env' wins over what comes from elsewhere, so that comes first. */
    void read(Part container) {
        container.at("envFrom").items().forEach(this::whole);
        for (Part variable : container.at("env").items()) {
            String name = variable.at("name").text();
            if (!isName(name)) {
                variable.dropped("'" + name + "' is no name that a service may set", "rename it in the program");
            } else if (variable.at("valueFrom").isThere()) {
                from(name, variable);
            } else {
                value(name, variable.at("value"));
                variable.kept();
            }
        }
    }

    static boolean isName(String name) {
        try {
            EnvName.parse(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A value that stands there. */
    void value(String name, Part value) {
        value(name, value.text(), value);
    }

    /** A value that the part holds, perhaps beside its name. */
    void value(String name, String written, Part value) {
        String text = expanded(written);
        if (Sensitive.is(name, text)) {
            secret(name, text, value);
            return;
        }
        literals.put(name, text);
        if (!text.equals(written)) {
            value.mapped("a $(NAME) isn't replaced, so its value stands there now");
        }
        service.mapping("env").put(name, calls.read(name, text, value));
    }

    private void secret(String name, String text, Part value) {
        Name secret = product.secret(service.name().value());
        reference(name, secret, name);
        String now = calls.read(name, text, new Part(value.ledger(), "?", null));
        String names = now.equals(text)
                ? ""
                : "; a service that it names is called otherwise now, see 'accessPolicy' and 'uses'";
        value.dropped(
                "a secret has no place in Git; the service reads it from the store",
                "write the value of key " + name + " into " + product.site().place(secret) + " of the store" + names);
    }

    private void reference(String name, Name secret, String key) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("secret", secret.value());
        reference.put("key", key);
        service.mapping("secretEnv").put(name, reference);
    }

    /** Kubernetes replaces references to variables that stand above, and the spec doesn't. */
    String expanded(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(literals.getOrDefault(match.group(1), match.group())));
    }

    private void from(String name, Part variable) {
        Part key = variable.at("valueFrom", "secretKeyRef");
        Part config = variable.at("valueFrom", "configMapKeyRef");
        if (key.isThere() && isKey(key.at("key").text())) {
            Name secret = product.secret(key.at("name").text());
            reference(name, secret, key.at("key").text());
            variable.at("name").kept();
            named(key.at("name"), secret);
            key.at("key").kept();
            key.at("optional").dropped("a secret has to be there", "write it into the store");
        } else if (config.isThere()) {
            config(name, variable, config);
        } else {
            variable.dropped(
                    "a value of the pod itself can't be asked for",
                    "let the program find it out, or give it a fixed value in 'env'");
        }
    }

    private static boolean isKey(String key) {
        try {
            DataKey.parse(key);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void named(Part part, Name now) {
        if (now.value().equals(part.text())) {
            part.kept();
        } else {
            part.mapped("the secret is called '" + now + "' now");
        }
    }

    private void config(String name, Part variable, Part config) {
        Part value = data(config.at("name").text()).at(config.at("key").text());
        if (!value.isThere()) {
            variable.dropped(
                    "the ConfigMap '" + config.at("name").text() + "' or its key isn't among what is imported",
                    "import it too, or write the value into 'env'");
            return;
        }
        value(name, value);
        variable.at("name").kept();
        variable.mapped("the value stands in 'env' itself");
    }

    private Part data(String configMap) {
        Manifest manifest = manifests == null ? null : manifests.find("ConfigMap", configMap);
        return manifest == null ? new Part(service(), "", null) : manifest.at("data");
    }

    /** An account that nobody asks, for a part that isn't there. */
    private static Ledger service() {
        return new Ledger("", "", "", new YamlNode.Mapping(0, 0, Map.of()));
    }

    private void whole(Part source) {
        Part secret = source.at("secretRef", "name");
        Part config = source.at("configMapRef", "name");
        String prefix = source.at("prefix").text();
        if (secret.isThere() && prefix.isEmpty()) {
            Name name = product.secret(secret.text());
            service.list("envFrom").add(new LinkedHashMap<>(Map.of("secret", name.value())));
            named(secret, name);
        } else if (config.isThere() && data(config.text()).isThere()) {
            data(config.text()).fields().forEach((key, value) -> {
                if (isName(prefix + key)) {
                    value(prefix + key, value);
                }
            });
            source.mapped("its values stand in 'env' themselves");
        } else {
            source.dropped("the object isn't among what is imported", "import it too, or write the values into 'env'");
        }
    }
}
