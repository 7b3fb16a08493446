package dev.platform.bench;

/** What is measured, in the order and the words of the page. */
enum Measured {
    VERSION("`platform --version`"),
    KUBECTL_VERSION("`kubectl version --client`"),
    RENDER("`platform render`, new files"),
    RENDER_AGAIN("`platform render`, nothing changed"),
    RENDER_ONE("`platform render`, one product changed"),
    RENDER_VALIDATED("`platform render --validate`, new files"),
    VALIDATE("`platform validate`"),
    DIFF("`platform diff`, 1 % of services changed"),
    MISTAKES("`platform render`, a mistake in every tenth product"),
    HELM("`helm template`, one call"),
    CDK8S("cdk8s, a file an object"),
    KUSTOMIZE("`kubectl kustomize`, a call a product, less work"),
    KUBECONFORM("`kubeconform -strict`, Kubernetes' own kinds"),
    DYFF("`dyff between`, 1 % of services changed");

    private final String words;

    Measured(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isOurs() {
        return words.startsWith("`platform");
    }
}
