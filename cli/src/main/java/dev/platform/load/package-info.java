/** Floor 2: what a load does to a service, told by the algorithm of Kubernetes' autoscaler and by nothing else. */
@NullMarked
package dev.platform.load;

import org.jspecify.annotations.NullMarked;
