/** Floor 2: what the user wrote, field for field, and how it becomes the model. */
@NullMarked
package dev.platform.spec;

import org.jspecify.annotations.NullMarked;
