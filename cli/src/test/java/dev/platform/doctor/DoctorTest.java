package dev.platform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.app.NewRepository;
import dev.platform.cli.Run;
import dev.platform.cluster.ClusterChoice;
import dev.platform.cluster.RecordedApi;
import dev.platform.doctor.Diagnosis.Status;
import dev.platform.doctor.Doctor.Result;
import dev.platform.git.IsolatedGit;
import dev.platform.git.Sandbox;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each test breaks one thing in a repository where all is well, sees it, and mends it as it is told to. */
@ExtendWith(IsolatedGit.class)
class DoctorTest {
    private static final String URL = "https://git.acme.example/platform.git";
    private static final String VERSION = "{\"major\": \"1\", \"minor\": \"%s\", \"gitVersion\": \"v1.%s.2\"}";
    private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
    private static final String ARGO_CD = "/apis/argoproj.io/v1alpha1";

    @TempDir
    Path temp = Path.of("");

    private Path root;
    private final Map<String, String> environment = new HashMap<>();
    private Runtime.Version java = Runtime.version();

    @BeforeEach
    void makeOneWhereAllIsWell() throws IOException {
        root = temp.toRealPath().resolve("repo");
        Files.createDirectories(root);
        SampleRepository.shop("").writeTo(root);
        for (var file : NewRepository.packed().files().entrySet()) {
            Sandbox.write(root, file.getKey().value(), file.getValue());
            if (NewRepository.isExecutable(file.getKey())) {
                allow(file.getKey().value(), "rwxr-xr-x");
            }
        }
        Sandbox.write(root, ".github/actions/platform/action.yml", "steps:\n  - uses: a/b@" + "0a".repeat(20) + "\n");
        git("init", "-q", "-b", "main");
        Sandbox.identify(root);
        git("remote", "add", "origin", URL);
        git("add", "--all");
        git("commit", "-q", "-m", "Seed");
    }

    private String git(String... words) throws IOException {
        return Sandbox.git(root, words);
    }

    private void allow(String file, String permissions) throws IOException {
        Files.setPosixFilePermissions(root.resolve(file), PosixFilePermissions.fromString(permissions));
    }

    private List<Result> examine() {
        ClusterChoice cluster = new ClusterChoice(null, null, root, environment);
        try (Circumstances circumstances = new Circumstances(root, cluster, false, java)) {
            return Doctor.examine(circumstances);
        }
    }

    private static List<Result> wrong(List<Result> results) {
        return results.stream()
                .filter(result -> result.diagnosis().status() == Status.ERROR
                        || result.diagnosis().status() == Status.WARNING)
                .toList();
    }

    /** The one thing that is wrong. */
    private Diagnosis finds(Status status, String name, String message) {
        List<Result> wrong = wrong(examine());
        assertThat(wrong).hasSize(1);
        Diagnosis diagnosis = wrong.get(0).diagnosis();
        assertThat(wrong.get(0).area() + "/" + wrong.get(0).name()).isEqualTo(name);
        assertThat(diagnosis.status()).isEqualTo(status);
        assertThat(diagnosis.message()).contains(message);
        assertThat(diagnosis.remedy()).isNotEmpty();
        return diagnosis;
    }

    private Diagnosis finds(String name, String message) {
        return finds(Status.ERROR, name, message);
    }

    private Diagnosis warns(String name, String message) {
        return finds(Status.WARNING, name, message);
    }

    /** Does what it says. */
    private void mends(Diagnosis diagnosis) throws IOException, InterruptedException {
        for (String command : diagnosis.remedy().split(" && ", -1)) {
            String[] parts = command.split(" > ", 2);
            if (parts[0].startsWith("platform ")) {
                Run run = Run.in(root, parts[0].substring("platform ".length()).split(" "));
                assertThat(run.exitCode()).as(run.err()).isZero();
                if (parts.length > 1) {
                    Files.writeString(root.resolve(parts[1]), run.out());
                }
            } else {
                shell(command);
            }
        }
        isWell();
    }

