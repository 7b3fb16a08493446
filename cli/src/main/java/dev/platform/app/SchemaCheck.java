package dev.platform.app;

import dev.platform.app.Origins.Origin;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.schema.Problem;
import dev.platform.schema.SchemaBundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every object has the fields that its kind has, with values that its kind allows. */
final class SchemaCheck implements ObjectCheck {
    private final Platform platform;
    private final SchemaBundle schemas;
    private final Queue<Found> found = new ConcurrentLinkedQueue<>();

    SchemaCheck(Platform platform, SchemaBundle schemas) {
        this.platform = platform;
        this.schemas = schemas;
    }

    /** A problem in a file. */
    private record Found(RenderedObject object, Problem problem) {
        Location where() {
            return new Location(object.path().value(), problem.line(), problem.column());
        }
    }

    /** What one template has in all files that it draws is one mistake. */
    private record Mistake(String written, String message) {}

    @Override
    public boolean look(RenderedObject object, Findings findings) {
        List<Found> here = new ArrayList<>();
        schemas.check(
                object.root(), object.apiVersion(), object.kind(), problem -> here.add(new Found(object, problem)));
        found.addAll(here);
        return here.isEmpty();
    }

    @Override
    public void finish(Findings findings) {
        if (found.isEmpty()) {
            return;
        }
        Origins origins = new Origins(platform);
        Map<Mistake, List<Found>> mistakes = new LinkedHashMap<>();
        for (Found each : found) {
            String written = origins.of(each.object().path()).written();
            mistakes.computeIfAbsent(new Mistake(written, each.problem().message()), any -> new ArrayList<>())
                    .add(each);
        }
        mistakes.values().forEach(places -> findings.add(finding(places, origins)));
    }

    /** Told of the first place. */
    private static Finding finding(List<Found> places, Origins origins) {
        places.sort(Comparator.comparing(Found::where));
        Found first = places.get(0);
        Origin origin = origins.of(first.object().path());
        String others = places.size() == 1 ? "" : " (and " + (places.size() - 1) + " more like this)";
        Problem problem = first.problem();
        return Finding.error(
                problem.rule(),
                first.where(),
                problem.message() + "; rendered from " + origin.cause() + others,
                problem.hint()
                        + (problem.hint().endsWith("?") ? " Correct it in " : "; correct it in ")
                        + origin.written());
    }
}
