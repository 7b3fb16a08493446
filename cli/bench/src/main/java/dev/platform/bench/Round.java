package dev.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All programs at one size, one after the other and that several times, so that each meets the same machine. */
final class Round {
    /** Beyond these sizes a peer takes minutes or gigabytes. */
    private static final int KUSTOMIZE_MOST = 500;

    private static final int SLOW_PEERS_MOST = 5000;
    private static final int COMPARED_MOST = 50;
    private static final int STARTS = 5;
    private static final Path NOWHERE = Path.of("/dev/null");

    private final Settings settings;
    private final Path folder;
    private final int services;
    private final Figures figures = new Figures();
    private final String platform;

    Round(Settings settings, Path folder, int services) {
        this.settings = settings;
        this.folder = folder;
        this.services = services;
        platform = settings.path("platform").toString();
    }

    Figures measure() throws IOException, InterruptedException {
        Workload written = Workload.make(settings.path("repository"), folder.resolve("written"), services);
        // The first run is to warm up: it isn't counted.
        for (int run = 0; run <= settings.runs(); run++) {
            Figures into = run == 0 ? new Figures() : figures;
            starts(in(written), into);
            Workload validated = written.copyTo(folder.resolve("validated-" + run));
            into.add(Measured.RENDER_VALIDATED, in(validated).run(platform, "render", "--quiet", "--validate"));
            Workload rendered = written.copyTo(folder.resolve("platform-" + run));
            ours(rendered, into, run);
            peers(rendered, into, run);
            System.err.printf("%d services, run %d of %d%n", services, run, settings.runs());
        }
        return figures;
    }

    private static Stopwatch in(Workload workload) {
        return new Stopwatch(workload.folder());
    }

    private String peer(String name) {
        return settings.path("peers").resolve(name).resolve(name).toString();
    }

    /** So short that one run says little. */
    private void starts(Stopwatch stopwatch, Figures into) throws IOException, InterruptedException {
        for (int start = 0; start < STARTS; start++) {
            into.add(Measured.VERSION, stopwatch.run(platform, "--version"));
            into.add(Measured.KUBECTL_VERSION, stopwatch.run(peer("kubectl"), "version", "--client"));
        }
    }

    private void ours(Workload rendered, Figures into, int run) throws IOException, InterruptedException {
        Stopwatch stopwatch = in(rendered);
        into.add(Measured.RENDER, stopwatch.run(platform, "render", "--quiet"));
        into.add(Measured.RENDER_AGAIN, stopwatch.run(platform, "render", "--quiet"));
        rendered.ship(rendered.products().get(0), "1.1." + run);
        into.add(Measured.RENDER_ONE, stopwatch.run(platform, "render", "--quiet"));
        rendered.ship(rendered.products().get(0), "1.0.0");
        stopwatch.run(platform, "render", "--quiet");
        into.add(Measured.VALIDATE, stopwatch.run(platform, "validate"));
    }

