package fr.prefecture.clu.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a class of tests, or one of its methods, asks of pages is in what the server sends: it reads
 * them with {@link PlainDriver}. Where scripts, focus or layout decide, it is Chromium.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Plain {

    /** What a method says otherwise than its class. */
    boolean value() default true;
}
