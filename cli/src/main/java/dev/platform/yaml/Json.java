package dev.platform.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON into maps, lists and scalars. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** The object that the text is; a text that is none, or no JSON, is an IOException. */
    public static Map<String, Object> object(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return object(parser);
        }
    }

    /** The same for bytes, which are left open. */
    public static Map<String, Object> object(InputStream bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            return object(parser);
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("it is no JSON object");
        }
        Map<String, Object> object = fields(parser);
        if (parser.nextToken() != null) {
            throw new IOException("there is more after the JSON object");
        }
        return object;
    }

    private static Map<String, Object> fields(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static List<Object> items(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    /** Null is left out: in a schema it says nothing. */
    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    /** What is wrong with a text, without the parser's own details. */
    public static String reason(IOException e) {
        return e instanceof JsonProcessingException parsing
                ? "line " + parsing.getLocation().getLineNr() + " isn't JSON"
                : String.valueOf(e.getMessage());
    }
}
