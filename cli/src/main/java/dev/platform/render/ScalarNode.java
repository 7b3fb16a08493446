package dev.platform.render;

import dev.platform.yaml.YamlWriter;
import java.util.List;

/**
 * One plain scalar of YAML with tags in it: joined first, then quoted as a whole if it has to be.
 *
 * @param parts literal text as String, tags as {@link Name}
 */
record ScalarNode(List<Object> parts, Role role) implements Node {
    /** Where the scalar stands: keys are strings always, and in {@code [a, b]} more has to be quoted. */
    enum Role {
        VALUE,
        KEY,
        FLOW_VALUE,
        FLOW_KEY;

        boolean isKey() {
            return this == KEY || this == FLOW_KEY;
        }

        boolean isFlow() {
            return this == FLOW_VALUE || this == FLOW_KEY;
        }
    }

    @Override
    public void draw(Page page) {
        boolean string = role.isKey();
        String text = "";
        for (Object part : parts) {
            Object value = part instanceof Name name ? page.scalar(name) : part;
            string |= part instanceof Name && value instanceof String;
            text = text.isEmpty() ? value.toString() : text + value;
        }
        if (!string) {
            page.out().append(text);
        } else if (role.isFlow() && needsQuotesInFlow(text)) {
            page.out().append('"').append(YamlWriter.escape(text)).append('"');
        } else {
            page.out().append(YamlWriter.scalar(text));
        }
    }

    private static boolean needsQuotesInFlow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (",[]{}:?#".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
