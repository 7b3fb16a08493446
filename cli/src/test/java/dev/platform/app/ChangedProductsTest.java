package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import dev.platform.golden.Folder;
import dev.platform.plan.Layout;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeReader;
import dev.platform.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rendering what has changed alone gives the same files, and says the same, as rendering everything. */
class ChangedProductsTest {
    private static final List<String> PRODUCTS = List.of("books", "cards", "desks", "shop");
    private static final int EDITS = 14;

    /** The clock that tells edits apart may be this coarse. */
    private static final int TICK_MILLIS = 30;

    /** An edit of a text: what is replaced, and by what. Some are right, some break a rule, some say the same as before. */
    private record Edit(String file, String before, String after) {}

    private static final List<Edit> OF_PRODUCTS = List.of(
            new Edit("product.yaml", "port: 8080", "port: 8081"),
            new Edit("product.yaml", "port: 8081", "port: 8080"),
            new Edit("product.yaml", "maxReplicas: 3", "maxReplicas: 4"),
            new Edit("product.yaml", "maxReplicas: 4", "maxReplicas: 3"),
            new Edit("product.yaml", "  services:\n", "  displayName: Another\n  services:\n"),
            new Edit("product.yaml", "  displayName: Another\n", ""),
            new Edit("product.yaml", "metadata:", "# A comment moves what is below.\nmetadata:"),
            new Edit("product.yaml", "{product: shop, service: web}", "{product: shop, service: gone}"),
            new Edit("product.yaml", "{product: shop, service: gone}", "{product: shop, service: web}"),
            new Edit("product.yaml", "servicePort: 80", "servicePort: 81"),
            new Edit("product.yaml", "servicePort: 81", "servicePort: 80"),
            new Edit("versions.yaml", "1.0.0", "1.0.1"),
            new Edit("versions.yaml", "1.0.1", "1.0.0"),
            new Edit("grant.yaml", "size: small", "size: tiny"),
            new Edit("grant.yaml", "size: tiny", "size: small"),
            new Edit("grant.yaml", "owner: team-shop", "owner: team-pay"),
            new Edit("grant.yaml", "owner: team-pay", "owner: team-shop"),
            new Edit("grant.yaml", "size: small\n", "size: small\n  domains: [shared.example]\n"),
            new Edit("grant.yaml", "  domains: [shared.example]\n", ""));

    private static final List<Edit> OF_ALL = List.of(
            new Edit("platform.yaml", "displayName: Shop,", "displayName: Store,"),
            new Edit("platform.yaml", "displayName: Store,", "displayName: Shop,"),
            new Edit("clusters/production/cluster.yaml", "apps.acme.example", "run.acme.example"),
            new Edit("clusters/production/cluster.yaml", "run.acme.example", "apps.acme.example"));

    @TempDir
    Path folder = Path.of("");

    private int settled;

    @BeforeEach
    void write() throws IOException {
        SampleRepository repository = SampleRepository.empty().platform("maxDeletes: 500\n");
        repository = repository.edit("platform.yaml", "{group: team-shop, ", "{displayName: Shop, group: team-shop, ");
        for (String product : PRODUCTS) {
            repository = repository.product(product, services(product));
        }
        repository.writeTo(folder);
    }

