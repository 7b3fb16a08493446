package dev.platform.hostile;

import java.util.ArrayList;
import java.util.List;

/**
 * An input that must be refused.
 *
 * @param number of the item in docs/hostile-inputs.md
 * @param words the command line
 * @param expected each finding as {@code place rule}, in the order in which they are printed
 * @param says words that the output must hold
 */
record HostileInput(
        int number,
        String what,
        List<Change> changes,
        List<String> words,
        int exitCode,
        List<String> expected,
        List<String> says) {

    /** What {@code platform render} must refuse because of what stands in the files. */
    static HostileInput bad(int number, String what, Change... changes) {
        return new HostileInput(number, what, List.of(changes), List.of("render"), 1, List.of(), List.of());
    }

    /** A wrong command line. */
    static HostileInput command(int number, String... words) {
        return new HostileInput(number, String.join(" ", words), List.of(), List.of(words), 2, List.of(), List.of());
    }

    /** A world in which the command can't work. */
    static HostileInput world(int number, String what, Change... changes) {
        return new HostileInput(number, what, List.of(changes), List.of("render"), 3, List.of(), List.of());
    }

    /** By another command. */
    HostileInput by(String... command) {
        return new HostileInput(number, what, changes, List.of(command), exitCode, expected, says);
    }

    /** One finding of each rule, each at the next mark in the changed files. */
    HostileInput finds(String... rules) {
        List<String> places = changes.stream()
                .flatMap(change -> change.places().all().stream())
                .toList();
        if (places.size() != rules.length) {
            throw new IllegalArgumentException(this + ": " + rules.length + " rules, but marked is " + places);
        }
        HostileInput input = this;
        for (int i = 0; i < rules.length; i++) {
            input = input.findsAt(places.get(i), rules[i]);
        }
        return input;
    }

    /** A finding at a place that no mark can name. */
    HostileInput findsAt(String place, String rule) {
        List<String> more = new ArrayList<>(expected);
        more.add(place + " " + rule);
        return new HostileInput(number, what, changes, words, exitCode, List.copyOf(more), says);
    }

    HostileInput says(String... parts) {
        return new HostileInput(number, what, changes, words, exitCode, expected, List.of(parts));
    }

    @Override
    public String toString() {
        String plain = what.replace(Change.MARK, "");
        return number + ": " + (plain.length() > 70 ? plain.substring(0, 70) + "…" : plain);
    }
}
