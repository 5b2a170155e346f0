package org.banyan.jmh.trie.rival;

import org.banyan.jmh.trie.map.Joining;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.HashMap;
import scala.collection.mutable.ReusableBuilder;
import scala.jdk.javaapi.CollectionConverters;

/** Scala's persistent hash map, which joins by structure. */
public final class ScalaHashMapKind implements Persistent<HashMap<Path, Unit>>, Joining<HashMap<Path, Unit>> {
    @Override
    public HashMap<Path, Unit> of(Path[] keys) {
        ReusableBuilder<Tuple2<Path, Unit>, HashMap<Path, Unit>> builder = HashMap.newBuilder();
        for (Path key : keys) {
            builder.addOne(new Tuple2<>(key, Unit.UNIT));
        }
        return builder.result();
    }

    @Override
    public long size(HashMap<Path, Unit> map) {
        return map.size();
    }

    @Override
    public @Nullable Object get(HashMap<Path, Unit> map, Path key) {
        Option<Unit> value = map.get(key);
        return value.isEmpty() ? null : value.get();
    }

    @Override
    public long sum(HashMap<Path, Unit> map) {
        return Kind.sum(CollectionConverters.asJava(map.keysIterator()));
    }

    @Override
    public HashMap<Path, Unit> with(HashMap<Path, Unit> map, Path key) {
        return map.updated(key, Unit.UNIT);
    }

    @Override
    public HashMap<Path, Unit> without(HashMap<Path, Unit> map, Path key) {
        return map.removed(key);
    }

    @Override
    public HashMap<Path, Unit> join(HashMap<Path, Unit> left, HashMap<Path, Unit> right) {
        return left.concat(right);
    }
}
