package dev.platform.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A share below 100 percent as written, such as {@code 99.9}. */
public record Percent(String text) {
    public static final String PATTERN = "^[0-9]{1,2}(\\.[0-9]{1,3})?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);
    private static final BigDecimal ALL = new BigDecimal(100);

    public static Percent parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a share below 100 percent");
        }
        return new Percent(text);
    }

    public BigDecimal value() {
        return new BigDecimal(text);
    }

    /** The share as a part of 1: 0.1 for 10. */
    public BigDecimal part() {
        return value().movePointLeft(2).stripTrailingZeros();
    }

    /** What is left to the whole, as a part of 1: 0.001 for 99.9. */
    public BigDecimal rest() {
        return ALL.subtract(value()).movePointLeft(2).stripTrailingZeros();
    }

    @Override
    public String toString() {
        return text;
    }
}
