package dev.platform.check;

import dev.platform.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Amounts for people. */
public final class Amounts {
    private static final String BYTES = "KMGTPE";
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);

    private Amounts() {}

    /** The amount in the way the quota is written: with a binary unit if that has one. */
    public static String text(BigDecimal amount, Quantity like) {
        if (!like.text().endsWith("i")) {
            return amount.stripTrailingZeros().toPlainString();
        }
        BigDecimal rest = amount;
        int unit = -1;
        while (rest.compareTo(STEP) >= 0 && unit < BYTES.length() - 1) {
            rest = rest.divide(STEP, MathContext.DECIMAL64);
            unit++;
        }
        String number = rest.setScale(2, RoundingMode.UP).stripTrailingZeros().toPlainString();
        return unit < 0 ? number : number + BYTES.charAt(unit) + "i";
    }
}
