/**
 * From what {@code jmh/programs} has gathered to a page and a chart: {@link org.banyan.jmh.eval.report.Report} is the
 * program.
 */
@NullMarked
package org.banyan.jmh.eval.report;

import org.jspecify.annotations.NullMarked;
