/** What evaluation knows of atoms: results, bindings of variables, scopes, patterns, normal forms, limits. */
@NullMarked
package org.banyan.core.eval.term;

import org.jspecify.annotations.NullMarked;
