package org.banyan.jcstress.gate;

import java.util.List;

/**
 * What a run has shown of one class, all of its virtual machines together.
 *
 * @param interesting how many of the samples have an outcome that is graded as interesting
 * @param failures forbidden outcomes, errors and virtual machines that did not come to their end
 */
record Seen(String name, long samples, long interesting, List<String> failures) {}
