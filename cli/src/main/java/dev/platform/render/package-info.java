/** Floor 3: draws a plan with templates; the only door to Mustache.java. */
@NullMarked
package dev.platform.render;

import org.jspecify.annotations.NullMarked;
