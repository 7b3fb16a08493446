package dev.platform.e2e;

import java.io.IOException;
import java.util.concurrent.Callable;
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
                .getOrComputeIfAbsent(Cluster.class, type -> wait(this::start), Cluster.class);
    }

    private Cluster start() throws IOException, InterruptedException {
        ControlPlane plane = ControlPlane.start();
        try {
            Tree tree = tree();
            Definitions.find().install(tree, plane.admin());
            prepare(plane);
            return Cluster.of(plane, tree);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            plane.fail();
            throw e;
        }
    }

    /** What is done before it is given a tree. */
    void prepare(ControlPlane plane) throws IOException, InterruptedException {}

    Tree tree() throws IOException {
        return Tree.of(Tree.REPOSITORY);
    }

    static <T> T wait(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
