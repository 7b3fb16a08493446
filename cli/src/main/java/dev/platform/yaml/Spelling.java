package dev.platform.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses which word was meant. */
public final class Spelling {
    private Spelling() {}

    /** The known word that is nearest to the written one, if any is near. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int limit = written.length() < 4 ? 1 : 2;
        return known.stream()
                .filter(word -> distance(written, word) <= limit)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A hint: the word that was probably meant, or all that there are. */
    static String hint(String written, Collection<String> known) {
        return known.isEmpty() ? "remove it" : hint(written, known, known.size());
    }

    /** The same with no more words than that, for a list that would be too long to help. */
    public static String hint(String written, Collection<String> known, int most) {
        return nearest(written, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElseGet(() -> "use one of: " + listed(known, most));
    }

    private static String listed(Collection<String> words, int most) {
        String first = words.stream().limit(most).collect(Collectors.joining(", "));
        return words.size() <= most ? first : first + " and " + (words.size() - most) + " more";
    }

    /** How many letters to add, drop, change or swap with their neighbour; upper and lower case are the same. */
    private static int distance(String left, String right) {
        if (Math.abs(left.length() - right.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = cost(cost, a, b, new int[] {i, j});
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cost(int[][] cost, String a, String b, int[] at) {
        int i = at[0];
        int j = at[1];
        if (i == 0 || j == 0) {
            return i + j;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
