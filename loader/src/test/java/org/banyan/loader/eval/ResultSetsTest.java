package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Evaluation gives any number of results. */
class ResultSetsTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(superpose (a b c))
                => [a, b, c]
                !(superpose ())
                => []
                !(superpose ((+ 1 2) (superpose (x y))))
                ~> [3, x, y]
                !(superpose 5)
                => [(Error (superpose 5) (BadArgType 1 Expression Number))]
                !(superpose symbol)
                => [(Error (superpose symbol) superpose expects single expression as an argument)]

                (= (digit) 1)
                (= (digit) 2)
                !(superpose ((digit) 3))
                ~> [1, 2, 3]
                !(let $all (collapse (digit)) (size-atom $all))
                => [2]
                !(superpose (digit))
                => [digit]

                !(collapse (superpose (a b)))
                => [(a b)]
                !(collapse (empty))
                => [()]
                !(collapse (+ 1 2))
                => [(3)]
                !(collapse (superpose ((superpose (a b)) c)))
                => [(a b c)]

                !(let $x (superpose (1 2)) (let $y (superpose (a b)) ($x $y)))
                ~> [(1 a), (1 b), (2 a), (2 b)]

                !(collapse (let $x (superpose (1 2 3)) (if (> $x 1) $x (empty))))
                => [(2 3)]

                !(unique (superpose (a b a c b)))
                => [a, b, c]
                !(union (superpose (a b)) (superpose (b c)))
                => [a, b, b, c]
                !(intersection (superpose (a b b)) (superpose (b c b)))
                => [b, b]
                !(subtraction (superpose (a b b c)) (superpose (b)))
                => [a, b, c]
                !(unique (empty))
                => []
                !(union (empty) (superpose (a)))
                => [a]

                !(+ (superpose (1 2)) (superpose (10 20)))
                ~> [11, 21, 12, 22]

                !(if (superpose (True False)) yes no)
                ~> [yes, no]

                !(collapse (superpose ((Error a b) fine)))
                => [(fine)]

                (= (bin) 0)
                (= (bin) 1)
                !(collapse ((bin) (bin)))
                => [((0 0) (0 1) (1 0) (1 1))]

                !(empty)
                => []
                !(some (empty) tuple)
                => []
                !(empty it)
                => [(empty it)]
                """);
    }
}
