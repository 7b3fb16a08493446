package dev.platform.model;

import java.util.BitSet;
import java.util.List;

/** When a cron service runs: minute, hour, day of month, month, day of week. */
public record CronSchedule(String value) {
    private record Range(String what, int least, int most) {}

    private static final List<Range> FIELDS = List.of(
            new Range("minute", 0, 59),
            new Range("hour", 0, 23),
            new Range("day of month", 1, 31),
            new Range("month", 1, 12),
            new Range("day of week", 0, 6));

    public static CronSchedule parse(String text) {
        String[] fields = text.split(" ", -1);
        if (fields.length != FIELDS.size()) {
            throw new IllegalArgumentException("'" + text + "' has " + fields.length + " fields instead of 5");
        }
        for (int i = 0; i < fields.length; i++) {
            for (String part : fields[i].split(",", -1)) {
                check(part, FIELDS.get(i));
            }
        }
        return new CronSchedule(text);
    }

    /** Whether it runs every minute, if only of one hour: that is a worker in disguise. */
    public boolean isEveryMinute() {
        Range minutes = FIELDS.get(0);
        BitSet runs = new BitSet();
        for (String part : value.substring(0, value.indexOf(' ')).split(",", -1)) {
            String[] step = part.split("/", -1);
            String[] bounds = step[0].split("-", -1);
            int first = step[0].equals("*") ? minutes.least() : number(bounds[0], minutes);
            // A single number with a step means from there on.
            boolean open = step[0].equals("*") || (bounds.length == 1 && step.length == 2);
            int last = open ? minutes.most() : number(bounds[bounds.length - 1], minutes);
            for (int minute = first; minute <= last; minute += step.length == 2 ? number(step[1], minutes) : 1) {
                runs.set(minute);
            }
        }
        return runs.cardinality() > minutes.most();
    }

    private static void check(String part, Range range) {
        String[] step = part.split("/", -1);
        boolean stepped = step.length == 1 || (step.length == 2 && number(step[1], range) > 0);
        if (!stepped) {
            throw new IllegalArgumentException("'" + part + "' is not a " + range.what());
        }
        if (step[0].equals("*")) {
            return;
        }
        String[] bounds = step[0].split("-", -1);
        int first = number(bounds[0], range);
        int last = bounds.length == 2 ? number(bounds[1], range) : first;
        if (bounds.length > 2 || first < range.least() || last > range.most() || first > last) {
            throw new IllegalArgumentException(
                    "'" + part + "' is not a " + range.what() + " from " + range.least() + " to " + range.most());
        }
    }

    private static int number(String digits, Range range) {
        if (digits.isEmpty() || digits.length() > 2 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("'" + digits + "' is not a " + range.what());
        }
        return Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return value;
    }
}
