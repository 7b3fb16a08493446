/** Floor 4: the verbs, free of the command line. */
@NullMarked
package dev.platform.app;

import org.jspecify.annotations.NullMarked;
