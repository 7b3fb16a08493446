/** Floor 1: YAML in and out, strictly; the only door to SnakeYAML. */
@NullMarked
package dev.platform.yaml;

import org.jspecify.annotations.NullMarked;
