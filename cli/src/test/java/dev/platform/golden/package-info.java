/** Whole repositories and every file that is rendered from them: see the README.md of each case. */
@NullMarked
package dev.platform.golden;

import org.jspecify.annotations.NullMarked;
