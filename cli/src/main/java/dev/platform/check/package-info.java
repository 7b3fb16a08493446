/** Floor 2: the rules that the whole platform keeps, one class a rule. */
@NullMarked
package dev.platform.check;

import org.jspecify.annotations.NullMarked;
