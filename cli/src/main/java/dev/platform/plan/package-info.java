/** Floor 2: which files follow from the model, where they stand, and what their templates see. */
@NullMarked
package dev.platform.plan;

import org.jspecify.annotations.NullMarked;
