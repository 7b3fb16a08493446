package dev.platform.model;

import dev.platform.finding.Source;
import java.util.Map;

/** A store of a product that its services connect to. */
public sealed interface Store permits Database, Cache {
    String name();

    /** The name of the object that makes it, and the start of the names of all that belongs to it. */
    String object();

    /** The labels of the pods that answer, within the namespace of the product. */
    Map<String, String> pods();

    /** The Service that pods connect to. */
    String host();

    int port();

    /** What its pods use. */
    Demand demand();

    Source source();
}
