package dev.platform.status;

import dev.platform.model.Image;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which images the pods of a service run.
 *
 * @param wanted what Git says
 * @param pods how many pods run each; without any pod what the next one would run, for none
 */
public record RunningImages(Image wanted, Map<String, Integer> pods, Set<String> digests) {
    /** What the container of that name runs in each pod. */
    static RunningImages of(Image wanted, String container, List<LiveObject> pods, List<LiveObject> templates) {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> digests = new HashSet<>();
        for (LiveObject pod : pods) {
            if (!List.of("Running", "Pending").contains(pod.text("status", "phase"))) {
                continue;
            }
            images(pod, container).forEach(image -> counts.merge(image, 1, Integer::sum));
            digests.addAll(digests(pod, container));
        }
        if (counts.isEmpty()) {
            templates.stream()
                    .flatMap(template -> images(template, container).stream())
                    .forEach(image -> counts.put(image, 0));
        }
        return new RunningImages(wanted, counts, digests);
    }

    private static List<String> images(LiveObject pod, String container) {
        return pod.items("spec", "containers").stream()
                .filter(found -> found.text("name").equals(container))
                .map(found -> found.text("image"))
                .toList();
    }

    private static List<String> digests(LiveObject pod, String container) {
        List<String> digests = new ArrayList<>();
        for (LiveObject status : pod.items("status", "containerStatuses")) {
            String id = status.text("imageID");
            if (status.text("name").equals(container) && id.contains("sha256:")) {
                digests.add(id.substring(id.indexOf("sha256:")));
            }
        }
        return digests;
    }

    boolean isWanted() {
        return pods.keySet().stream().allMatch(image -> image.equals(wanted.toString()));
    }

    /** A tag that was moved gives pods of one version different contents. */
    boolean isAmbiguous() {
        return pods.size() == 1 && digests.size() > 1;
    }

    /** The version of an image, or all of it where it is another one than Git's. */
    public String version(String image) {
        String start = wanted.name() + ":";
        return image.startsWith(start) ? shortened(image.substring(start.length())) : image;
    }

    public String wantedVersion() {
        return version(wanted.toString());
    }

    private static String shortened(String version) {
        int digest = version.indexOf("@sha256:");
        int end = digest + "@sha256:".length() + 7;
        return digest < 0 || version.length() <= end ? version : version.substring(0, end);
    }

    /** Each version, with the number of its pods where there are several. */
    public List<String> versions() {
        return pods.entrySet().stream()
                .map(entry -> version(entry.getKey())
                        + (pods.size() > 1
                                ? " in " + entry.getValue() + (entry.getValue() == 1 ? " pod" : " pods")
                                : ""))
                .toList();
    }
}
