package dev.platform.e2e;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a cluster with the example platform and without controllers: the same one to all of them. */
class BareCluster implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cluster.class;
    }

    @Override
    public Cluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The store of the root closes it after the last test.
        return context.getRoot()
                .getStore(Namespace.create(getClass()))
                .getOrComputeIfAbsent(Cluster.class, type -> begin(), Cluster.class);
    }

    private Cluster begin() {
        try {
            return start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Cluster start() throws IOException, InterruptedException {
        ControlPlane plane = ControlPlane.start();
        try {
            return Cluster.of(plane, Tree.of(Tree.REPOSITORY));
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            plane.close();
            throw e;
        }
    }
}
