/** Floor 2: what rendered files permit, judged as Kubernetes and Argo CD will, without a look at specs or templates. */
@NullMarked
package dev.platform.isolation;

import org.jspecify.annotations.NullMarked;
