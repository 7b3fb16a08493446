package dev.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.plan.Layout;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.render.Lock.Entry;
import dev.platform.tree.Digest;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    private static final SampleRepository SHOP = SampleRepository.shop("");
    private static final RepoPath LOCK = RepoPath.of("clusters/production/products/shop/platform.lock");
    private static final RepoPath NAMESPACE = RepoPath.of("clusters/production/products/shop/base/namespace.yaml");

    private static FileTree locks() {
        return Lock.of(SHOP.plan(), SHOP.render(), SHOP.platform().cluster());
    }

    private static Lock shop() {
        return Lock.read(Objects.requireNonNull(locks().text(LOCK)));
    }

    @Test
    void aFileHasItsHashAndItsCauses() {
        assertThat(shop().entries())
                .containsEntry(
                        NAMESPACE,
                        new Entry(
                                Digest.of(SHOP.rendered(NAMESPACE.value())),
                                "products/shop/grant.yaml",
                                "templates/product/namespace.yaml.mustache"));
    }

    @Test
    void everyFileButTheOneThatEachProductChangesIsInOneLock() {
        SortedMap<RepoPath, Entry> all = new TreeMap<>();
        locks().files().values().forEach(text -> all.putAll(Lock.read(text).entries()));

        assertThat(all.keySet())
                .containsExactlyInAnyOrderElementsOf(SHOP.plan().files().stream()
                        .map(PlannedFile::path)
                        .filter(path -> !path.equals(Layout.CODEOWNERS))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aProductChangesNoLockButItsOwn() {
        SampleRepository more = SHOP.product("pay", SampleRepository.WEB.replace("shop/web", "pay/web"));
        FileTree locks = Lock.of(more.plan(), more.render(), more.platform().cluster());

        locks().files().forEach((path, text) -> assertThat(locks.text(path)).isEqualTo(text));
        assertThat(locks.files()).hasSize(locks().files().size() + 1);
    }

    @Test
    void whatAConflictLeavesBehindIsPassedOver() {
        String text = "<<<<<<< ours\n" + locks().text(LOCK) + "=======\nnonsense\n>>>>>>> theirs\n";
        assertThat(Lock.read(text)).isEqualTo(shop());
    }

    @Test
    void outOfScopeAnotherLockCounts() {
        String planned = Objects.requireNonNull(locks().text(LOCK));
        String hash = Objects.requireNonNull(shop().entries().get(NAMESPACE)).hash();
        String before = planned.replace(hash, "0".repeat(64));

        assertThat(Lock.within(path -> !path.equals(NAMESPACE), planned, before))
                .isEqualTo(before);
        assertThat(Lock.within(NAMESPACE::equals, planned, before)).isEqualTo(planned);
        assertThat(Lock.read(Lock.within(NAMESPACE::equals, planned, null))
                        .entries()
                        .keySet())
                .containsExactly(NAMESPACE);
    }

    /** People have this program, so they can ask without ours. */
    @Test
    void sha256sumReadsIt(@TempDir Path folder) throws IOException, InterruptedException {
        SHOP.writeTo(folder);
        Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", LOCK.value())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(check.waitFor()).isZero();
    }
}