    private void peers(Workload rendered, Figures into, int run) throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("peers-" + run));
        Stopwatch stopwatch = new Stopwatch(work);
        ProductObjects objects = ProductObjects.of(rendered);
        Path manifests = work.resolve("helm.yaml");
        Helm helm = Helm.make(Path.of(peer("helm")), work.resolve("chart"), objects, rendered);
        into.add(Measured.HELM, stopwatch.run(manifests, Set.of(0), helm.command()));
        KubernetesSchemas schemas = KubernetesSchemas.make(settings.path("swagger"), work.resolve("schemas"));
        into.add(Measured.KUBECONFORM, stopwatch.run(kubeconform(schemas, manifests)));
        if (services <= SLOW_PEERS_MOST) {
            Cdk8s cdk8s = Cdk8s.make(settings.path("peers"), work.resolve("cdk8s"), objects, rendered);
            into.add(Measured.CDK8S, stopwatch.run(cdk8s.command(work.resolve("cdk8s/out"))));
        }
        if (services <= KUSTOMIZE_MOST) {
            Kustomize kustomize =
                    Kustomize.make(Path.of(peer("kubectl")), work.resolve("kustomize"), objects, rendered);
            into.add(Measured.KUSTOMIZE, new Stopwatch(kustomize.folder()).run(kustomize.command()));
        }
        if (services <= COMPARED_MOST) {
            compare(rendered, manifests, work.resolve("cdk8s/out"));
        }
        diffs(rendered, into, work);
    }

    private String[] kubeconform(KubernetesSchemas schemas, Path manifests) {
        return new String[] {
            settings.path("kubeconform").toString(),
            "-strict",
            "-n",
            "2",
            "-ignore-missing-schemas",
            "-schema-location",
            schemas.folder() + "/" + KubernetesSchemas.LAYOUT,
            manifests.toString()
        };
    }

    /** A peer that made something else would have had another work to do. */
    private static void compare(Workload rendered, Path helm, Path cdk8s) throws IOException {
        Path production = rendered.folder().resolve("clusters/production");
        Set<Object> ours = new HashSet<>();
        for (String product : rendered.products()) {
            for (String place : List.of("products/" + product, "argocd/applications/" + product)) {
                ours.addAll(documents(production.resolve(place)));
            }
            ours.addAll(documents(production.resolve("argocd/products/" + product + ".yaml")));
        }
        if (!ours.equals(Documents.in(helm)) || !ours.equals(documents(cdk8s))) {
            throw new IllegalStateException("the peers don't make what is rendered in " + rendered.folder());
        }
    }

    private static Set<Object> documents(Path folder) throws IOException {
        Set<Object> documents = new HashSet<>();
        for (Path file : Documents.files(folder)) {
            documents.addAll(Documents.in(file));
        }
        return documents;
    }

    /** What one service in a hundred does, and then mistakes, both after a commit. */
    private void diffs(Workload rendered, Figures into, Path work) throws IOException, InterruptedException {
        Stopwatch stopwatch = in(rendered);
        Path production = rendered.folder().resolve("clusters/production");
        Path before = services <= SLOW_PEERS_MOST ? Documents.join(production, work.resolve("before.yaml")) : NOWHERE;
        commit(stopwatch);
        int changed = Math.max(1, services / 100);
        for (String product : rendered.products()
                .subList(0, Math.min(changed, rendered.products().size()))) {
            rendered.ship(product, "1.2.0");
        }
        stopwatch.run(platform, "render", "--quiet");
        into.add(Measured.DIFF, stopwatch.run(platform, "diff", "--fail-on", "never"));
        if (services <= SLOW_PEERS_MOST) {
            Path after = Documents.join(production, work.resolve("after.yaml"));
            String dyff = settings.path("dyff").toString();
            into.add(
                    Measured.DYFF,
                    stopwatch.run(dyff, "between", "--omit-header", before.toString(), after.toString()));
        }
        mistakes(rendered, into, work);
    }

    private static void commit(Stopwatch stopwatch) throws IOException, InterruptedException {
        stopwatch.run("git", "init", "--quiet");
        stopwatch.run("git", "add", "--all");
        stopwatch.run(
                "git",
                "-c",
                "user.name=Bench",
                "-c",
                "user.email=bench@platform.example",
                "-c",
                "gc.auto=0",
                "commit",
                "--quiet",
                "--message",
                "Render");
    }

    private void mistakes(Workload rendered, Figures into, Path work) throws IOException, InterruptedException {
        List<String> wrong = rendered.products().stream()
                .filter(product -> rendered.products().indexOf(product) % 10 == 0)
                .toList();
        for (String product : wrong) {
            rendered.misspell(product);
        }
        Path out = work.resolve("mistakes.txt");
        into.add(Measured.MISTAKES, in(rendered).run(out, Set.of(1), "sh", "-c", "exec \"$0\" render 2>&1", platform));
        for (String product : wrong) {
            if (!Files.readString(out).contains("products/" + product + "/product.yaml")) {
                throw new IllegalStateException("a mistake in " + product + " isn't told in " + out);
            }
        }
    }
}
