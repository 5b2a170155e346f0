/**
 * What every page of results is made of: {@link org.banyan.jmh.report.Results} reads what JMH has measured, {@link
 * org.banyan.jmh.report.Figure} is the median of it, and {@link org.banyan.jmh.report.Table} and {@link
 * org.banyan.jmh.report.Panels} show it.
 */
@NullMarked
package org.banyan.jmh.report;

import org.jspecify.annotations.NullMarked;
