/** Floor 2: evaluates admission policies on rendered objects, as the API server would; the only door to CEL. */
@NullMarked
package dev.platform.policy;

import org.jspecify.annotations.NullMarked;
