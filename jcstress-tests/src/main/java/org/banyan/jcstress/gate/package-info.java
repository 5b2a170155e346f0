/** Judges the result file of a run. */
package org.banyan.jcstress.gate;
