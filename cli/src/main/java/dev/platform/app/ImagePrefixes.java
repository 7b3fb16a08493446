package dev.platform.app;

import dev.platform.model.Image;
import dev.platform.model.ImageName;
import dev.platform.model.Name;
import dev.platform.model.Registry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The least that has to be granted so that a product may have its images. */
record ImagePrefixes(Name product, Registry registry) {
    /** A folder where several of them are, else the image itself. */
    List<String> of(Collection<Image> images) {
        Map<String, TreeSet<String>> folders = new TreeMap<>();
        images.stream()
                .map(Image::name)
                .filter(image -> !isGranted(image))
                .map(ImageName::value)
                .forEach(image -> folders.computeIfAbsent(folder(image), key -> new TreeSet<>())
                        .add(image));
        TreeSet<String> prefixes = new TreeSet<>();
        folders.forEach((folder, within) -> {
            if (within.size() > 1 && folder.contains("/") && !folder.equals("docker.io/library")) {
                prefixes.add(folder);
            } else {
                prefixes.addAll(within);
            }
        });
        return List.copyOf(prefixes);
    }

    private boolean isGranted(ImageName image) {
        return image.isBelow(registry.prefix(product.value())) || image.isBelow(registry.prefix("shared"));
    }

    private static String folder(String image) {
        return image.substring(0, image.lastIndexOf('/'));
    }
}
