package dev.platform.cli;

import static dev.platform.git.Sandbox.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.git.IsolatedGit;
import dev.platform.git.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many who ship into one repository at the same time, each with a clone of their own. */
@ExtendWith(IsolatedGit.class)
class ParallelDeploysTest {
    private static final int CLONES = 12;
    private static final int ROUNDS = 2;
    private static final int AT_ONCE = 4;

    /** What the program answers where the others were faster each time. */
    private static final int WORLD = ExitCode.WORLD.code();

    @TempDir
    Path folder = Path.of("");

    private Path bare = Path.of("");

    /** One call: the service, the tag, and how it ended. */
    private record Deploy(String service, String tag, int code, String said) {
        boolean landed() {
            return code == 0;
        }
    }

    @BeforeEach
    void makeClones() throws IOException {
        String services = IntStream.range(0, CLONES)
                .mapToObj(i -> "job" + i + ": {type: job, image: registry.acme.example/shop/job" + i + "}\n")
                .collect(Collectors.joining());
        Path seed = folder.resolve("seed");
        SampleRepository.empty()
                .product("shop", services)
                .grant("shop", "owner: team-shop\nsize: small\nquota: {services: 50}\n")
                .writeTo(seed);
        git(seed, "init", "-q", "-b", "main");
        Sandbox.identify(seed);
        git(seed, "add", ".");
        git(seed, "commit", "-q", "-m", "Seed");
        bare = folder.resolve("remote.git");
        git(folder, "clone", "-q", "--bare", seed.toString(), bare.toString());
        for (int i = 0; i < CLONES; i++) {
            String name = "user.name=Ann";
            git(folder, "clone", "-q", "-c", name, "-c", "user.email=ann@example.com", bare.toString(), "clone" + i);
        }
    }

    @Test
    void noneOfManyIsLost() throws Exception {
        List<Deploy> tried = deployAtOnce();
        List<Deploy> landed = tried.stream().filter(Deploy::landed).toList();
        List<String> lost = lost(landed);
        String figures = "tried " + tried.size() + ", landed " + landed.size() + ", lost " + lost.size();

        assertThat(lost).as(figures).isEmpty();
        assertThat(landed).as(figures).hasSizeGreaterThan(tried.size() / 2);
        assertThat(tried).filteredOn(deploy -> !deploy.landed()).as(figures).allSatisfy(failed -> {
            assertThat(failed.code()).isEqualTo(WORLD);
            assertThat(failed.said()).contains("error: others pushed to the branch again and again");
        });
    }

    private List<Deploy> deployAtOnce() throws Exception {
        List<Deploy> tried = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                List<Callable<Deploy>> calls = new ArrayList<>();
                for (int i = 0; i < CLONES; i++) {
                    calls.add(call(i, "2." + round + "." + i));
                }
                for (Future<Deploy> done : threads.invokeAll(calls)) {
                    tried.add(done.get());
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return tried;
    }

    private Callable<Deploy> call(int clone, String tag) {
        String service = "job" + clone;
        return () -> {
            Run run = Run.in(
                    folder.resolve("clone" + clone),
                    "deploy",
                    "shop/" + service,
                    tag,
                    "--no-resolve",
                    "--commit",
                    "--push");
            return new Deploy(service, tag, run.exitCode(), run.err());
        };
    }

    /** Those without a commit, those with two, and last versions that aren't what the branch has. */
    private List<String> lost(List<Deploy> landed) throws IOException {
        git(folder, "clone", "-q", bare.toString(), "fresh");
        Path fresh = folder.resolve("fresh");
        String versions = Files.readString(fresh.resolve("products/shop/versions.yaml"));
        List<String> subjects = git(bare, "log", "--format=%s", "main").lines().toList();
        List<String> lost = new ArrayList<>();
        for (Deploy deploy : landed) {
            String subject = "Deploy shop/" + deploy.service() + " " + deploy.tag();
            if (subjects.stream().filter(subject::equals).count() != 1) {
                lost.add(subject + ": " + deploy.said());
            }
        }
        Map<String, String> last = new TreeMap<>();
        landed.forEach(deploy -> last.put(deploy.service(), deploy.tag()));
        last.forEach((service, tag) -> {
            if (!versions.contains("    " + service + ":\n      tag: \"" + tag + "\"\n")) {
                lost.add(service + " has another version than " + tag);
            }
        });
        assertThat(Run.in(fresh, "render", "--check").exitCode()).isZero();
        return lost;
    }
}
