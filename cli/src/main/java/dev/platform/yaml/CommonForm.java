package dev.platform.yaml;

import dev.platform.yaml.CommonCursor.OtherFormException;
import dev.platform.yaml.YamlNode.Field;
import dev.platform.yaml.YamlNode.Mapping;
import dev.platform.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form that nearly all files have: mappings and lists by indentation, and values that end with their line. It
 * takes a fraction of the parser's time, and leaves to the parser whatever isn't plainly that form, with all that is wrong.
 */
final class CommonForm {
    private static final int DEEPEST = 20;

    private final CommonCursor cursor;
    private final CommonScalars scalars;
    private final CommonFlow flow;
    private int depth;

    private CommonForm(CommonCursor cursor) {
        this.cursor = cursor;
        this.scalars = new CommonScalars(cursor);
        this.flow = new CommonFlow(cursor, scalars);
    }

    /** The document, in which nothing is wrong; null if it has, or may have, another form. */
    static @Nullable YamlNode read(String text, YamlLimits limits) {
        CommonCursor cursor = text.contains(NodeCheck.ARGO_MARKER) ? null : CommonCursor.of(text, limits.nodes());
        if (cursor == null) {
            return null;
        }
        try {
            return new CommonForm(cursor).document();
        } catch (OtherFormException e) {
            return null;
        }
    }

    private YamlNode document() {
        cursor.skipLines();
        if (cursor.isAtEnd() || cursor.indent() != 0) {
            throw cursor.other();
        }
        YamlNode root = block();
        if (!cursor.isAtEnd()) {
            throw cursor.other();
        }
        return root;
    }

    private YamlNode block() {
        return cursor.isDash() ? sequence() : mapping();
    }

    private Mapping mapping() {
        int line = cursor.line();
        int indent = cursor.indent();
        Map<String, Field> fields = new LinkedHashMap<>();
        enter();
        do {
            int keyLine = cursor.line();
            String key = scalars.mappingKey();
            YamlNode value = value(indent);
            if (fields.put(key, new Field(key, keyLine, indent + 1, value)) != null) {
                throw cursor.other();
            }
        } while (!cursor.isAtEnd() && cursor.indent() == indent);
        leave(indent);
        return new Mapping(line, indent + 1, fields);
    }

    private Sequence sequence() {
        int line = cursor.line();
        int indent = cursor.indent();
        List<YamlNode> items = new ArrayList<>();
        enter();
        do {
            cursor.moveTo(cursor.index() + 1);
            items.add(item(indent));
        } while (!cursor.isAtEnd() && cursor.indent() == indent && cursor.isDash());
        leave(indent);
        return new Sequence(line, indent + 1, items);
    }

    private void enter() {
        cursor.count();
        if (++depth > DEEPEST) {
            throw cursor.other();
        }
    }

    /** What stands further in belongs to nothing. */
    private void leave(int indent) {
        depth--;
        if (!cursor.isAtEnd() && cursor.indent() > indent) {
            throw cursor.other();
        }
    }

    /** The value of a key in a mapping with that indentation; a list may have the same. */
    private YamlNode value(int indent) {
        cursor.skipSpaces();
        if (!cursor.isLineDone()) {
            return inline(indent);
        }
        cursor.endLine();
        boolean list = !cursor.isAtEnd() && cursor.indent() == indent && cursor.isDash();
        return list ? sequence() : inner(indent);
    }

    private YamlNode item(int indent) {
        cursor.skipSpaces();
        if (cursor.isLineDone()) {
            cursor.endLine();
            return inner(indent);
        }
        return cursor.isDash() || isKey() ? block() : inline(indent);
    }

    private YamlNode inner(int indent) {
        if (cursor.isAtEnd() || cursor.indent() <= indent) {
            throw cursor.other();
        }
        return block();
    }

    private YamlNode inline(int indent) {
        char first = cursor.peek();
        if (first == '|' || first == '>') {
            return scalars.textBlock(indent);
        }
        YamlNode value = first == '[' || first == '{' ? flow.read() : scalars.inLine();
        cursor.endLine();
        return value;
    }

    private boolean isKey() {
        int start = cursor.index();
        boolean found = scalars.key() != null && cursor.isColon();
        cursor.moveTo(start);
        return found;
    }
}
