package dev.platform.app;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a wish, said of the words of its command: the lines that it would write are in no file yet, so
 * nobody could look at them.
 *
 * @param files what the wish would write
 * @param before what is there instead
 * @param words the word of the command line that a field comes from
 */
record WishFindings(FileTree files, Inputs before, Map<String, String> words) {
    private static final Pattern FIELD = Pattern.compile("\\s*(?:- )?([a-zA-Z]+):.*");
    private static final Pattern ITEM = Pattern.compile("\\s*- \\S+");

    void tell(Findings found, Findings findings) {
        for (Finding finding : found.sorted()) {
            findings.add(new Finding(
                    finding.severity(), finding.rule(), place(finding.where()), finding.message(), finding.hint()));
        }
    }

    private Location place(Location where) {
        RepoPath path = where.line() == 0 ? null : new RepoPath(where.file());
        String text = path == null ? null : files.text(path);
        if (path == null || text == null) {
            return where;
        }
        byte[] old = before.bytes(path);
        List<String> now = text.lines().toList();
        List<String> there = old == null
                ? List.of()
                : new String(old, StandardCharsets.UTF_8).lines().toList();
        int added = now.size() - there.size();
        int first = alike(now, there);
        if (where.line() <= first) {
            return where;
        }
        return where.line() > first + added
                ? new Location(where.file(), where.line() - added, where.column())
                : Location.of(word(now, where.line() - 1, where.file()));
    }

    /** How many lines both begin with. */
    private static int alike(List<String> one, List<String> other) {
        int i = 0;
        while (i < Math.min(one.size(), other.size()) && one.get(i).equals(other.get(i))) {
            i++;
        }
        return i;
    }

    /** The word that the line comes from, where an item of a list belongs to the field above; else the file. */
    private String word(List<String> lines, int index, String file) {
        int line = index;
        while (line > 0 && ITEM.matcher(lines.get(line)).matches()) {
            line--;
        }
        Matcher field = FIELD.matcher(lines.get(line));
        return field.matches() ? words.getOrDefault(field.group(1), file) : file;
    }
}
