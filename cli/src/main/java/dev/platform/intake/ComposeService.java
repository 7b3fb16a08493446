package dev.platform.intake;

import dev.platform.intake.Addresses.Target;
import dev.platform.model.MountPath;
import dev.platform.model.ServiceType;
import dev.platform.spec.Defaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one service of a Compose file. */
final class ComposeService {
    private static final String SHELL = "its value comes from a file or the shell";

    private final ProductDraft product;
    private final Part part;
    private final ServiceDraft service;
    private final Calls calls;
    private final EnvIntake env;
    private final Names volumes = new Names();

    ComposeService(ProductDraft product, Part part, ServiceDraft service) {
        this.product = product;
        this.part = part;
        this.service = service;
        this.calls = new Calls(product, service);
        this.env = new EnvIntake(product, service, calls, null);
    }

    void read() {
        ImageIntake.read(part.at("image"), service, product.findings());
        part.at("build").dropped("images come from a registry", "build and push it in the CI of the service");
        environment();
        words("entrypoint", "command");
        words("command", "args");
        part.at("depends_on").below().forEach(this::depends);
        part.at("volumes").items().forEach(this::volume);
        resources();
        health();
        replicas();
        user();
        settle();
        calls.write();
    }

    private void environment() {
        part.at("environment").fields().forEach(this::variable);
        for (Part item : part.at("environment").items()) {
            String[] words = item.text().split("=", 2);
            if (words.length == 2) {
                variable(words[0], words[1], item);
            }
        }
        part.at("environment").dropped(SHELL, "write the value into 'env', or into the store of secrets");
        part.at("env_file").dropped(SHELL, "write its values into 'env', and those of secrets into the store");
    }

    private void variable(String name, Part value) {
        if (value.isThere()) {
            variable(name, value.text(), value);
        }
    }

    private void variable(String name, String written, Part from) {
        String text = ComposeText.filled(written);
        if (text == null) {
            from.dropped(SHELL, "write the value into 'env', or into the store of secrets");
        } else if (EnvIntake.isName(name)) {
            env.value(name, text, from);
        } else {
            from.dropped("'" + name + "' is no name that a service may set", "rename it in the program");
        }
    }

    private void words(String had, String field) {
        Part words = part.at(had);
        List<String> texts = ComposeText.words(words).stream()
                .map(word -> calls.read("", word, part.at("?")))
                .toList();
        if (!texts.isEmpty()) {
            service.put(field, texts);
            words.mapped("it is said by '" + field + "'");
        }
    }

    private void depends(Part other) {
        String name = other.isMapping() || part.at("depends_on").isMapping()
                ? other.path().replaceFirst("^depends_on[.\\[]", "").replaceFirst("]$", "")
                : other.text();
        Target target = product.addresses().get(name);
        if (target != null && (target.isCache() || !target.ports().isEmpty())) {
            calls.add(target, Set.of());
            other.mapped("calls to it are allowed; a service waits for others by itself");
        } else {
            other.dropped("a service waits for others by itself", "let it try again, or make a job with 'before'");
        }
    }

