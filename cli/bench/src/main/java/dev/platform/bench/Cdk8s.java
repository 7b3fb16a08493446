package dev.platform.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A program that makes the objects of every product with cdk8s, a file each. */
record Cdk8s(Path peers, Path template, Workload workload) {
    static Cdk8s make(Path peers, Path folder, ProductObjects objects, Workload workload) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        List<Object> values = objects.all().stream().map(yaml::<Object>load).toList();
        Path template = Files.createDirectories(folder).resolve("template.json");
        new ObjectMapper().writeValue(template.toFile(), values);
        return new Cdk8s(peers, template, workload);
    }

    String[] command(Path to) {
        String script = peers.resolve("cdk8s.js").toString();
        return new String[] {"node", script, template.toString(), String.join(",", workload.products()), to.toString()};
    }
}
