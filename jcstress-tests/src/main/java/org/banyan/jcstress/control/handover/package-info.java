/** Combiners that lose or repeat what was handed over, and writers that wait or starve. */
package org.banyan.jcstress.control.handover;
