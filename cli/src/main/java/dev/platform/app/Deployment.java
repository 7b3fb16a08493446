package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.spec.SpecSet;
import dev.platform.tree.Inputs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wish that services run other versions, all of them or none. */
public record Deployment(List<ServiceVersion> versions, ImageDigests digests) implements Wish {
    public Deployment {
        versions = List.copyOf(versions);
    }

    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        return new NewVersions(versions, digests).write(specs, inputs, findings);
    }

    @Override
    public String message() {
        return CommitText.of(
                "Deploy",
                versions.stream()
                        .map(each -> each.name() + " " + each.version().tag())
                        .toList());
    }
}
