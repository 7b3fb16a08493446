package dev.platform.app;

import dev.platform.app.Wish.Written;
import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Retirement.DataPolicy;
import dev.platform.plan.Layout;
import dev.platform.spec.PlatformSpec;
import dev.platform.spec.Resolver;
import dev.platform.spec.SpecSet;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what steps of products on their way out change in what people write. */
final class Farewell {
    private final Inputs inputs;
    private final LocalDate today;
    private final PlatformSpec settings;
    private final Platform platform;
    private final Set<RepoPath> removed = new TreeSet<>();
    private FileTree files = FileTree.empty();
    private TombstonesFile tombstones;

    private Farewell(Inputs inputs, LocalDate today, PlatformSpec settings, Platform platform) {
        this.inputs = inputs;
        this.today = today;
        this.settings = settings;
        this.platform = platform;
        this.tombstones = new TombstonesFile(
                platform.tombstones().products(), platform.tombstones().hosts());
    }

    /** Null if the repository is wrong, which the findings say. */
    static @Nullable Farewell of(SpecSet specs, Inputs inputs, LocalDate today, Findings findings) {
        Platform platform = Resolver.resolve(specs, new Findings());
        if (platform == null || !platform.brokenProducts().isEmpty()) {
            Desired.checked(specs, findings);
            return null;
        }
        return new Farewell(
                inputs, today, Objects.requireNonNull(specs.platform()).spec(), platform);
    }

    Platform platform() {
        return platform;
    }

    PlatformSpec settings() {
        return settings;
    }

    /** Takes a product one state further; from the last one it goes, and its names rest. */
    void advance(Product product, @Nullable DataPolicy data) {
        if (!product.isEnding()) {
            write(GrantFile.of(product.name(), inputs).draining(today, data));
        } else if (product.isRetired()) {
            removed.addAll(inputs.below(Layout.product(product.name())).keySet());
            removed.add(Layout.product(product.name()).resolve("README.md"));
            tombstones = tombstones.with(product, today.plusDays(settings.tombstoneDays()));
        } else {
            write(decided(product, data).retired(today));
        }
    }

    /** Writes down what becomes of a product's data, and nothing else. */
    void decide(Product product, DataPolicy data) {
        write(decided(product, data));
    }

    private GrantFile decided(Product product, @Nullable DataPolicy data) {
        GrantFile grant = GrantFile.of(product.name(), inputs);
        DataPolicy known = Objects.requireNonNull(product.grant().retirement()).data();
        return data == null || data == known ? grant : grant.deciding(data, known != null);
    }

    /** Frees the names whose day has passed. */
    void free() {
        tombstones = tombstones.without(today);
    }

    private void write(GrantFile grant) {
        files = files.with(grant.path(), grant.text());
    }

    Written written() {
        FileTree all = tombstones.isOtherThan(platform.tombstones()) ? files.with(tombstones.files(inputs)) : files;
        return new Written(all, removed, any -> List.of());
    }
}
