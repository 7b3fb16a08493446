/** Floor 2: the schemas of Kubernetes' kinds, and what is wrong with an object by them. */
@NullMarked
package dev.platform.schema;

import org.jspecify.annotations.NullMarked;
