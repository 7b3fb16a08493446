/** Floor 2: what differs between two trees. */
@NullMarked
package dev.platform.diff;

import org.jspecify.annotations.NullMarked;
