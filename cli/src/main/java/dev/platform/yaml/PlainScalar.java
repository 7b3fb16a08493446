package dev.platform.yaml;

import dev.platform.yaml.YamlNode.ScalarKind;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/** What readers make of a scalar written without quotes. Kubernetes reads neither YAML 1.1 nor 1.2 but a mixture. */
final class PlainScalar {
    private static final Set<String> TRUE =
            Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern NOT_FINITE = Pattern.compile("\\.nan|\\.NaN|\\.NAN|[-+]?\\.(inf|Inf|INF)");
    private static final Pattern INTEGER =
            Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    /** Go takes other underscores after a leading dot than elsewhere. */
    private static final Pattern LEADING_DOT = Pattern.compile("\\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?");

    private static final Pattern SIXTIES = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(([Tt]|[ \t]+)[0-9].*)?");
    private static final int UNSIGNED_BITS = 64;
    private static final int SIGNED_BITS = 63;

    private PlainScalar() {}

    /** By the rules of Kubernetes' reader, as read from its source. */
    static ScalarKind kind(String text) {
        if (text.isEmpty()) {
            return ScalarKind.NULL;
        }
        return switch (text.charAt(0)) {
            case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> word(text);
            case '.', '+', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(text);
            default -> ScalarKind.STRING;
        };
    }

    private static ScalarKind word(String text) {
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return ScalarKind.BOOLEAN;
        }
        return NULL.contains(text) ? ScalarKind.NULL : ScalarKind.STRING;
    }

    private static ScalarKind number(String text) {
        if (NOT_FINITE.matcher(text).matches()) {
            return ScalarKind.FLOAT;
        }
        if (text.charAt(0) == '.') {
            return LEADING_DOT.matcher(text).matches() && isFinite(text) ? ScalarKind.FLOAT : ScalarKind.STRING;
        }
        String digits = text.replace("_", "");
        if (INTEGER.matcher(digits).matches() && fits(digits)) {
            return ScalarKind.INTEGER;
        }
        return FLOAT.matcher(digits).matches() && isFinite(digits) ? ScalarKind.FLOAT : ScalarKind.STRING;
    }

    private static boolean isFinite(String number) {
        return Double.isFinite(Double.parseDouble(number.replace("_", "")));
    }

    private static boolean fits(String digits) {
        if (digits.length() < 10) {
            return true;
        }
        BigInteger value = integer(digits);
        return value.signum() < 0 ? value.bitLength() <= SIGNED_BITS : value.bitLength() <= UNSIGNED_BITS;
    }

    static boolean isTrue(String text) {
        return TRUE.contains(text);
    }

    static BigInteger integer(String text) {
        String digits = text.replace("_", "");
        boolean negative = digits.startsWith("-");
        String bare = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        BigInteger value = unsigned(bare);
        return negative ? value.negate() : value;
    }

    private static BigInteger unsigned(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return new BigInteger(digits);
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> new BigInteger(digits.substring(2), 16);
            case 'b', 'B' -> new BigInteger(digits.substring(2), 2);
            case 'o', 'O' -> new BigInteger(digits.substring(2), 8);
            default -> new BigInteger(digits, 8);
        };
    }

    /** Whether some reader of YAML 1.1 or 1.2 takes it for anything else than a string. */
    static boolean isAmbiguous(String text) {
        if (kind(text) != ScalarKind.STRING) {
            return true;
        }
        char first = text.charAt(0);
        boolean likeNumber = "+-0123456789".indexOf(first) >= 0;
        if (likeNumber && (SIXTIES.matcher(text).matches() || DATE.matcher(text).matches())) {
            return true;
        }
        return text.equals("=") || text.equals("<<");
    }
}
