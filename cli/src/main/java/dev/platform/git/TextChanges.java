package dev.platform.git;

import dev.platform.tree.FileTree;

/** Text files that differ between two trees: as they were, and as they are. A file that only one has is in that one. */
public record TextChanges(FileTree before, FileTree after) {}
