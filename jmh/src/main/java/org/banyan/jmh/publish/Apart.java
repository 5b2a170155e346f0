package org.banyan.jmh.publish;

/**
 * Keeps what a subclass writes all the time out of the cache line of whatever stands before it in memory, which may be
 * what all threads read. (JMH does so for what stands behind.)
 */
class Apart {
    long p00, p01, p02, p03, p04, p05, p06, p07, p08, p09, p10, p11, p12, p13, p14, p15;
}
