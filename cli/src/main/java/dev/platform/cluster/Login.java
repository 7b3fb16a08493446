package dev.platform.cluster;

import dev.platform.tree.OtherFiles;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a context of a kubeconfig into what the client needs: where the server is, whom to trust, who we are. */
final class Login {
    private static final int TOKEN_LIMIT = 1 << 20;
    /** A server that doesn't answer at once is asked again, but nobody waits for minutes. */
    private static final int RETRIES = 2;

    private final ConfigBuilder config = new ConfigBuilder(Config.empty());
    private final Map<String, String> environment;

    private Login(Map<String, String> environment) {
        this.environment = environment;
    }

    static Config of(ClusterChoice choice) {
        Kubeconfig kubeconfig = Kubeconfig.of(choice);
        ConfigEntry context = kubeconfig.context(choice.context());
        Login login = new Login(choice.environment());
        login.server(kubeconfig.cluster(context));
        login.proxy(kubeconfig.cluster(context));
        login.user(kubeconfig.user(context));
        // With HTTP/2 an API server hangs up on strangers so fast that its refusal is lost.
        return login.config
                .withRequestRetryBackoffLimit(RETRIES)
                .withHttp2Disable(true)
                .build();
    }

    private void server(ConfigEntry cluster) {
        boolean insecure = cluster.isTrue("insecure-skip-tls-verify");
        config.withMasterUrl(cluster.text("server"))
                .withCaCertData(cluster.textOrNull("certificate-authority-data"))
                .withCaCertFile(text(cluster.path("certificate-authority")))
                .withTlsServerName(cluster.textOrNull("tls-server-name"))
                .withTrustCerts(insecure)
                .withDisableHostnameVerification(insecure);
    }

    private void proxy(ConfigEntry cluster) {
        String own = cluster.text("proxy-url");
        String proxy = own.isEmpty() ? variable("HTTPS_PROXY") : own;
        if (!proxy.isEmpty()) {
            config.withHttpsProxy(proxy).withHttpProxy(proxy);
        }
        String direct = own.isEmpty() ? variable("NO_PROXY") : "";
        if (!direct.isEmpty()) {
            config.withNoProxy(direct.split("\\s*,\\s*", -1));
        }
    }

    private String variable(String name) {
        return environment.getOrDefault(name, environment.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
    }

    private void user(ConfigEntry user) {
        Path tokenFile = user.path("tokenFile");
        String token = tokenFile == null
                ? user.textOrNull("token")
                : new String(OtherFiles.read(tokenFile, TOKEN_LIMIT), StandardCharsets.UTF_8).strip();
        config.withClientCertData(user.textOrNull("client-certificate-data"))
                .withClientCertFile(text(user.path("client-certificate")))
                .withClientKeyData(user.textOrNull("client-key-data"))
                .withClientKeyFile(text(user.path("client-key")))
                .withUsername(user.textOrNull("username"))
                .withPassword(user.textOrNull("password"))
                .withOauthToken(token)
                .withImpersonateUsername(user.textOrNull("as"))
                .withImpersonateGroups(user.texts("as-groups").toArray(String[]::new));
        ConfigEntry exec = user.below("exec");
        if (exec != null) {
            plugin(new ExecPlugin(exec).credential());
        }
    }

    private void plugin(ConfigEntry credential) {
        if (!credential.text("token").isEmpty()) {
            config.withOauthToken(credential.text("token"));
        }
        if (!credential.text("clientCertificateData").isEmpty()) {
            config.withClientCertData(base64(credential.text("clientCertificateData")))
                    .withClientKeyData(base64(credential.text("clientKeyData")));
        }
    }

    /** A plugin answers plain PEM, where a kubeconfig has it encoded. */
    private static String base64(String pem) {
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(@Nullable Path path) {
        return path == null ? null : path.toString();
    }
}