    private void volume(Part volume) {
        String[] words = volume.text().split(":", -1);
        String source = volume.isMapping() ? volume.at("source").text() : words.length > 1 ? words[0] : "";
        String path = volume.isMapping() ? volume.at("target").text() : words[Math.min(1, words.length - 1)];
        boolean isFolder = source.matches("[./~].*") || volume.at("type").text().equals("bind");
        if (isFolder || !isFree(path)) {
            volume.dropped(
                    "a folder of the own computer can't be mounted",
                    "put it into the image, or its files into 'configFiles'");
            return;
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("mountPath", path);
        spec.put("size", source.isEmpty() ? "128Mi" : "1Gi");
        if (source.isEmpty()) {
            spec.put("ephemeral", true);
        } else {
            service.put("replicas", 1);
        }
        service.mapping("volumes")
                .put(volumes.give(source.isEmpty() ? "folder" : source).value(), spec);
        volume.mapped("it is said by 'volumes'; Compose names no size, so see whether it fits");
    }

    private static boolean isFree(String path) {
        try {
            MountPath.parse(path);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void resources() {
        Part resources = part.at("deploy", "resources");
        Map<String, Object> requests = new LinkedHashMap<>();
        String cpu = first(requests("cpus", resources), ComposeText::cpus);
        List<Part> sizes =
                List.of(resources.at("limits", "memory"), part.at("mem_limit"), resources.at("reservations", "memory"));
        String memory = first(sizes, ComposeText::size);
        if (cpu != null && !cpu.equals(Defaults.CPU.text())) {
            requests.put("cpu", cpu);
        }
        if (memory != null && !memory.equals(Defaults.MEMORY.text())) {
            requests.put("memory", memory);
        }
        if (!requests.isEmpty()) {
            service.put("resources", new LinkedHashMap<>(Map.of("requests", requests)));
        }
        resources.mapped("it is said by 'resources': a pod is granted what it may use");
        part.at("mem_limit").mapped("it is said by 'resources': a pod is granted what it may use");
        part.at("cpus").mapped("it is said by 'resources': a pod is granted what it may use");
    }

    private List<Part> requests(String field, Part resources) {
        return List.of(resources.at("reservations", field), resources.at("limits", field), part.at(field));
    }

    private static @Nullable String first(List<Part> parts, Function<Part, @Nullable String> reading) {
        for (Part each : parts) {
            String read = reading.apply(each);
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private void health() {
        Part check = part.at("healthcheck");
        List<String> words = new ArrayList<>(check.at("test").texts());
        if (words.isEmpty() && check.at("test").isThere()) {
            words.addAll(List.of("CMD-SHELL", check.at("test").text()));
        }
        if (words.size() < 2 || check.at("disable").isTrue()) {
            return;
        }
        boolean isShell = words.get(0).equals("CMD-SHELL");
        List<String> command = isShell ? List.of("/bin/sh", "-c", words.get(1)) : words.subList(1, words.size());
        Map<String, Object> probe = new LinkedHashMap<>();
        probe.put(
                "command", command.stream().map(word -> word.replace("$$", "$")).toList());
        time(check.at("start_period"), "initialDelaySeconds", 0, probe);
        time(check.at("interval"), "periodSeconds", Defaults.PROBE_PERIOD_SECONDS, probe);
        time(check.at("timeout"), "timeoutSeconds", Defaults.PROBE_TIMEOUT_SECONDS, probe);
        Integer retries = check.at("retries").number();
        if (retries != null && retries != Defaults.PROBE_FAILURES) {
            probe.put("failureThreshold", retries);
        }
        service.put("readinessProbe", probe);
        check.mapped("it is said by 'readinessProbe'");
    }

    private static void time(Part part, String field, int usual, Map<String, Object> probe) {
        Integer seconds = ComposeText.seconds(part);
        if (seconds != null && seconds != usual) {
            probe.put(field, seconds);
        }
    }

    private void replicas() {
        Part replicas = part.at("deploy", "replicas");
        boolean hasDisk = service.has("replicas");
        if (hasDisk && replicas.number(1) > 1) {
            replicas.dropped("a disk is for one pod", "keep the data in 'databases', then raise 'replicas'");
        } else if (!hasDisk && (replicas.number(0) > 0 || service.type() == ServiceType.WORKER)) {
            int number = Math.max(1, replicas.number(1));
            if (service.type() != ServiceType.WORKER || number != Defaults.REPLICAS) {
                service.put("replicas", number);
            }
        }
        replicas.kept();
    }

    private void user() {
        Part user = part.at("user");
        String number = user.text().replaceFirst(":.*", "");
        if (number.matches("[0-9]{1,9}")
                && Integer.parseInt(number) >= product.site().minimumUser()) {
            service.put("runAsUser", Integer.valueOf(number));
            user.mapped("it is said by 'runAsUser'");
        }
        user.dropped("users start at " + product.site().minimumUser(), "see that any user can read the image's files");
        Integer grace = ComposeText.seconds(part.at("stop_grace_period"));
        if (grace != null) {
            service.put("terminationGracePeriodSeconds", Math.max(10, Math.min(3600, grace)));
            part.at("stop_grace_period").mapped("it is said by 'terminationGracePeriodSeconds', which starts at 10");
        }
    }

    private void settle() {
        for (String field : List.of("restart", "init", "read_only", "logging", "pull_policy", "platform")) {
            part.at(field).implied("the platform sets how a container runs");
        }
        for (String field : List.of("container_name", "hostname", "networks", "links")) {
            part.at(field).implied("services find each other by their names, where calls are allowed");
        }
        if (part.at("tmpfs").text().equals("/tmp") || part.at("tmpfs").texts().equals(List.of("/tmp"))) {
            part.at("tmpfs").implied("each service may write to /tmp");
        }
        part.at("deploy", "restart_policy").implied("the platform sets how a container runs");
        part.at("deploy", "update_config").implied("a new version takes over pod by pod");
        part.at("secrets")
                .dropped(
                        "files with secrets are mounted by 'filesFrom'",
                        "write them into the store, and list them there");
        part.at("labels").dropped("a service has no labels of its own", "see what reads them");
    }
}
