package dev.platform.yaml;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of our own that is written as one scalar, such as a quantity or a name.
 *
 * @param rule the id of the finding for a value that can't be parsed
 * @param expected what such a value looks like; the hint of that finding
 * @param pattern a regular expression for the JSON Schema
 * @param numbers whether a plain number is accepted too, such as {@code cpu: 4}
 * @param parse throws {@code IllegalArgumentException} with a message for the user
 */
public record ScalarType<T>(
        Class<T> type,
        String rule,
        String expected,
        @Nullable String pattern,
        boolean numbers,
        Function<String, T> parse) {}
