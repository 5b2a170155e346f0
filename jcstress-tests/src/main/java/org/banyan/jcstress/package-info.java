/** One class for each promise about concurrency; what must never be seen is graded {@code FORBIDDEN}. */
package org.banyan.jcstress;
