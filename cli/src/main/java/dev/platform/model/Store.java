package dev.platform.model;

import dev.platform.finding.Source;
import java.util.Map;

/** A store of a product that its services connect to. */
public sealed interface Store {
    String name();

    /** The name of the object that makes it, and the start of the names of all that belongs to it. */
    String object();

    /** What pods connect to. */
    String host();

    int port();

    /** What its pods use. */
    Demand demand();

    Source source();

    /** One that runs in the namespace of the product. */
    sealed interface Inside extends Store permits Database, Cache {
        /** The labels of the pods that answer. */
        Map<String, String> pods();
    }

    /** One that a provider of the cluster keeps, who also keeps its keys in the store of secrets. */
    sealed interface Outside extends Store permits Bucket, Queue {
        Cluster.Provider provider();

        /** Where its keys are in the store of secrets. */
        SecretPath path();

        @Override
        default String host() {
            return provider().host().value();
        }

        @Override
        default int port() {
            return provider().port();
        }

        /** Nothing of it runs in the product. */
        @Override
        default Demand demand() {
            return Demand.NONE;
        }
    }
}
