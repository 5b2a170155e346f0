/** What listeners are promised: every version from their first one on, in order and once. */
package org.banyan.jcstress.listener;
