package dev.platform.hostile;

import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository with a gap for each field that takes free text.
 *
 * @param files texts with gaps such as {@code <<FREE>>}
 */
record TextFields(Map<String, String> files, List<Field> all) {
    private static final Pattern GAP = Pattern.compile("<<([A-Z]+)>>");

    /** One gap, and the line that it is on. */
    record Field(FieldKind kind, String marker, String file, int line) {
        String place() {
            return file + ":" + line;
        }
    }

    static TextFields of(Map<String, String> files) {
        List<Field> fields = new ArrayList<>();
        files.forEach((file, text) -> {
            Matcher gaps = GAP.matcher(text);
            while (gaps.find()) {
                FieldKind kind = FieldKind.valueOf(gaps.group(1));
                int line = (int) text.substring(0, gaps.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                fields.add(new Field(kind, kind.marker(fields.size()), file, line));
            }
        });
        return new TextFields(files, List.copyOf(fields));
    }

    /** The small repository with gaps in place of its texts, and with many products in place of its two. */
    static TextFields of(int products) {
        Map<String, String> files = new TreeMap<>(SmallRepository.FILES);
        files.keySet().removeIf(file -> file.startsWith("products/billing/"));
        for (String[] gap : GAPS) {
            String text = files.getOrDefault(gap[0], gap[1]);
            if (!text.contains(gap[1])) {
                throw new IllegalArgumentException(String.format(Locale.ROOT, "%s has no '%s'", gap[0], gap[1]));
            }
            files.put(gap[0], text.replace(gap[1], gap[2]));
        }
        for (int i = 1; i < products; i++) {
            String name = "shop-" + i;
            for (String file : List.of(SmallRepository.SHOP, SmallRepository.GRANT, SmallRepository.VERSIONS)) {
                String text =
                        Objects.requireNonNull(files.get(file)).replace("acme.example/shop/", "acme.example/shared/");
                files.put(file.replace("shop", name), text.replaceAll("(?<!team-)\\bshop\\b", name));
            }
        }
        return of(files);
    }

    /** A hostile text for each gap. */
    Map<Field, String> random(RandomText random) {
        Map<Field, String> texts = new LinkedHashMap<>();
        all.forEach(field -> texts.put(field, field.kind().text(random)));
        return texts;
    }

    /** The repository with a text in each gap. */
    Inputs inputs(Map<Field, String> texts) {
        int next = 0;
        Map<RepoPath, String> filled = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            StringBuilder text = new StringBuilder();
            Matcher gaps = GAP.matcher(file.getValue());
            while (gaps.find()) {
                gaps.appendReplacement(
                        text,
                        Matcher.quoteReplacement(
                                YamlWriter.scalar(Objects.requireNonNull(texts.get(all.get(next++))))));
            }
            filled.put(RepoPath.of(file.getKey()), gaps.appendTail(text).toString());
        }
        return Inputs.of(FileTree.of(filled));
    }

    private static final String[][] GAPS = {
        {SmallRepository.SETTINGS, "The Shop", "<<PROSE>>"},
        {SmallRepository.SETTINGS, "\"#team-shop\"", "<<PROSE>>"},
        {
            SmallRepository.SHOP,
            "- product: billing\n              service: api\n              port: 8443\n            - service",
            "- service"
        },
        {SmallRepository.SHOP, "Web Shop", "<<DISPLAY>>"},
        {SmallRepository.SHOP, "Sells things.", "<<PROSE>>"},
        {SmallRepository.SHOP, "[retail]", "[<<PROSE>>, <<PROSE>>]"},
        {SmallRepository.SHOP, "Handbook", "<<PROSE>>"},
        {SmallRepository.SHOP, "https://handbook.acme.example/shop", "<<PROSE>>"},
        {SmallRepository.SHOP, "[serve]", "[<<COMMAND>>, <<COMMAND>>]"},
        {SmallRepository.SHOP, "[--verbose]", "[<<COMMAND>>, <<COMMAND>>, <<COMMAND>>]"},
        {SmallRepository.SHOP, "path: /ready", "path: <<PATH>>"},
        {SmallRepository.SHOP, "[check]", "[<<COMMAND>>, <<COMMAND>>]"},
        {
            SmallRepository.SHOP,
            "hello",
            "<<COMMAND>>\n        A: <<COMMAND>>\n        B_C: <<COMMAND>>\n        D: <<COMMAND>>"
        },
        {SmallRepository.SHOP, "[/one, /two]", "[<<PATH>>]"},
        {SmallRepository.SHOP, "{path: /metrics}", "{path: <<PATH>>}"},
        {SmallRepository.SHOP, "schedule: 15 2 * * *", "schedule: 15 2 * * *\n      args: [<<COMMAND>>]"},
        {SmallRepository.ADDON, "wave: -50", "wave: -50\n  chart: {name: <<FREE>>, repository: <<FREE>>}"},
        {SmallRepository.ADDON_VERSION, "spec:", "spec:\n  notes: <<PROSE>>\n  chartVersion: <<FILLED>>"},
        {"addons/metrics-server/0.8.0/values.yaml", "", "<<KEY>>: <<FREE>>\nlist: [<<FREE>>, {<<KEY>>: [<<FREE>>]}]\n"},
    };
}
