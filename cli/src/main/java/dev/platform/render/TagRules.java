package dev.platform.render;

/** What may stand between the braces of a tag. */
final class TagRules {
    private static final String NAMES = "write a name such as 'port' or 'image.tag', or '.' for the current item;"
            + " where '{{' is text, change the delimiters: '{{=<% %>=}}'";

    private TagRules() {}

    static void check(String command, Place place) {
        boolean comment = command.startsWith("!");
        if (command.indexOf(Shape.END) >= 0 || (!comment && command.indexOf(Shape.SEAM) >= 0)) {
            throw place.problem("tag '" + start(command) + "' is not closed on its line", "close it with '}}'");
        }
        if (command.isBlank()) {
            throw place.problem("a tag is empty", NAMES);
        }
        String rest = command.substring(1).trim();
        switch (command.charAt(0)) {
            case '!' -> {}
            case '<', '$', '?' ->
                throw place.problem(
                        "tag '{{" + command + "}}' is inheritance, which isn't supported",
                        "use a partial: '{{>name}}'");
            case '%' -> throw place.problem("unknown pragma '" + rest + "'", "remove the tag: no pragma is supported");
            case '=' -> delimiters(rest, place);
            case '>' -> partial(rest, place);
            case '#', '^', '/', '&' -> name(rest, place);
            case '{' ->
                name(rest.endsWith("}") ? rest.substring(0, rest.length() - 1).trim() : rest, place);
            default -> name(command.trim(), place);
        }
    }

    private static String start(String command) {
        int seam = command.indexOf(Shape.SEAM);
        return "{{" + (seam < 0 ? command : command.substring(0, seam));
    }

    private static void name(String name, Place place) {
        if (!name.equals(".") && !isPath(name)) {
            throw place.problem("'" + name + "' is not a name", NAMES);
        }
    }

    private static boolean isPath(String name) {
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (start ? !isLetter(c) : !(isLetter(c) || (c >= '0' && c <= '9') || c == '.')) {
                return false;
            }
            start = c == '.';
        }
        return !start;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static void partial(String name, Place place) {
        if (name.startsWith("*")) {
            throw place.problem("'{{>" + name + "}}' is a dynamic partial, which isn't supported", "name the partial");
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || !isFileName(part)) {
                throw place.problem(
                        "'" + name + "' is no name of a partial inside the templates",
                        "write a name such as '{{>labels}}': letters, digits, '-', '_', '.' and inner '/'");
            }
        }
    }

    private static boolean isFileName(String part) {
        return part.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
    }

    private static void delimiters(String text, Place place) {
        String[] pair = text.split(" +", -1);
        if (pair.length != 2 || pair[0].length() != 2 || pair[1].length() != 2) {
            throw place.problem("'" + text + "' are no delimiters", "write two of two characters: '{{=<% %>=}}'");
        }
    }
}
