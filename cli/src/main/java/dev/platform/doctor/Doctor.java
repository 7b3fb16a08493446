package dev.platform.doctor;

import static dev.platform.doctor.Checkup.Area.CI;
import static dev.platform.doctor.Checkup.Area.CLUSTER;
import static dev.platform.doctor.Checkup.Area.GIT;
import static dev.platform.doctor.Checkup.Area.REPOSITORY;
import static dev.platform.doctor.Checkup.Area.TOOLS;

import java.util.List;
import java.util.Locale;

/** Looks at everything, one thing after the other. */
public final class Doctor {
    private static final List<Checkup> CHECKUPS = List.of(
            new Checkup(REPOSITORY, "root", RepositoryCheckups::root),
            new Checkup(REPOSITORY, "left-overs", RepositoryCheckups::leftOvers),
            new Checkup(REPOSITORY, "settings", RepositoryCheckups::settings),
            new Checkup(REPOSITORY, "layout", RepositoryCheckups::layout),
            new Checkup(REPOSITORY, "specs", RepositoryCheckups::specs),
            new Checkup(REPOSITORY, "rendered", RepositoryCheckups::rendered),
            new Checkup(GIT, "work-tree", GitCheckups::workTree),
            new Checkup(GIT, "state", GitCheckups::state),
            new Checkup(GIT, "branch", GitCheckups::branch),
            new Checkup(GIT, "identity", GitCheckups::identity),
            new Checkup(GIT, "remote", GitCheckups::remote),
            new Checkup(GIT, "history", GitCheckups::history),
            new Checkup(GIT, "hooks", GitCheckups::hooks),
            new Checkup(GIT, "ignored", GitCheckups::ignored),
            new Checkup(GIT, "uncommitted", GitCheckups::uncommitted),
            new Checkup(TOOLS, "java", ToolCheckups::java),
            new Checkup(TOOLS, "launcher", ToolCheckups::launcher),
            new Checkup(TOOLS, "program", ToolCheckups::program),
            new Checkup(TOOLS, "templates", ToolCheckups::templates),
            new Checkup(CI, "workflows", CiCheckups::workflows),
            new Checkup(CI, "action", CiCheckups::action),
            new Checkup(CI, "codeowners", CiCheckups::codeowners),
            new Checkup(CLUSTER, "kubeconfig", ClusterCheckups::kubeconfig),
            new Checkup(CLUSTER, "api-server", ClusterCheckups::apiServer),
            new Checkup(CLUSTER, "kubernetes", ClusterCheckups::kubernetes),
            new Checkup(CLUSTER, "argo-cd", ClusterCheckups::argoCd),
            new Checkup(CLUSTER, "rights", ClusterCheckups::rights));

    private Doctor() {}

    /** A thing and what was found out about it. */
    public record Result(String area, String name, Diagnosis diagnosis) {}

    public static List<Result> examine(Circumstances circumstances) {
        return CHECKUPS.stream()
                .map(checkup -> new Result(
                        checkup.area().name().toLowerCase(Locale.ROOT),
                        checkup.name(),
                        checkup.diagnose(circumstances)))
                .toList();
    }
}
