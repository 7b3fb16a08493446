/** Floor 3: understands what others wrote, manifests and Compose files, and says it as a product. */
@NullMarked
package dev.platform.intake;

import org.jspecify.annotations.NullMarked;
