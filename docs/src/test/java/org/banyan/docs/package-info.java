/** What the documentation says about the code, held to the code. */
@NullMarked
package org.banyan.docs;

import org.jspecify.annotations.NullMarked;
