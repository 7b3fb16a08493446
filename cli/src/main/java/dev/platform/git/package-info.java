/** Floor 3: commits and pushes; the only door to JGit. */
@NullMarked
package dev.platform.git;

import org.jspecify.annotations.NullMarked;
