/** A class for each question; its comment states what is expected, and the rivals run beside it. */
package org.banyan.jmh;
