/** Floor 1: what the specs mean, with every default filled in and every name followed. */
@NullMarked
package dev.platform.model;

import org.jspecify.annotations.NullMarked;
