/** Floor 0: what can be wrong with what a user wrote, where, and what to do about it. */
@NullMarked
package dev.platform.finding;

import org.jspecify.annotations.NullMarked;
