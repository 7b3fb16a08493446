package dev.platform.model;

import org.junit.jupiter.api.Test;

class MountPathTest {
    private final Parsing values = new Parsing(MountPath::parse);

    @Test
    void foldersAreAccepted() {
        values.accepts("/data", "/etc/web", "/var/lib/quiz", "/a/.b", "/tmp/x");
    }

    @Test
    void otherTextIsRefused() {
        values.refuses(
                "",
                "/",
                "data",
                "/a/",
                "//a",
                "/a/../b",
                "/a/.",
                "/tmp",
                "/etc",
                "/proc/self",
                "/dev/x",
                "/sys",
                "/var/run/secrets/x",
                "/a b",
                "/a:b",
                "/a\n");
    }
}