    /** Each calls the shop, and the shop expects it. */
    private static String services(String product) {
        String access = product.equals("shop")
                ? "{inbound: {rules: [{product: books, service: web}, {product: cards, service: web},"
                        + " {product: desks, service: web}]}}"
                : "{outbound: {rules: [{product: shop, service: web}]}}";
        return """
                web:
                  type: web
                  image: registry.acme.example/%1$s/web
                  port: 8080
                  servicePort: 80
                  autoscaling: {minReplicas: 2, maxReplicas: 3}
                  accessPolicy: %2$s
                """.formatted(product, access);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void afterAnyEditsItIsTheSame(long seed) throws Exception {
        Random random = new Random(seed);
        render();
        for (int i = 0; i < EDITS; i++) {
            settle();
            FileTree before = new Folder(folder).files();
            edit(random);
            if (!compare("seed " + seed + ", edit " + i)) {
                new Folder(folder).write(before);
            }
        }
        assertThat(settled).as("products that needed no look").isPositive();
    }

    @Test
    void anEditByHandIsFoundInAProductThatHasNotChanged() throws Exception {
        render();
        settle();
        RepoPath file = RepoPath.of("clusters/production/products/books/base/namespace.yaml");
        Path onDisk = folder.resolve(file.value());
        String text = Files.readString(onDisk);
        Files.writeString(onDisk, text.replace("restricted", "privilege!"));

        Findings findings = new Findings();
        Proposal proposal = Objects.requireNonNull(propose(false, findings));
        assertThat(proposal.tellHandEdits(Severity.WARNING, findings)).containsExactly(file);
        assertThat(proposal.desired().settled().products()).containsExactlyInAnyOrder("cards", "desks", "shop");
        render();
        assertThat(onDisk).hasContent(text);
    }

    @Test
    void aFolderOfAProductThatIsGoneIsTakenAway() throws Exception {
        render();
        settle();
        for (String spec : List.of("product.yaml", "grant.yaml", "versions.yaml")) {
            Files.delete(folder.resolve("products/books/" + spec));
        }
        edit(new Edit("products/shop/product.yaml", "{product: books, service: web}, ", ""));
        compare("a product less");
        assertThat(folder.resolve("clusters/production/products/books")).doesNotExist();
    }

    /** What was written is noted down by the next run: right after it a file may change without another time. */
    private void settle() throws InterruptedException {
        Thread.sleep(TICK_MILLIS);
        render();
    }

    private void edit(Random random) throws IOException {
        boolean all = random.nextInt(6) == 0;
        List<Edit> edits = new ArrayList<>(all ? OF_ALL : OF_PRODUCTS);
        Collections.shuffle(edits, random);
        String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        for (Edit edit : edits) {
            Edit placed = all ? edit : new Edit("products/" + product + "/" + edit.file(), edit.before(), edit.after());
            if (edit(placed)) {
                return;
            }
        }
    }

    private boolean edit(Edit edit) throws IOException {
        Path file = folder.resolve(edit.file());
        String text = Files.readString(file);
        Files.writeString(file, text.replace(edit.before(), edit.after()));
        return text.contains(edit.before());
    }

    /** Whether the specs are right. */
    private boolean compare(String when) {
        Findings all = new Findings();
        Desired desired = Desired.of(TreeReader.read(folder, all), all);
        Findings some = new Findings();
        Proposal proposal = propose(false, some);

        assertThat(some.sorted()).as(when).extracting(Finding::toString).containsExactlyElementsOf(texts(all));
        assertThat(proposal == null).as(when).isEqualTo(desired == null);
        if (proposal != null && desired != null) {
            settled += proposal.desired().settled().products().size();
            write(proposal);
            assertThat(rendered()).as(when).isEqualTo(desired.files());
        }
        return desired != null;
    }

    private static List<String> texts(Findings findings) {
        return findings.sorted().stream().map(Finding::toString).toList();
    }

    private FileTree rendered() {
        Map<RepoPath, String> files = new TreeMap<>(new Folder(folder).files().files());
        files.keySet()
                .removeIf(path -> path.isBelow(RepoPath.of("products"))
                        || path.name().equals("cluster.yaml")
                        || path.equals(Layout.settings()));
        return FileTree.of(files);
    }

    private void render() {
        Findings findings = new Findings();
        Proposal proposal = propose(false, findings);
        if (proposal != null) {
            write(proposal);
        }
    }

    private @Nullable Proposal propose(boolean anew, Findings findings) {
        return Proposal.render(Workspace.open(folder, findings), platform -> List.of(), anew, findings);
    }

    private void write(Proposal proposal) {
        try (TreeWriter writer = TreeWriter.open(folder)) {
            proposal.write(writer, Steps.UNHEARD);
        }
    }
}
