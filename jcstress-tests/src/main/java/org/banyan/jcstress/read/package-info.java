/**
 * What readers are promised: one version at a time, none earlier than the last one or than their own, and no waiting.
 *
 * <p>Readers look several times where one look would mostly come too early or too late.
 */
package org.banyan.jcstress.read;
