/**
 * A thread that sees a value sees all of it.
 *
 * <p>Tries, environments and versions may be handed over by way of the root or through a plain field, also while the
 * builder that made them goes on; what they cache at their first use is right for every
 * thread. It is final fields that these promises rest on, and the order of the root for what has none.
 */
package org.banyan.jcstress.publication;
