/** What a program that embeds Banyan gives to evaluation: operations, files, modules, limits, the dialect. */
@NullMarked
package org.banyan.core.eval.host;

import org.jspecify.annotations.NullMarked;
