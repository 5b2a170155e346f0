package org.banyan.persistent.publish.metrics;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One publication in a recording of the Flight Recorder. */
@Name("org.banyan.Publish")
@Label("Publish")
@Category("Banyan")
@Description("A writer has changed a published root, or has tried to")
@StackTrace(false)
final class PublishEvent extends Event {
    @Label("Version")
    @Description("The version that has the change, or -1 if it was refused")
    long version;

    @Label("Retries")
    @Description("Attempts that failed because another writer was faster")
    int retries;

    @Label("Combined")
    @Description("Branches of other writers that this one has published along with its own")
    int combined;

    @Label("Handed over")
    @Description("Whether another writer may have published this")
    boolean handedOver;
}
