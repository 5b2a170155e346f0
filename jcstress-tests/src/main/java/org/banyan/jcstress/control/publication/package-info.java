/** Values that are seen before they are finished, or changed after they were seen. */
package org.banyan.jcstress.control.publication;
