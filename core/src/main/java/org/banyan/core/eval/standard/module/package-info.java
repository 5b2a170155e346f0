/** Modules: how they are read and imported. */
@NullMarked
package org.banyan.core.eval.standard.module;

import org.jspecify.annotations.NullMarked;
