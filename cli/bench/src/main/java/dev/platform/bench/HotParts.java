package dev.platform.bench;

import dev.platform.app.Desired;
import dev.platform.app.Workspace;
import dev.platform.diff.TreeDiff;
import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import dev.platform.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a run does most, on the example that this is started in. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls open() first
public class HotParts {
    private static final Path EXAMPLE = Path.of("").toAbsolutePath();
    private static final String DEPLOYMENT = "clusters/production/products/shop/web/deployment.yaml";

    private byte[] spec;
    private Workspace workspace;
    private Object deployment;
    private FileTree before;
    private FileTree after;

    /** Reads what is worked on. */
    @Setup
    public void open() throws IOException {
        spec = Files.readAllBytes(EXAMPLE.resolve("products/shop/product.yaml"));
        workspace = Workspace.open(EXAMPLE, new Findings());
        String text = Files.readString(EXAMPLE.resolve(DEPLOYMENT));
        deployment = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        before = rendered().rendered();
        after = before.with(RepoPath.of(DEPLOYMENT), text.replace("image: ", "image: other."));
    }

    /** A spec from bytes to nodes with lines and columns. */
    @Benchmark
    public @Nullable Document parse() {
        return YamlReader.forSpecs().read("product.yaml", spec, new Findings());
    }

    /** All specs of the example to all rendered files, in memory. */
    @Benchmark
    public Desired render() {
        return rendered();
    }

    /** A manifest from maps and lists to text. */
    @Benchmark
    public String emit() {
        return YamlWriter.write(deployment);
    }

    /** Two trees that differ in one image. */
    @Benchmark
    public TreeDiff diff() {
        return TreeDiff.of(before, after);
    }

    private Desired rendered() {
        return Objects.requireNonNull(Desired.of(workspace.inputs(), new Findings()));
    }
}
