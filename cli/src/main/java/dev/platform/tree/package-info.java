/** Floor 1: files as values, and the only door to the disk. */
@NullMarked
package dev.platform.tree;

import org.jspecify.annotations.NullMarked;
