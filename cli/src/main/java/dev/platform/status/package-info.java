/** Floor 2: judges what runs, from what the API server says of it. */
@NullMarked
package dev.platform.status;

import org.jspecify.annotations.NullMarked;
