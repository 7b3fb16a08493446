package dev.platform.e2e;

import java.util.List;

/** Somebody, as the API server knows them. */
record User(String name, List<String> groups) {
    static User inGroup(String group) {
        return new User("somebody", List.of(group, "system:authenticated"));
    }

    static User serviceAccount(String namespace, String name) {
        return new User(
                "system:serviceaccount:" + namespace + ":" + name,
                List.of("system:serviceaccounts", "system:serviceaccounts:" + namespace, "system:authenticated"));
    }
}
