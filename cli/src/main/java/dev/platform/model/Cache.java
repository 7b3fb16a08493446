package dev.platform.model;

import dev.platform.finding.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A Valkey of a product. It keeps nothing over a restart.
 *
 * @param memory what it holds
 * @param authentication whether a password is asked for
 */
public record Cache(String name, Quantity memory, boolean authentication, Source source) implements Store.Inside {
    public static final int PORT = 6379;
    public static final Quantity CPU = Quantity.parse("100m");
    public static final Quantity EPHEMERAL_STORAGE = Quantity.parse("64Mi");

    private static final BigDecimal ROOM = new BigDecimal("1.25");
    private static final Quantity MEBIBYTE = Quantity.parse("1Mi");

    /** What it holds, and a quarter more for itself. */
    public Quantity podMemory() {
        BigDecimal mebibytes = memory.amount().multiply(ROOM).divide(MEBIBYTE.amount(), 0, RoundingMode.UP);
        return Quantity.parse(mebibytes.toPlainString() + "Mi");
    }

    @Override
    public String object() {
        return name + "-valkey";
    }

    @Override
    public Map<String, String> pods() {
        return Map.of("app.kubernetes.io/instance", object());
    }

    @Override
    public String host() {
        return object();
    }

    @Override
    public int port() {
        return PORT;
    }

    @Override
    public Demand demand() {
        return Demand.of(1, CPU, podMemory(), EPHEMERAL_STORAGE);
    }
}
