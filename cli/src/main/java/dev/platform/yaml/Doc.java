package dev.platform.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a record or one of its fields means, for the reference pages and the JSON Schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Doc {
    String value();

    /** A value as one would write it in YAML. */
    String example() default "";

    /** What holds if the field is left out, in words. */
    String defaults() default "";
}
