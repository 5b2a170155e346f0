/** Writers that lose what others have written, or leave behind what they should not. */
package org.banyan.jcstress.control.write;
