package dev.platform.isolation;

/**
 * Whose a rendered file is, which its path alone says, as it does to CODEOWNERS and Argo CD.
 *
 * @param product empty for the platform's own files
 * @param part the folder within the product: {@code base}, {@code data}, a service, or {@code argocd} for its Applications
 */
record Home(String product, String part) {
    static final String BASE = "base";
    static final String DATA = "data";
    static final String ARGOCD = "argocd";

    private static final Home PLATFORM = new Home("", "");

    /** The home of {@code clusters/CLUSTER/products/PRODUCT/PART/FILE} or {@code …/argocd/applications/PRODUCT/FILE}. */
    static Home of(String path) {
        String[] steps = path.split("/", -1);
        if (steps.length > 4 && steps[2].equals("products")) {
            return new Home(steps[3], steps.length > 5 ? steps[4] : "");
        }
        if (steps.length > 5 && steps[2].equals("argocd") && steps[3].equals("applications")) {
            return new Home(steps[4], ARGOCD);
        }
        return PLATFORM;
    }

    boolean isPlatform() {
        return product.isEmpty();
    }

    boolean isBase() {
        return part.equals(BASE);
    }

    boolean isData() {
        return part.equals(DATA);
    }

    boolean isService() {
        return !isPlatform() && !isBase() && !isData() && !part.equals(ARGOCD);
    }
}
