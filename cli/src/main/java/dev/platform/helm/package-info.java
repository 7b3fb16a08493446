/** Helm itself, in this process: what a chart's values are, and what it renders. The one door to its library. */
@NullMarked
package dev.platform.helm;

import org.jspecify.annotations.NullMarked;
