package dev.platform.schema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Leads to a schema, which is compiled when it is asked for: most of what a bundle holds never is. */
public final class SchemaLink {
    private final Supplier<Schema> compiler;
    private volatile @Nullable Schema target;

    SchemaLink(Supplier<Schema> compiler) {
        this.compiler = compiler;
    }

    /** Two threads may compile the same schema at once; they come to the same. */
    Schema schema() {
        Schema known = target;
        if (known == null) {
            known = compiler.get();
            target = known;
        }
        return known;
    }
}
