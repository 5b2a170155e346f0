/**
 * From what {@code jmh/publishing} has gathered to a page and a chart: {@link
 * org.banyan.jmh.publish.report.PublishingReport} is the program.
 */
@NullMarked
package org.banyan.jmh.publish.report;

import org.jspecify.annotations.NullMarked;
