package org.banyan.persistent;

import com.google.common.collect.testing.NavigableMapTestSuiteBuilder;
import com.google.common.collect.testing.NavigableSetTestSuiteBuilder;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What guava-testlib asks of any navigable map and set, of the views of tries and of their views in turn: narrower,
 * descending, of keys, values and entries.
 *
 * <p>The features are all that these maps have: they are read-only, so no test of a change but those that it is refused
 * applies, and of null they know that it is no value and no entry, while as a key it is refused.
 */
class TrieMapSuiteTest {
    @TestFactory
    Stream<DynamicTest> maps() {
        return Suites.testsOf(NavigableMapTestSuiteBuilder.using(new SampleMaps())
                .named("asMap")
                .withFeatures(
                        CollectionSize.ANY,
                        CollectionFeature.KNOWN_ORDER,
                        MapFeature.ALLOWS_NULL_VALUE_QUERIES,
                        MapFeature.ALLOWS_NULL_ENTRY_QUERIES)
                .createTestSuite());
    }

    @TestFactory
    Stream<DynamicTest> sets() {
        return Suites.testsOf(NavigableSetTestSuiteBuilder.using(new SampleSets())
                .named("navigableKeySet")
                .withFeatures(CollectionSize.ANY, CollectionFeature.KNOWN_ORDER)
                .createTestSuite());
    }
}
