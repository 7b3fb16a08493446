/** Floor 2: the only door to an API server. */
@NullMarked
package dev.platform.cluster;

import org.jspecify.annotations.NullMarked;
