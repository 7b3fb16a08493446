package dev.platform.yaml;

import dev.platform.yaml.YamlNode.Field;
import dev.platform.yaml.YamlNode.Mapping;
import dev.platform.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lists and mappings in brackets of the {@link CommonForm}: those that end with their line. */
final class CommonFlow {
    private static final int DEEPEST = 8;

    private final CommonCursor cursor;
    private final CommonScalars scalars;
    private int depth;

    CommonFlow(CommonCursor cursor, CommonScalars scalars) {
        this.cursor = cursor;
        this.scalars = scalars;
    }

    YamlNode read() {
        return switch (cursor.peek()) {
            case '[' -> sequence();
            case '{' -> mapping();
            case '"', '\'' -> scalars.quoted();
            default -> scalars.plain(endOfPlain());
        };
    }

    private Sequence sequence() {
        int line = cursor.line();
        int column = cursor.indent() + 1;
        List<YamlNode> items = new ArrayList<>();
        for (boolean more = enter(']'); more; more = isMore(']')) {
            items.add(read());
        }
        return new Sequence(line, column, items);
    }

    private Mapping mapping() {
        int line = cursor.line();
        int column = cursor.indent() + 1;
        Map<String, Field> fields = new LinkedHashMap<>();
        for (boolean more = enter('}'); more; more = isMore('}')) {
            int keyColumn = cursor.indent() + 1;
            String key = scalars.mappingKey();
            cursor.skipSpaces();
            if (fields.put(key, new Field(key, line, keyColumn, read())) != null) {
                throw cursor.other();
            }
        }
        return new Mapping(line, column, fields);
    }

    /** Passes the opening bracket, and the closing one where nothing is in between. */
    private boolean enter(char close) {
        cursor.count();
        if (++depth > DEEPEST) {
            throw cursor.other();
        }
        cursor.moveTo(cursor.index() + 1);
        cursor.skipSpaces();
        return cursor.peek() != close || leave();
    }

    private boolean isMore(char close) {
        cursor.skipSpaces();
        if (cursor.peek() == close) {
            return leave();
        }
        if (cursor.peek() != ',') {
            throw cursor.other();
        }
        cursor.moveTo(cursor.index() + 1);
        cursor.skipSpaces();
        return true;
    }

    private boolean leave() {
        depth--;
        cursor.moveTo(cursor.index() + 1);
        return false;
    }

    private int endOfPlain() {
        int end = cursor.index();
        for (int at = end; ; at++) {
            char character = cursor.peek(at);
            if (character == ',' || character == ']' || character == '}') {
                return end;
            }
            if ("[{?#\n".indexOf(character) >= 0 || (character == ':' && isEnd(cursor.peek(at + 1)))) {
                throw cursor.other();
            }
            end = character == ' ' ? end : at + 1;
        }
    }

    private static boolean isEnd(char character) {
        return CommonCursor.isSpace(character) || ",[]{}".indexOf(character) >= 0;
    }
}
