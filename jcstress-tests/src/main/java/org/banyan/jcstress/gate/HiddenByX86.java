package org.banyan.jcstress.gate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a control whose mistake an x86 processor does not show by itself, but only code that the compiler was made to
 * reorder, and that in some of many virtual machines. A short run lets such a control off; a full run does not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HiddenByX86 {}
