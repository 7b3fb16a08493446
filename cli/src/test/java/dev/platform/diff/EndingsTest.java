package dev.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.ChangeSeverity;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndingsTest {
    private static final String SERVICES = SampleRepository.WEB + """
              replicas: 1
              volumes: {pictures: {mountPath: /var/lib/pictures, size: 1Gi}}
            api: {type: internal, image: registry.acme.example/shop/api, port: 8080}
            """;
    private static final SampleRepository OTHER =
            SampleRepository.empty().product("other", SERVICES.replace("shop/", "other/"));
    private static final FileTree ACTIVE = OTHER.product("shop", SERVICES).render();
    private static final FileTree GONE = OTHER.render();
    private static final String GRANT = "owner: team-shop\nsize: small\n";
    private static final String DRAINING = "state: draining, since: 2026-11-20";
    private static final String RETIRED = "state: retired, since: 2026-11-20";

    private static FileTree at(String retirement) {
        return OTHER.product("shop", SERVICES)
                .grant("shop", GRANT + "retirement: {" + retirement + "}")
                .render();
    }

    /** With all that stays the same around it. */
    private static TreeDiff diff(FileTree before, FileTree after) {
        Map<RepoPath, String> same = new HashMap<>(after.files());
        same.entrySet().retainAll(before.files().entrySet());
        return TreeDiff.of(before, after, folders -> FileTree.of(same));
    }

    private static List<String> dangers(FileTree before, FileTree after) {
        return diff(before, after).dangers().stream()
                .filter(danger -> danger.severity() == ChangeSeverity.DANGER)
                .map(Danger::rule)
                .distinct()
                .toList();
    }

    @Test
    void stepAfterStepNothingIsDangerous() {
        String delete = RETIRED + ", data: delete";
        assertThat(dangers(ACTIVE, at(DRAINING))).isEmpty();
        assertThat(dangers(at(DRAINING), at(delete))).isEmpty();
        assertThat(dangers(at(delete), GONE)).isEmpty();
    }

    @Test
    void whatIsMeantIsStillShown() {
        assertThat(diff(ACTIVE, at(DRAINING)).dangers())
                .extracting(Danger::rule)
                .contains("R-AVL-01");
        assertThat(diff(at(RETIRED + ", data: delete"), GONE).dangers())
                .extracting(Danger::rule)
                .contains("R-DATA-01", "R-DATA-03");
    }

    @Test
    void aStepThatIsLeftOutIsDangerous() {
        assertThat(dangers(ACTIVE, GONE)).contains("R-DATA-01", "R-DATA-03", "R-ARG-01");
        assertThat(dangers(at(DRAINING), GONE)).contains("R-DATA-03");
        assertThat(dangers(ACTIVE, at(RETIRED))).containsExactly("R-ARG-01");
    }

    @Test
    void dataThatNobodyHasGivenUpIsDangerous() {
        assertThat(dangers(at(RETIRED), GONE)).containsExactly("R-DATA-01");
        assertThat(dangers(at(RETIRED + ", data: keep"), GONE)).containsExactly("R-DATA-01");
    }

    @Test
    void anotherProductIsNotExcused() {
        FileTree after = SampleRepository.empty()
                .product("shop", SERVICES)
                .grant("shop", GRANT + "retirement: {" + DRAINING + "}")
                .render();
        assertThat(dangers(ACTIVE, after)).contains("R-DATA-01", "R-DATA-03");
    }
}
