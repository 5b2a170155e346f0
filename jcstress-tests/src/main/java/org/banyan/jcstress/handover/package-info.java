/**
 * What becomes of a branch that came too late several times and was handed over to the next writer: it is
 * published once, after a bounded number of attempts, whatever other threads do or fail to do.
 *
 * <p>Branches come too late here by the work of their own conditions, which a root asks within each attempt: so it need
 * not be left to chance.
 */
package org.banyan.jcstress.handover;
