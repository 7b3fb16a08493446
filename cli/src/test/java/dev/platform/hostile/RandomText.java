package dev.platform.hostile;

import java.util.Random;

/** Strings that something between a spec and a container takes for something else. */
record RandomText(Random random) {
    /** Between the texts of a list; it is in none of them. */
    private static final String AND = "¦";

    private static final String[] WORDS = ("¦yes¦no¦on¦Off¦y¦N¦true¦FALSE¦null¦~¦0777¦0o17¦1_000¦1e3¦1.20¦0x1F¦0b1¦1:30"
                    + "¦190:20:30¦.inf¦-.INF¦.nan¦NaN¦2026-01-01¦2026-01-01T00:00:00Z¦=¦<<¦---¦...¦-¦?¦:¦#¦&a¦*a¦!a"
                    + "¦!!int 1¦%YAML 1.1¦@a¦`a¦|¦>¦|-¦{}¦[]¦{{x}}¦{{{x}}}¦{{>p}}¦{{=<% %>=}}¦$(HOME)¦$$(HOME)¦${HOME}"
                    + "¦$HOME¦`id`¦::error::x¦##[error]x¦R&D¦<b>¦C:\\x¦\\¦\\\\¦'¦\"¦''¦\"\"¦a: b¦a #b")
            .split(AND);

    private static final String[] PIECES = (" ¦  ¦\n¦\n\n¦\t¦\"¦'¦\\¦:¦: ¦ #¦#¦- ¦-¦? ¦[¦]¦{¦}¦,¦&¦*¦!¦|¦>¦%¦@¦`¦~¦=¦<<"
                    + "¦{{¦}}¦{{{¦{{x}}¦$¦$$¦$(¦)¦$(A)¦\n---\n¦\n...\n¦\n- ¦\na: ¦yes¦null¦a¦B¦0¦7¦.¦\u00e9¦e\u0301¦\u4e2d"
                    + "¦\ud83d\ude80¦\u00a0¦\u3000¦\u2026¦\u05d0¦\u0301¦\\n¦\\u0041¦\\x¦%20¦::")
            .split(AND);

    private static final String[] HIDDEN = ("\0¦\u0007¦\u001b¦\r¦\r\n¦\u007f¦\u0085¦\u009b¦\u2028¦\u2029¦\u200b¦\u200d"
                    + "¦\u2060¦\u202e¦\u2066¦\ufeff¦\ufffe¦\uffff¦\ud800¦\udc00¦+argocd:skip-file-rendering")
            .split(AND);

    private static final String PATH_LETTERS = "abzAZ019-_~!$&'()*+,;=:@";

    /** Text that any field may hold. */
    String text() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> pick(WORDS);
            case 3 -> pick(PIECES) + pick(WORDS) + pick(PIECES);
            case 4 ->
                random.nextInt(4) == 0
                        ? pieces(30).repeat(3_000).substring(0, 3_000).replaceAll("\\p{Cs}$", "")
                        : pieces(30);
            default -> pieces(8);
        };
    }

    /** Text with something in it that no field may hold. */
    String hidden() {
        return pieces(3) + pick(HIDDEN) + pieces(3);
    }

    /** Text for a field of one short line. */
    String line() {
        String text = text().replace('\n', ' ');
        return text.substring(0, text.offsetByCodePoints(0, Math.min(100, text.codePointCount(0, text.length()))));
    }

    /** A key of a mapping. */
    String key() {
        return pick(WORDS) + pieces(8);
    }

    /** A path of a URL. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            path.append('/');
            for (int j = random.nextInt(6); j >= 0; j--) {
                path.append(PATH_LETTERS.charAt(random.nextInt(PATH_LETTERS.length())));
            }
        }
        return random.nextBoolean() ? path.toString() : path + "%20.x";
    }

    private String pieces(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(pick(PIECES));
        }
        return text.toString();
    }

    private String pick(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
