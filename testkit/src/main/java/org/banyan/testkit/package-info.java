/** Arbitraries and laws that other projects run against their own code. */
@NullMarked
package org.banyan.testkit;

import org.jspecify.annotations.NullMarked;
