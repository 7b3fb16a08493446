/** How fast the program is, beside its peers on the same work. */
@NullMarked
package dev.platform.bench;

import org.jspecify.annotations.NullMarked;
