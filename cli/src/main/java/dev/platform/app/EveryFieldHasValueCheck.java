package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.yaml.YamlNode;

/** No field is left without a value, as a template leaves it that names nothing. */
final class EveryFieldHasValueCheck implements ObjectCheck {
    @Override
    public boolean look(RenderedObject object, Findings findings) {
        look(object, object.root(), findings);
        return true;
    }

    private static void look(RenderedObject object, YamlNode node, Findings findings) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.fields().values().forEach(field -> look(object, field.value(), findings));
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> look(object, item, findings));
        } else if (node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.ScalarKind.NULL) {
            findings.error("objects-are-whole", object.at(node), "a field has no value", "correct its template");
        }
    }
}
