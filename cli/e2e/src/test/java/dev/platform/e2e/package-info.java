/** What is rendered, given to a real API server. */
@NullMarked
package dev.platform.e2e;

import org.jspecify.annotations.NullMarked;
