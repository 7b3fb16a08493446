package dev.platform.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Who may talk to one control plane, made anew for each.
 *
 * @param signingKey the file with the key that signs tokens of ServiceAccounts
 * @param tokens the file with the tokens below, as kube-apiserver reads it
 */
record Credentials(Path signingKey, Path tokens, String admin, String controllers, String scheduler) {
    private static final int KEY_BITS = 2048;
    private static final int TOKEN_BYTES = 24;

    static Credentials in(Path folder) throws IOException {
        String admin = token();
        String controllers = token();
        String scheduler = token();
        Path tokens = Files.writeString(
                folder.resolve("tokens.csv"),
                String.join(
                        "\n",
                        admin + ",platform-e2e,platform-e2e,\"system:masters\"",
                        controllers + ",system:kube-controller-manager,controllers",
                        scheduler + ",system:kube-scheduler,scheduler",
                        ""));
        return new Credentials(signingKey(folder.resolve("signing.key")), tokens, admin, controllers, scheduler);
    }

    private static String token() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static Path signingKey(Path file) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
