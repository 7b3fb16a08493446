package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with the programs of a control plane. */
record Programs(Path folder) {
    /** Those that the script finds or builds, which takes minutes on a machine that never did it before. */
    static Programs find() throws IOException, InterruptedException {
        Process script = new ProcessBuilder("./binaries")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String folder = new String(script.getInputStream().readAllBytes(), UTF_8).strip();
        if (script.waitFor() != 0) {
            throw new IllegalStateException("there is no control plane: cli/e2e/binaries says why, above");
        }
        return new Programs(Path.of(folder));
    }

    boolean have(String name) {
        return Files.isExecutable(path(name));
    }

    Path path(String name) {
        return folder.resolve(name);
    }
}
