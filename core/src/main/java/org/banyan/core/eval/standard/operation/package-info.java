/**
 * Operations of the host as names of a library: {@code HostOperations} guards and calls them, and {@code
 * HostContext} is the access of an operation with effects to the program.
 */
@NullMarked
package org.banyan.core.eval.standard.operation;

import org.jspecify.annotations.NullMarked;
