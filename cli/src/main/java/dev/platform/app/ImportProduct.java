package dev.platform.app;

import dev.platform.app.ProductScaffold.Grant;
import dev.platform.finding.Findings;
import dev.platform.intake.Coverage;
import dev.platform.intake.Intake;
import dev.platform.intake.IntakeReader;
import dev.platform.intake.Site;
import dev.platform.model.Image;
import dev.platform.model.Name;
import dev.platform.spec.ClusterSpec;
import dev.platform.spec.PlatformSpec;
import dev.platform.spec.SpecSet;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.Inputs;
import dev.platform.yaml.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wish for a product that is what others wrote as manifests or as a Compose file. */
public final class ImportProduct implements Wish {
    private final Name name;
    private final Name owner;
    private final Name size;
    private final List<Document> documents;
    private @Nullable Coverage coverage;

    public ImportProduct(Name name, Name owner, Name size, List<Document> documents) {
        this.name = name;
        this.owner = owner;
        this.size = size;
        this.documents = List.copyOf(documents);
    }

    /** What became of the fields; null before it was made. */
    public @Nullable Coverage coverage() {
        return coverage;
    }

    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        if (specs.platform() == null || specs.cluster() == null || !NewProduct.isFree(name, specs, findings)) {
            return null;
        }
        PlatformSpec settings = specs.platform().spec();
        ClusterSpec cluster = specs.cluster().written().spec();
        boolean known = NewProduct.isKnown(owner, size, settings, findings);
        Site site = new Site(name, cluster.domain(), settings.lowestUser(), cluster.caches() != null);
        Intake intake = IntakeReader.read(documents, site, findings);
        if (intake == null || !known || findings.hasErrors()) {
            return null;
        }
        coverage = intake.coverage();
        ProductScaffold files = new ProductScaffold(name, intake.spec(), grant(intake, settings, cluster));
        return new Written(files.files(versions(intake), inputs), platform -> List.of());
    }

    private Grant grant(Intake intake, PlatformSpec settings, ClusterSpec cluster) {
        List<String> images =
                new ImagePrefixes(name, settings.registry()).of(intake.images().values());
        List<String> domains = NewProduct.ownHosts(name, intake.hosts(), cluster.domain());
        return new Grant(owner, size, null, domains, images, intake.internet());
    }

    private VersionsFile versions(Intake intake) {
        VersionsFile versions = VersionsFile.empty(name);
        for (Map.Entry<Name, Image> service : intake.images().entrySet()) {
            Image image = service.getValue();
            versions = versions.with(service.getKey(), new VersionSpec(image.tag(), image.digest()));
        }
        return versions;
    }

    @Override
    public Map<String, String> words() {
        return Map.of("name", "--product", "owner", "--owner", "size", "--size");
    }

    @Override
    public String message() {
        return "Import product " + name;
    }
}
