/** The roof: the command line; the only door to picocli and the only floor that prints. */
@NullMarked
package dev.platform.cli;

import org.jspecify.annotations.NullMarked;
