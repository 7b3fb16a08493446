package dev.platform.e2e;

import java.util.List;

/** Gives tests a cluster that has nothing in it yet. */
final class EmptyCluster extends BareCluster {
    @Override
    Tree tree() {
        return new Tree(List.of());
    }
}
