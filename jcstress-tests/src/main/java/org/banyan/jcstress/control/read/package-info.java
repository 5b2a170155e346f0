/** Readers that see half a write, go back, or wait; histories that confuse versions. */
package org.banyan.jcstress.control.read;
