package dev.platform.doctor;

import dev.platform.app.NewRepository;
import dev.platform.model.PinnedAction;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.OtherFiles;
import dev.platform.tree.RepoPath;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the forge runs, and whom it asks. */
final class CiCheckups {
    private static final RepoPath ACTION = RepoPath.of(".github", "actions", "platform", "action.yml");
    private static final RepoPath CODEOWNERS = RepoPath.of(".github", "CODEOWNERS");
    private static final Pattern USES = Pattern.compile("(?m)^\\s*- uses: *(\\S+)");

    private CiCheckups() {}

    static Diagnosis workflows(Circumstances circumstances) {
        return onGithub(circumstances, root -> PackedFiles.compare(root, NewRepository.workflows()));
    }

    static Diagnosis action(Circumstances circumstances) {
        return onGithub(circumstances, root -> {
            String text = ExistingFiles.read(root, List.of(ACTION)).text(ACTION);
            if (text == null) {
                return Diagnosis.error(
                        ACTION + " is missing, from which workflows have the program",
                        "take it from a new repository: platform init DIR --action OWNER/REPO@COMMIT");
            }
            Matcher uses = USES.matcher(text);
            return uses.find()
                    ? pin(uses.group(1))
                    : Diagnosis.warning(
                            "workflows fail until " + ACTION + " names a commit of platform",
                            "write '- uses: OWNER/REPO@COMMIT' in place of its step");
        });
    }

    private static Diagnosis pin(String action) {
        if (action.equals("./")) {
            return Diagnosis.ok("workflows build the program from this repository");
        }
        try {
            return Diagnosis.ok("workflows have the program from " + PinnedAction.parse(action));
        } catch (IllegalArgumentException e) {
            return Diagnosis.warning(
                    "workflows have the program from " + action + ", which may be another one tomorrow",
                    "name all 40 digits of a commit in " + ACTION);
        }
    }

    static Diagnosis codeowners(Circumstances circumstances) {
        return onGithub(
                circumstances,
                root -> circumstances.whenRendered(proposal -> {
                    boolean current = !proposal.changes().created().contains(CODEOWNERS)
                            && !proposal.changes().changed().contains(CODEOWNERS);
                    return current
                            ? Diagnosis.ok("it names the owners that grants give")
                            : Diagnosis.error(
                                    CODEOWNERS + " isn't what grants give, so the wrong people approve",
                                    "platform render");
                }));
    }

    private static Diagnosis onGithub(Circumstances circumstances, Function<Path, Diagnosis> look) {
        Path root = circumstances.root();
        if (root == null) {
            return Diagnosis.skipped("there is no repository");
        }
        return OtherFiles.isFolder(root.resolve(".github/workflows"))
                ? look.apply(root)
                : Diagnosis.skipped("there are no workflows of GitHub");
    }
}
