package dev.platform.policy;

/**
 * What a request is about, as rules name it.
 *
 * @param group empty for the core
 * @param plural the kind as it stands in a URL
 * @param subresource empty for the object itself
 */
public record Resource(String group, String version, String kind, String plural, String subresource) {
    /** The resource of an object. */
    public static Resource of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        return new Resource(group, apiVersion.substring(slash + 1), kind, plural(kind), "");
    }

    /** A part of it that has a request of its own. */
    public Resource part(String name) {
        return new Resource(group, version, kind, plural, name);
    }

    /** Kubernetes and the makers of add-ons keep to English, but for the kind that is a plural already. */
    private static String plural(String kind) {
        String word = kind.toLowerCase(java.util.Locale.ROOT);
        if (word.equals("endpoints")) {
            return word;
        }
        if (word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh")) {
            return word + "es";
        }
        boolean consonantY = word.endsWith("y") && !word.matches(".*[aeiou]y");
        return consonantY ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    boolean isNamespace() {
        return group.isEmpty() && kind.equals("Namespace");
    }

    /** As rules write it: {@code pods} or {@code pods/exec}. */
    String path() {
        return subresource.isEmpty() ? plural : plural + "/" + subresource;
    }
}
