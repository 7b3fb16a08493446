package dev.platform.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of a Kubernetes resource as written, such as {@code 500m} CPU or {@code 2Gi} of memory.
 *
 * @param amount in the base unit: cores, bytes or pieces
 */
public record Quantity(String text, BigDecimal amount) implements Comparable<Quantity> {
    public static final String PATTERN = "^([0-9]+)(\\.[0-9]{1,3})?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);
    private static final BigDecimal LARGEST = new BigDecimal(Long.MAX_VALUE);
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("m", new BigDecimal("0.001")),
            Map.entry("k", BigDecimal.TEN.pow(3)),
            Map.entry("M", BigDecimal.TEN.pow(6)),
            Map.entry("G", BigDecimal.TEN.pow(9)),
            Map.entry("T", BigDecimal.TEN.pow(12)),
            Map.entry("P", BigDecimal.TEN.pow(15)),
            Map.entry("E", BigDecimal.TEN.pow(18)),
            Map.entry("Ki", binary(10)),
            Map.entry("Mi", binary(20)),
            Map.entry("Gi", binary(30)),
            Map.entry("Ti", binary(40)),
            Map.entry("Pi", binary(50)),
            Map.entry("Ei", binary(60)));

    public static Quantity parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a quantity");
        }
        String unit = matcher.group(3);
        BigDecimal number = new BigDecimal(unit == null ? text : text.substring(0, text.length() - unit.length()));
        BigDecimal amount = unit == null ? number : number.multiply(UNITS.getOrDefault(unit, BigDecimal.ONE));
        if (amount.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("'" + text + "' is more than Kubernetes can count");
        }
        if (amount.scale() > 3 && amount.stripTrailingZeros().scale() > 3) {
            throw new IllegalArgumentException("'" + text + "' is finer than a thousandth");
        }
        return new Quantity(text, amount);
    }

    private static BigDecimal binary(int power) {
        return new BigDecimal(BigInteger.TWO.pow(power));
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return text;
    }
}
