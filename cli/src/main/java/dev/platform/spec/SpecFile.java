package dev.platform.spec;

import dev.platform.tree.RepoPath;

/** A spec file before it is read. */
record SpecFile(RepoPath path, byte[] bytes) {}
