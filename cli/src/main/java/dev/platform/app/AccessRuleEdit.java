package dev.platform.app;

import dev.platform.app.Connection.Remedy;
import dev.platform.diff.TextDiff;
import dev.platform.isolation.Direction;
import dev.platform.model.Service;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlEdit;
import dev.platform.yaml.YamlEditException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The change of a product's spec that opens one side of a call. */
final class AccessRuleEdit {
    private final String file;
    private final String text;

    AccessRuleEdit(Inputs inputs, String file) {
        this.file = file;
        this.text = new String(Objects.requireNonNull(inputs.bytes(new RepoPath(file)), file), StandardCharsets.UTF_8);
    }

    Remedy open(Service caller, Service callee, int port, Direction direction) {
        boolean out = direction == Direction.OUT;
        Service own = out ? caller : callee;
        Service other = out ? callee : caller;
        Map<String, Object> rule = new LinkedHashMap<>();
        if (!other.product().equals(own.product())) {
            rule.put("product", other.product());
        }
        rule.put("service", other.name());
        rule.put("port", port);
        String side = out ? "outbound" : "inbound";
        String what = "add " + shown(rule) + " to accessPolicy." + side + ".rules of " + own.name();
        List<Object> path = List.of("spec", "services", own.name(), "accessPolicy", side, "rules");
        return new Remedy(what, file, patch(path, rule));
    }

    /** None if the text is written in a way in which it can't be changed safely. */
    private List<String> patch(List<Object> path, Map<String, Object> rule) {
        try {
            return TextDiff.unified(file, text, YamlEdit.append(text, path, rule));
        } catch (YamlEditException e) {
            return List.of();
        }
    }

    private static String shown(Map<String, Object> rule) {
        List<String> fields = rule.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .toList();
        return "{" + String.join(", ", fields) + "}";
    }
}