    private void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
    }

    private void isWell() {
        assertThat(wrong(examine())).isEmpty();
    }

    private Diagnosis of(String name) {
        return examine().stream()
                .filter(result -> (result.area() + "/" + result.name()).equals(name))
                .findFirst()
                .orElseThrow()
                .diagnosis();
    }

    @Test
    void nothingIsWrongWhereAllIsWell() {
        assertThat(examine())
                .hasSizeGreaterThan(20)
                .allSatisfy(result -> assertThat(result.diagnosis().status())
                        .as(result.toString())
                        .isEqualTo(result.area().equals("cluster") ? Status.SKIPPED : Status.OK));
    }

    @Test
    void aFolderWithoutARepository() throws IOException {
        root = Files.createDirectory(temp.resolve("empty"));
        assertThat(of("repository/root").message()).contains("no platform.yaml in ");
        assertThat(of("git/work-tree").remedy()).isEqualTo("git init");
        assertThat(of("repository/specs")).isEqualTo(Diagnosis.skipped("there is no repository"));
        assertThat(of("git/branch")).isEqualTo(Diagnosis.skipped("there is no Git repository"));
    }

    @Test
    void aRunThatWasKilledAndLeftFiles() throws Exception {
        Sandbox.write(root, ".platform-staging/files/x", "");
        mends(warns("repository/left-overs", "has left files behind"));
    }

    @Test
    void aRunThatWritesAtTheMoment() throws IOException {
        Sandbox.write(root, ".platform-staging/lock", "");
        try (RandomAccessFile file = new RandomAccessFile(
                        root.resolve(".platform-staging/lock").toFile(), "rw");
                FileLock lock = file.getChannel().lock()) {
            assertThat(lock.isValid()).isTrue();
            warns("repository/left-overs", "another run is writing");
        }
    }

    @Test
    void aRunThatWasKilledWhileItWrote() throws Exception {
        Path staging = Files.createDirectories(root.resolve(".platform-staging"));
        Files.writeString(
                staging.resolve("journal"),
                "platform journal 1\0"
                        + Files.readAttributes(staging, BasicFileAttributes.class)
                                .fileKey());
        mends(finds("repository/left-overs", "some files are new and some old"));
    }

    @Test
    void aJournalFromElsewhere() throws IOException {
        Sandbox.write(root, ".platform-staging/journal", "platform journal 1\0other");
        finds("repository/left-overs", "was not left behind by a run in this folder");
    }

    @Test
    void settingsThatAreWrong() throws IOException {
        Sandbox.write(root, "platform.yaml", Files.readString(root.resolve("platform.yaml")) + "  wrong: 1\n");
        Diagnosis diagnosis = of("repository/settings");
        assertThat(diagnosis.status()).isEqualTo(Status.ERROR);
        assertThat(diagnosis.message()).startsWith("platform.yaml:20:3: ");
        assertThat(of("repository/rendered")).isEqualTo(Diagnosis.skipped("specs have to be right first"));
    }

    @Test
    void aFileThatHasNoPlace() throws IOException {
        Sandbox.write(root, "products/shop/.hidden", "");
        finds("repository/layout", "products/shop/.hidden");
    }

    @Test
    void aForeignFileAmongThoseThatAreRendered() throws IOException {
        Sandbox.write(root, "clusters/production/products/shop/mine.yaml", "a: b\n");
        finds("repository/layout", "clusters/production/products/shop/mine.yaml");
    }

    @Test
    void aSpecThatIsWrong() throws IOException {
        Path spec = root.resolve("products/shop/product.yaml");
        Files.writeString(spec, Files.readString(spec).replace("port: 8080", "prot: 8080\n      pots: {}"));
        Diagnosis diagnosis = finds("repository/specs", "products/shop/product.yaml:");
        assertThat(diagnosis.message()).contains("more error");
        assertThat(diagnosis.remedy()).endsWith("platform validate");
    }

    @Test
    void aFileThatIsNotRenderedYet() throws Exception {
        git("rm", "-q", "clusters/production/products/shop/web/service.yaml");
        git("commit", "-q", "-m", "Remove");
        finds("repository/rendered", "1 rendered file isn't what specs give");
        Run.in(root, "render");
        assertThat(of("repository/rendered").status()).isEqualTo(Status.OK);
    }

    @Test
    void aMergeThatIsNotFinished() throws IOException {
        Sandbox.write(root, ".git/MERGE_HEAD", git("rev-parse", "HEAD") + "\n");
        finds("git/state", "in the middle of a merge");
    }

    @Test
    void aHeadThatIsDetached() throws Exception {
        git("checkout", "-q", "--detach");
        mends(finds("git/branch", "HEAD is detached"));
    }

    @Test
    void aUserWhomGitDoesNotKnow() throws IOException {
        git("config", "--unset", "user.email");
        finds("git/identity", "Git does not know who you are");
    }

    @Test
    void noRemote() throws Exception {
        git("remote", "remove", "origin");
        mends(warns("git/remote", "there is no remote"));
    }

    @Test
    void aRemoteThatArgoCdDoesNotClone() throws IOException {
        git("remote", "set-url", "origin", "https://git.acme.example/other.git");
        warns("git/remote", "but Argo CD clones " + URL);
        git("remote", "set-url", "origin", "git@git.acme.example:platform.git");
        isWell();
    }

    @Test
    void aCloneWithoutOlderCommits() throws Exception {
        git("commit", "-q", "--allow-empty", "-m", "Second");
        Path whole = root;
        root = temp.resolve("shallow");
        Sandbox.git(temp, "clone", "-q", "--depth=1", whole.toUri().toString(), root.toString());
        Sandbox.identify(root);
        assertThat(of("git/history").message()).contains("older commits are missing");
        assertThat(of("git/history").remedy()).isEqualTo("git fetch --unshallow");
        git("fetch", "-q", "--unshallow");
        assertThat(of("git/history").status()).isEqualTo(Status.OK);
    }

    @Test
    void aHookThatCanNotBeExecuted() throws Exception {
        Sandbox.write(root, ".git/hooks/pre-commit", "#!/bin/sh\n");
        mends(warns("git/hooks", "passes over hooks that can't be executed: pre-commit"));
        assertThat(of("git/hooks").message()).isEqualTo("active: pre-commit");
    }

    @Test
    void hooksThatAreNowhere() throws Exception {
        git("config", "core.hooksPath", "nowhere");
        mends(warns("git/hooks", "which isn't there"));
    }

    @Test
    void aRenderedFileThatGitIgnores() throws IOException {
        Sandbox.write(root, ".gitignore", "service.yaml\n");
        assertThat(finds("git/ignored", "Git ignores 1 rendered file, such as ").remedy())
                .endsWith("git check-ignore -v clusters/production/products/shop/web/service.yaml");
    }

    @Test
    void aRenderedFileThatIsNotCommitted() throws Exception {
        Path versions = root.resolve("products/shop/versions.yaml");
        Files.writeString(versions, Files.readString(versions).replace("1.0.0", "1.1.0"));
        Run.in(root, "render");
        Diagnosis diagnosis = warns("git/uncommitted", "1 rendered file with changes that aren't committed");
        mends(Diagnosis.warning("", diagnosis.remedy() + " -q -m Render"));
    }

    @Test
    void anOldJava() {
        java = Runtime.Version.parse("11.0.2");
        finds("tools/java", "this is Java 11");
    }

    @Test
    void aLauncherThatIsNotTheProgramsOwn() throws Exception {
        Sandbox.write(root, "platform", "#!/bin/sh\n");
        mends(warns("tools/launcher", "platform isn't the one that this program brings along"));
    }

    @Test
    void aLauncherThatIsMissing() throws Exception {
        Files.delete(root.resolve("platform"));
        mends(warns("tools/launcher", "platform is missing"));
    }

    @Test
    void aLauncherThatCanNotBeExecuted() throws Exception {
        allow("platform", "rw-r--r--");
        mends(warns("tools/launcher", "platform can't be executed"));
    }

    @Test
    void aHomeWithoutTheProgram() {
        environment.put("PLATFORM_HOME", "nowhere");
        assertThat(finds("tools/program", "there is no platform in it").remedy())
                .isEqualTo("unset PLATFORM_HOME");
        environment.put("PLATFORM_HOME", root.toString());
        isWell();
    }

    @Test
    void aTemplateThatIsTheSameAsTheProgramsOwn() throws Exception {
        Path packed = Path.of("..", "templates", "service", "service.yaml.mustache");
        Sandbox.write(root, "templates/service/service.yaml.mustache", Files.readString(packed));
        git("add", "--all");
        git("commit", "-q", "-m", "Copy");
        mends(warns("tools/templates", "1 template the same as the program's"));
    }

    @Test
    void aTemplateOfOnesOwnIsNamed() throws IOException {
        Path packed = Path.of("..", "templates", "service", "service.yaml.mustache");
        Sandbox.write(root, "templates/service/service.yaml.mustache", Files.readString(packed) + "# ours\n");
        assertThat(of("tools/templates").status()).isEqualTo(Status.OK);
        assertThat(of("tools/templates").message()).contains("templates/service/service.yaml.mustache");
    }

    @Test
    void aWorkflowThatIsMissing() throws Exception {
        Files.delete(root.resolve(".github/workflows/main.yml"));
        mends(warns("ci/workflows", ".github/workflows/main.yml is missing"));
    }

    @Test
    void aCheckThatCanNotBeExecuted() throws Exception {
        allow(".github/check", "rw-r--r--");
        mends(warns("ci/workflows", ".github/check can't be executed"));
    }

    @Test
    void aForgeThatIsNotGithubHasNoWorkflows() throws IOException {
        git("rm", "-q", "-r", ".github/workflows");
        assertThat(of("ci/workflows")).isEqualTo(Diagnosis.skipped("there are no workflows of GitHub"));
    }

    @Test
    void anActionThatIsNotPinned() throws IOException {
        String action = ".github/actions/platform/action.yml";
        Sandbox.write(root, action, "steps:\n  - uses: a/b@main\n");
        warns("ci/action", "from a/b@main, which may be another one tomorrow");
        Sandbox.write(root, action, "steps:\n  - run: exit 1\n");
        warns("ci/action", "workflows fail until");
        Files.delete(root.resolve(action));
        finds("ci/action", "is missing");
    }

    @Test
    void ownersThatAreOutOfDate() throws Exception {
        Sandbox.write(root, ".github/CODEOWNERS", "* @somebody\n");
        git("commit", "-q", "-a", "-m", "Take over");
        assertThat(of("ci/codeowners").message()).contains("so the wrong people approve");
        Run.in(root, "render");
        assertThat(of("ci/codeowners").status()).isEqualTo(Status.OK);
    }

    private RecordedApi cluster() throws IOException {
        RecordedApi api = RecordedApi.start()
                .answering("/version", VERSION.formatted("35", "35"))
                .answering(ARGO_CD, "{}")
                .answering(REVIEWS, "{\"status\": {\"allowed\": true}}")
                .refusing(REVIEWS, 201);
        Files.writeString(temp.resolve("kubeconfig"), api.kubeconfig("token: mine"));
        environment.put("KUBECONFIG", temp.resolve("kubeconfig").toString());
        return api;
    }

    @Test
    void aClusterThatIsWell() throws IOException {
        try (RecordedApi api = cluster()) {
            assertThat(examine())
                    .allSatisfy(result -> assertThat(result.diagnosis().status())
                            .as(result.toString())
                            .isEqualTo(Status.OK));
            assertThat(of("cluster/api-server").message()).isEqualTo(api.url() + " is Kubernetes v1.35.2");
        }
    }

    @Test
    void aClusterThatIsLeftAlone() throws IOException {
        try (RecordedApi api = cluster()) {
            ClusterChoice choice = new ClusterChoice(null, null, root, environment);
            try (Circumstances offline = new Circumstances(root, choice, true, java)) {
                assertThat(Doctor.examine(offline).stream()
                                .filter(result -> result.area().equals("cluster")))
                        .hasSize(5)
                        .allSatisfy(result -> assertThat(result.diagnosis()).isEqualTo(Diagnosis.skipped("--offline")));
            }
            assertThat(api.url()).isNotEmpty();
        }
    }

    @Test
    void aKubeconfigThatIsWrong() throws IOException {
        Files.writeString(temp.resolve("kubeconfig"), "current-context: here\n");
        environment.put("KUBECONFIG", temp.resolve("kubeconfig").toString());
        finds("cluster/kubeconfig", "there is no context 'here'");
    }

    @Test
    void anApiServerThatDoesNotAnswer() throws IOException {
        cluster().close();
        finds("cluster/api-server", "nothing answers at http://127.0.0.1:");
    }

    @Test
    void anotherKubernetes() throws IOException {
        try (RecordedApi api = cluster()) {
            api.answering("/version", VERSION.formatted("36", "36"));
            assertThat(warns("cluster/kubernetes", "the cluster runs Kubernetes 1.36, and cluster.yaml says 1.35")
                            .remedy())
                    .isEqualTo("platform cluster upgrade --to 1.36");
            api.answering("/version", VERSION.formatted("34", "34"));
            warns("cluster/kubernetes", "the cluster runs Kubernetes 1.34");
        }
    }

    @Test
    void aClusterWithoutArgoCd() throws IOException {
        try (RecordedApi api = cluster()) {
            api.refusing(ARGO_CD, 404);
            assertThat(warns("cluster/argo-cd", "there is no Argo CD").remedy()).contains("kubectl apply");
        }
    }

    @Test
    void aUserWithoutRights() throws IOException {
        try (RecordedApi api = cluster()) {
            api.answering(REVIEWS, "{\"status\": {\"allowed\": false}}");
            warns("cluster/rights", "you may not list applications in argocd, list namespaces");
        }
    }

    @Test
    void theCommandTellsByItsExitCode() throws IOException {
        Run well = Run.in(root, "doctor");
        assertThat(well.exitCode()).isZero();
        assertThat(well.out()).isEmpty();
        assertThat(well.err()).startsWith("0 errors, 0 warnings, ");
        assertThat(Run.in(root, "doctor", "-v").err()).contains("ok: git/branch: commits go to 'main'");

        git("checkout", "-q", "--detach");
        Run broken = Run.in(root, "doctor");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).startsWith("""
                        error: git/branch: HEAD is detached: a commit would be on no branch
                          hint: git switch main
                        1 error, 0 warnings, """);
        assertThat(Run.in(root, "doctor", "-o", "json").out())
                .contains("\"kind\" : \"DoctorReport\"", "\"status\" : \"error\"", "\"remedy\" : \"git switch main\"");
        assertThat(Run.in(root, "doctor", "--print", "nothing").exitCode()).isEqualTo(2);
    }
}
