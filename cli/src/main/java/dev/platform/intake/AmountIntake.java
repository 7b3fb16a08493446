package dev.platform.intake;

import dev.platform.model.Quantity;
import dev.platform.model.Service;
import dev.platform.spec.Defaults;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a container asks for, and what it can't exceed. */
final class AmountIntake {
    private static final String ALIKE = "a pod is granted what it may use: the request is the limit";

    private final Part resources;
    private final ServiceDraft draft;

    AmountIntake(Part resources, ServiceDraft draft) {
        this.resources = resources;
        this.draft = draft;
    }

    void read() {
        Map<String, Object> requests = new LinkedHashMap<>();
        cpu(requests);
        same("memory", "memory", Defaults.MEMORY, Service.Resources.LEAST_MEMORY, requests);
        same("ephemeral-storage", "ephemeralStorage", Defaults.EPHEMERAL_STORAGE, null, requests);
        Map<String, Object> spec = new LinkedHashMap<>();
        if (!requests.isEmpty()) {
            spec.put("requests", requests);
        }
        Part limit = resources.at("limits", "cpu");
        if (quantity(limit) != null) {
            spec.put("limits", new LinkedHashMap<>(Map.of("cpu", limit.text())));
            limit.kept();
        }
        if (!spec.isEmpty()) {
            draft.put("resources", spec);
        }
    }

    private void cpu(Map<String, Object> requests) {
        Part written = resources.at("requests", "cpu");
        Part limit = resources.at("limits", "cpu");
        Quantity asked = quantity(written);
        if (asked == null && quantity(limit) != null) {
            // Kubernetes takes the limit for the request then.
            asked = quantity(limit);
        }
        if (asked == null) {
            return;
        }
        Quantity least = Service.Resources.LEAST_CPU;
        if (asked.compareTo(least) < 0) {
            written.mapped("a pod asks for at least " + least.text());
            asked = least;
        }
        written.kept();
        if (asked.compareTo(Defaults.CPU) != 0) {
            requests.put("cpu", asked.text());
        }
    }

    private void same(
            String had, String field, Quantity usual, @Nullable Quantity least, Map<String, Object> requests) {
        Part request = resources.at("requests", had);
        Part limit = resources.at("limits", had);
        Quantity requested = quantity(request);
        Quantity asked = quantity(limit) == null ? requested : quantity(limit);
        if (asked == null) {
            return;
        }
        if (requested != null && asked.compareTo(requested) != 0) {
            request.mapped(ALIKE);
            limit.mapped(ALIKE);
        }
        if (least != null && asked.compareTo(least) < 0) {
            request.mapped("a pod asks for at least " + least.text());
            limit.mapped("a pod asks for at least " + least.text());
            asked = least;
        }
        request.kept();
        limit.kept();
        if (asked.compareTo(usual) != 0) {
            requests.put(field, asked.text());
        }
    }

    private static @Nullable Quantity quantity(Part part) {
        try {
            return part.isThere() ? Quantity.parse(part.text()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
