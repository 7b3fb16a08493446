package dev.platform.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A forge as far as Git is concerned: bare repositories of a folder, for everybody on loopback. */
record GitServer(String url) {
    /** All may read; who may push, too, is a matter of the options. */
    static GitServer start(RunningPrograms programs, Path repositories, String... options) throws IOException {
        int port = RunningPrograms.freePort();
        List<String> command = new java.util.ArrayList<>(List.of(
                "git",
                "daemon",
                "--listen=" + RunningPrograms.LOOPBACK,
                "--port=" + port,
                "--export-all",
                "--base-path=" + repositories));
        command.addAll(List.of(options));
        command.add(repositories.toString());
        programs.start("git-daemon", Path.of("/usr/bin/env"), command, Map.of());
        return new GitServer("git://" + RunningPrograms.LOOPBACK + ":" + port);
    }

    String of(String repository) {
        return url + "/" + repository;
    }
}
