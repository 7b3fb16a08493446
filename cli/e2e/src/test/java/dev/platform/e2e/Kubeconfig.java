package dev.platform.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that tells a program where the API server is and who it is there. */
final class Kubeconfig {
    private Kubeconfig() {}

    static Path write(Path file, String server, Path certificate, String token) throws IOException {
        return Files.writeString(file, """
                apiVersion: v1
                kind: Config
                clusters:
                - name: e2e
                  cluster: {server: "%s", certificate-authority: "%s"}
                users:
                - name: e2e
                  user: {token: "%s"}
                contexts:
                - name: e2e
                  context: {cluster: e2e, user: e2e}
                current-context: e2e
                """.formatted(server, certificate, token));
    }
}
