package dev.platform.doctor;

import dev.platform.app.NewRepository;
import dev.platform.finding.Plural;
import dev.platform.render.OwnTemplates;
import dev.platform.tree.OtherFiles;
import java.nio.file.Path;
import java.util.List;

/** What runs. */
final class ToolCheckups {
    private static final int OLDEST = 17;
    private static final String HOME = "PLATFORM_HOME";

    private ToolCheckups() {}

    static Diagnosis java(Circumstances circumstances) {
        int feature = circumstances.java().feature();
        return feature < OLDEST
                ? Diagnosis.error("this is Java " + feature, "set JAVA_HOME to a JDK " + OLDEST + " or newer")
                : Diagnosis.ok("this is Java " + circumstances.java());
    }

    static Diagnosis launcher(Circumstances circumstances) {
        Path root = circumstances.root();
        return root == null
                ? Diagnosis.skipped("there is no repository")
                : PackedFiles.compare(root, NewRepository.launcher());
    }

    /** Where the launcher of a repository without the program's sources looks for it. */
    static Diagnosis program(Circumstances circumstances) {
        String home = circumstances.environment().getOrDefault(HOME, "");
        if (home.isEmpty()) {
            return Diagnosis.ok(HOME + " isn't set, so the platform on the PATH runs");
        }
        boolean there = List.of("bin/platform", "platform").stream()
                .anyMatch(program ->
                        OtherFiles.isFile(circumstances.folder().resolve(home).resolve(program)));
        return there
                ? Diagnosis.ok("the platform in " + home + " runs")
                : Diagnosis.error(HOME + " is " + home + ", but there is no platform in it", "unset " + HOME);
    }

    static Diagnosis templates(Circumstances circumstances) {
        return circumstances.inRepository(read -> {
            if (OtherFiles.isFile(read.workspace().root().resolve("cli/pom.xml"))) {
                return Diagnosis.skipped("these are the program's own");
            }
            OwnTemplates own = OwnTemplates.of(read.workspace().inputs());
            if (!own.copies().isEmpty()) {
                return Diagnosis.warning(
                        Plural.of(own.copies().size(), "template")
                                + " the same as the program's, which would hide newer" + " ones: "
                                + own.copies().get(0),
                        "git rm " + own.copies().get(0));
            }
            return Diagnosis.ok(
                    own.others().isEmpty()
                            ? "all are the program's"
                            : "your own, to be looked at when the program is updated: " + own.others());
        });
    }
}
