package dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A workflow, or an action that consists of steps.
 *
 * @param name its path in the repository
 */
record WorkflowFile(Path repository, String name, Map<?, ?> content) {
    /** All workflows and actions of a repository. */
    static List<WorkflowFile> all(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository.resolve(".github"))) {
            return Stream.concat(files, Stream.of(repository.resolve("action.yml")))
                    .filter(file -> file.toString().matches(".*/(workflows/[^/]+|action)\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> read(repository, file))
                    .toList();
        }
    }

    private static WorkflowFile read(Path repository, Path file) {
        try {
            Map<?, ?> content = (Map<?, ?>) SampleRepository.yaml(Files.readString(file));
            return new WorkflowFile(repository, repository.relativize(file).toString(), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Stream<String> lines() throws IOException {
        return Files.readString(repository.resolve(name)).lines();
    }

    boolean isAction() {
        return content.containsKey("runs");
    }

    /** A job of a workflow, or the steps of an action, which has no rights of its own. */
    record Job(String name, Map<?, ?> content) {
        List<Map<?, ?>> steps() {
            List<?> steps = (List<?>) Objects.requireNonNull(content.get("steps"));
            return steps.stream().<Map<?, ?>>map(step -> (Map<?, ?>) step).toList();
        }

        Map<?, ?> permissions() {
            return (Map<?, ?>) Objects.requireNonNull(content.get("permissions"));
        }

        boolean mayWrite() {
            return permissions().containsValue("write");
        }

        /** Whether it has the repository's own files, and so runs what these say. */
        boolean checksOut() {
            return checkouts().findAny().isPresent();
        }

        Stream<Map<?, ?>> checkouts() {
            return steps().stream().filter(step -> text(step, "uses").startsWith("actions/checkout@"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    List<Job> jobs() {
        if (isAction()) {
            return List.of(new Job(name, (Map<?, ?>) Objects.requireNonNull(content.get("runs"))));
        }
        Map<?, ?> jobs = (Map<?, ?>) Objects.requireNonNull(content.get("jobs"));
        assertThat(jobs).isNotEmpty();
        return jobs.entrySet().stream()
                .map(job -> new Job(name + " " + job.getKey(), (Map<?, ?>) job.getValue()))
                .toList();
    }

    List<Map<?, ?>> steps() {
        return jobs().stream().flatMap(job -> job.steps().stream()).toList();
    }

    /** What starts it. */
    Map<?, ?> triggers() {
        return (Map<?, ?>) Objects.requireNonNull(content.get("on"));
    }

    boolean isForPullRequests() {
        return triggers().containsKey("pull_request");
    }

    static String text(Map<?, ?> node, String key) {
        return Objects.toString(node.get(key), "");
    }

    @Override
    public String toString() {
        return repository.getFileName() + " " + name;
    }
}
