/**
 * Operations of the host as names of a library: {@code HostOperations} guards and calls them, {@code HostContext} is
 * what an operation with effects may do while it is called.
 */
@NullMarked
package org.banyan.core.eval.standard.operation;

import org.jspecify.annotations.NullMarked;
