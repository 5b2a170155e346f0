/**
 * Code with a known mistake, to show that the machine and the options of a run can find such mistakes. The outcome that
 * gives the mistake away is graded {@code ACCEPTABLE_INTERESTING}, and a run in which it does not occur proves nothing.
 *
 * <p>The packages within are those of the tests.
 */
package org.banyan.jcstress.control;
