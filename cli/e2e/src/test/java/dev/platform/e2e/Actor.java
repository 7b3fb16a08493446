package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Who might do something to a product. */
enum Actor {
    /** Somebody of the team that owns it. */
    TEAM,
    /** Somebody of the team of another product. */
    STRANGER,
    /** As whom Argo CD writes the product's workloads. */
    SYNC,
    /** As whom Argo CD writes another product's workloads. */
    NEIGHBOUR,
    /** A pod of the product. */
    POD,
    ANONYMOUS,
    /** Argo CD's own account, which its installation gives all rights. */
    ARGOCD,
    /** Somebody of the team whom a mistake gave all rights: only admission stands in the way. */
    ENTITLED,
    /** The platform team, with all rights. */
    ADMIN;

    private static final ObjectMapper YAML = new YAMLMapper();

    User of(String product) throws IOException {
        String other = product.equals("billing") ? "shop" : "billing";
        return switch (this) {
            case TEAM -> User.inGroup(group(product));
            case STRANGER -> User.inGroup(group(other));
            case SYNC -> User.serviceAccount(product, "argocd-sync");
            case NEIGHBOUR -> User.serviceAccount(other, "argocd-sync");
            case POD -> User.serviceAccount(product, "web");
            case ANONYMOUS -> new User("system:anonymous", List.of("system:unauthenticated"));
            case ARGOCD -> User.serviceAccount("argocd", "argocd-application-controller");
            case ENTITLED -> new User("intruder", List.of(group(product), "system:authenticated"));
            case ADMIN -> new User("root", List.of(group("platform.yaml"), "system:authenticated"));
        };
    }

    /** As the written files have it, not as it was rendered. */
    private static String group(String product) throws IOException {
        JsonNode platform = read("platform.yaml").path("spec");
        String team = product.equals("platform.yaml")
                ? platform.path("platformTeam").asText()
                : read("products/" + product + "/grant.yaml").at("/spec/owner").asText();
        return platform.path("teams").path(team).path("group").asText();
    }

    private static JsonNode read(String file) throws IOException {
        Path path = Tree.REPOSITORY.resolve(file);
        return YAML.readTree(path.toFile());
    }
}
