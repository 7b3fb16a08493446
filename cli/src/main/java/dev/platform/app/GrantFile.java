package dev.platform.app;

import dev.platform.model.Lifecycle;
import dev.platform.model.Retirement.DataPolicy;
import dev.platform.model.Retirement.State;
import dev.platform.plan.Layout;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlEdit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grant.yaml of a product, which people write too: so only what changes is edited. */
record GrantFile(RepoPath path, String text) {
    private static final String SPEC = "spec";
    private static final String RETIREMENT = "retirement";

    /** Of a product that is there. */
    static GrantFile of(String product, Inputs inputs) {
        RepoPath path = Layout.grant(product);
        return new GrantFile(path, new String(inputs.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8));
    }

    FileTree files() {
        return FileTree.empty().with(path, text);
    }

    /** On its way out from that day on. */
    GrantFile draining(LocalDate since, @Nullable DataPolicy data) {
        Map<String, Object> retirement = new LinkedHashMap<>();
        retirement.put("state", State.DRAINING.toString());
        retirement.put("since", since.toString());
        if (data != null) {
            retirement.put("data", data.toString());
        }
        return with(YamlEdit.insert(text, List.of(SPEC), RETIREMENT, retirement));
    }

    /** Without services from that day on. */
    GrantFile retired(LocalDate since) {
        return set("state", State.RETIRED.toString()).set("since", since.toString());
    }

    /** With what becomes of its data, once it is on its way out. */
    GrantFile deciding(DataPolicy data, boolean isDecided) {
        return isDecided
                ? set("data", data.toString())
                : with(YamlEdit.insert(text, List.of(SPEC, RETIREMENT), "data", data.toString()));
    }

    /**
     * Meant to stay.
     *
     * @param fields what tells of an end, as far as it is there
     */
    GrantFile inProduction(List<String> fields) {
        String edited = YamlEdit.set(text, List.of(SPEC, "lifecycle"), Lifecycle.PRODUCTION.toString());
        for (String field : fields) {
            edited = YamlEdit.remove(edited, List.of(SPEC, field));
        }
        return with(edited);
    }

    private GrantFile set(String field, String value) {
        return with(YamlEdit.set(text, List.of(SPEC, RETIREMENT, field), value));
    }

    private GrantFile with(String edited) {
        return new GrantFile(path, edited);
    }
}
