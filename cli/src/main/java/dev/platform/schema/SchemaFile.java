package dev.platform.schema;

import java.util.function.Supplier;

/**
 * A file of schemas, which is read when it is needed.
 *
 * @param path for messages
 */
record SchemaFile(String path, Supplier<String> text) {}
