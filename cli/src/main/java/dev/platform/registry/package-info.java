/** Container registries: which digest a tag has, asked as container tools ask it. The one door to Jib's library. */
@NullMarked
package dev.platform.registry;

import org.jspecify.annotations.NullMarked;
