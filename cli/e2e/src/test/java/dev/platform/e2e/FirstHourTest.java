package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.e2e.GuideReader.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Does what the guide of the first hour says, on a cluster in which nothing is. */
@ExtendWith(SyncingCluster.class)
class FirstHourTest {
    private static final String REMOTE = "https://github.com/acme/platform.git";
    private static final String VENDOR = "platform addon vendor argo-cd";
    private static final String RESTART = "rollout restart";

    @Test
    void theGuideLeadsFromAnEmptyClusterToTheNextVersionAndBack() throws IOException, InterruptedException {
        try (ControlPlane plane = ControlPlane.start()) {
            // Charts can't be pulled where tests run: what they would install is played. Argo CD brings its own kinds.
            Tree played =
                    Tree.of(Tree.REPOSITORY).only(manifest -> !manifest.group().equals("argoproj.io"));
            Definitions.find().install(played, plane.admin());
            plane.startControllers();
            ArgoCd argocd = ArgoCd.of(plane);
            String forge = forge(plane);
            GuideReader reader = reader(plane);
            for (Block block : GuideReader.blocks("first-hour.md")) {
                if (block.text().contains(VENDOR)) {
                    play(reader.folder(), argocd, plane);
                }
                reader.follow(new Block(block.info(), block.text().replace(REMOTE, forge)));
                if (block.text().contains(RESTART)) {
                    argocd.start();
                }
            }

            assertThat(plane.admin()
                            .find("/apis/apps/v1/namespaces/quiz/deployments/web")
                            .body()
                            .at("/spec/template/spec/containers/0/image")
                            .asText())
                    .isEqualTo("registry.acme.example/quiz/web:1.0.0");
        }
    }

    /** An empty repository, and a hook in the place of the forge's call to Argo CD. */
    private static String forge(ControlPlane plane) throws IOException, InterruptedException {
        Path repositories = Files.createDirectories(plane.programs().folder().resolve("forge"));
        new Workplace(repositories).git("init", "--quiet", "--bare", "--initial-branch=main", "platform.git");
        Path hook = Files.writeString(
                repositories.resolve("platform.git/hooks/post-receive"),
                "#!/bin/sh\n" + Programs.path("kubectl") + " --kubeconfig=" + plane.kubeconfig()
                        + " -n argocd annotate applications --all --overwrite argocd.argoproj.io/refresh=normal"
                        + " >/dev/null 2>&1 || true\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        return GitServer.start(plane.programs(), repositories, "--enable=receive-pack")
                .of("platform.git");
    }

    private static GuideReader reader(ControlPlane plane) throws IOException {
        Path start = Files.createDirectories(plane.programs().folder().resolve("reader/clone"));
        String path = String.join(
                ":",
                Tree.REPOSITORY.toString(),
                Programs.path("kubectl").resolveSibling("").toString(),
                System.getenv("PATH"));
        return new GuideReader(new Workplace(
                start, Map.of("PATH", path, "KUBECONFIG", plane.kubeconfig().toString(), "NO_COLOR", "1")));
    }

    /** Gives the program Argo CD's chart from here, and Argo CD a folder in place of each chart that it would pull. */
    private static void play(Path repository, ArgoCd argocd, ControlPlane plane)
            throws IOException, InterruptedException {
        String cluster = Files.readString(repository.resolve("clusters/production/cluster.yaml"));
        try (Stream<Path> addons = Files.list(repository.resolve("addons"))) {
            for (Path addon : addons.filter(Files::isDirectory).toList()) {
                String version = pinned(cluster, addon.getFileName().toString());
                if (addon.endsWith("argo-cd")) {
                    Path charts =
                            Files.createDirectories(plane.programs().folder().resolve("charts"));
                    String url = new ArgoCdChart(charts, version).serve(argocd, plane.programs());
                    rewrite(addon.resolve("addon.yaml"), "https://argoproj.github.io/argo-helm", url);
                } else if (!version.isEmpty()
                        && Files.readString(addon.resolve("addon.yaml")).contains("chart:")) {
                    rewrite(addon.resolve(version + "/version.yaml"), "\nspec:\n", "\nspec:\n  vendored: true\n");
                    played(addon, version);
                }
            }
        }
    }

    /** The version that cluster.yaml pins; empty if it pins none. */
    private static String pinned(String cluster, String addon) {
        return cluster.lines()
                .dropWhile(line -> !line.startsWith("    " + addon + ":"))
                .limit(2)
                .filter(line -> line.contains("version:"))
                .map(line -> line.replaceAll(".*version: \"?([^\"}]+).*", "$1"))
                .findFirst()
                .orElse("");
    }

    /** Something harmless, where nothing has to be there before. */
    private static void played(Path addon, String version) throws IOException {
        Path manifests = Files.createDirectories(addon.resolve(version).resolve("manifests"));
        Files.writeString(
                manifests.resolve("played.yaml"),
                "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: played-%s}\nrules: []\n"
                        .formatted(addon.getFileName()));
    }

    private static void rewrite(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).as(file::toString).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
