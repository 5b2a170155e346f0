/**
 * What writers are promised: nothing that was published is lost, branches keep the removals of others, and a writer
 * that names what it has read is not misled. A write that fails leaves no trace.
 */
package org.banyan.jcstress.write;
