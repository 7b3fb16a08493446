/** Tests of the whole program with input that was written to hurt it. */
@NullMarked
package dev.platform.hostile;

import org.jspecify.annotations.NullMarked;
