package dev.platform.yaml;

import java.util.List;

/** What a field takes. */
public sealed interface ValueShape {
    /** In words for a message: "a string", "a list" … */
    String what();

    record Text() implements ValueShape {
        @Override
        public String what() {
            return "a string";
        }
    }

    record Whole(int min, int max) implements ValueShape {
        @Override
        public String what() {
            return "a whole number";
        }
    }

    record Truth() implements ValueShape {
        @Override
        public String what() {
            return "true or false";
        }
    }

    /** One of the constants of an enum. */
    record Choice(List<? extends Enum<?>> constants) implements ValueShape {
        public List<String> words() {
            return constants.stream().map(Enum::toString).toList();
        }

        @Override
        public String what() {
            return "one of " + String.join(", ", words());
        }
    }

    record Custom(ScalarType<?> type) implements ValueShape {
        @Override
        public String what() {
            return type.expected();
        }
    }

    record Nested(Class<? extends Record> type) implements ValueShape {
        @Override
        public String what() {
            return "a mapping";
        }
    }

    record Items(ValueShape item) implements ValueShape {
        @Override
        public String what() {
            return "a list";
        }
    }

    /**
     * A mapping with keys of the user's choice.
     *
     * @param nulls whether a key may stand there without a value
     */
    record Entries(ValueShape key, ValueShape value, boolean nulls) implements ValueShape {
        @Override
        public String what() {
            return "a mapping";
        }
    }

    /** Whatever YAML can express. */
    record Free() implements ValueShape {
        @Override
        public String what() {
            return "a value";
        }
    }
}
