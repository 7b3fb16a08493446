/** Whether everything that the platform needs is as it should be: files, Git, tools, CI, the cluster. */
@NullMarked
package dev.platform.doctor;

import org.jspecify.annotations.NullMarked;
