package dev.platform.model;

import org.junit.jupiter.api.Test;

class ImageDigestTest {
    private final Parsing values = new Parsing(ImageDigest::parse);

    @Test
    void digestsAreAccepted() {
        values.accepts("sha256:4f1c2d3e5b6a79880796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0");
    }

    @Test
    void everythingElseAreRefused() {
        values.refuses(
                "",
                "sha256:",
                "sha256:4F1C2D3E5B6A79880796A5B4C3D2E1F00F1E2D3C4B5A69788796A5B4C3D2E1F0",
                "sha256:4f1c2d3e5b6a79880796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f",
                "sha512:4f1c2d3e5b6a79880796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
                "@sha256:4f1c2d3e5b6a79880796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0");
    }
}
