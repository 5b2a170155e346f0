/** Listeners that get changes in the wrong order, or not at all. */
package org.banyan.jcstress.control.listener;
