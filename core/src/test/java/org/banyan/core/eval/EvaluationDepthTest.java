package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.core.Environment;
import org.banyan.core.SmallStack;
import org.banyan.core.Terms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls need none of Java's stack, however many wait for each other, and those in tail position need no frames either.
 * Whatever runs here has a stack of 256 KB, on which a recursion of some thousand levels ends in an error.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EvaluationDepthTest {
    private static final Settings ONE_THREAD = Settings.defaults();

    /** So many frames are enough for what does not wait. */
    private static final int FEW = 20;

    /** Each call continues with one less, until nothing is left. */
    private static final Environment LOOPS = Terms.environment(
            "(= (by-rules 0) done)",
            "(= (by-rules (next $n)) (by-rules $n))",
            "(= (by-if $n) (if (== $n 0) done (by-if (- $n 1))))",
            "(= (by-argument $n) (if (== $n 0) done (by-argument (one-less $n))))",
            "(= (one-less $n) (- $n 1))",
            "(= (by-let $n) (if (== $n 0) done (let $m (one-less $n) (by-let $m))))",
            "(= (by-let* $n) (if (== $n 0) done (let* (($m (one-less $n)) ($k $m)) (by-let* $k))))",
            "(= (by-case $n) (case $n ((0 done) ($m (by-case (- $m 1))))))",
            "(= (by-case-of-call $n) (if (== $n 0) done (case (one-less $n) (($m (by-case-of-call $m))))))",
            "(= (by-switch $n) (switch $n ((0 done) ($m (by-switch (- $m 1))))))",
            "(= (by-unify $n) (unify $n 0 done (by-unify (- $n 1))))",
            "(= (by-chain $n) (chain (eval (== $n 0)) $end (chain (eval (- $n 1)) $m"
                    + " (eval (if $end done (by-chain $m))))))",
            "(= (by-function $n) (function (eval (go-on $n))))",
            "(= (go-on $n) (chain (eval (== $n 0)) $end (unify $end True (return done)"
                    + " (chain (eval (- $n 1)) $m (eval (go-on $m))))))",
            "(= (by-turns $n) (if (== $n 0) done (in-turn (- $n 1))))",
            "(= (in-turn $n) (if (== $n 0) never (by-turns (- $n 1))))",
            "(= (by-superpose $n) (if (== $n 0) done (by-superpose (superpose ((- $n 1) (empty))))))",
            "(= (by-collapse $n) (if (== $n 0) done (let ($d $e) (collapse (superpose (1 2)))"
                    + " (by-collapse (- $n $d)))))",
            "(: by-type (-> Number Symbol))",
            "(: done Symbol)",
            "(= (by-type $n) (if (== $n 0) done (by-type (- $n 1))))",
            "(: by-parameter (-> Number $t $t))",
            "(= (by-parameter $n $x) (if (== $n 0) $x (by-parameter (- $n 1) $x)))",
            "(= (by-new-variable $n) (if (== $n 0) done (let yes (one $d) (by-new-variable (- $n $d)))))",
            "(= (by-old-variable $n $x) (if (== $n 0) $x (let yes (one $x) (by-old-variable (- $n 1) $x))))",
            "(= (one 1) yes)",
            "(= (longer $n $x) (if (== $n 0) (same $x end) (let True (same $x (next $y)) (longer (- $n 1) $y))))",
            "(= (same $x $x) True)",
            "(= (length end $n) $n)",
            "(= (length (next $x) $n) (length $x (+ $n 1)))");

    /** Each call waits for the result for one less, and adds one to it. */
    private static final Environment SUMS = Terms.environment(
            "(= (by-argument $n) (if (== $n 0) 0 (+ 1 (by-argument (- $n 1)))))",
            "(= (by-call $n) (if (== $n 0) 0 (one-more (by-call (- $n 1)))))",
            "(= (one-more $n) (+ $n 1))",
            "(= (by-let $n) (if (== $n 0) 0 (let $m (by-let (- $n 1)) (+ $m 1))))",
            "(= (by-let* $n) (if (== $n 0) 0 (let* (($k (- $n 1)) ($m (by-let* $k))) (+ $m 1))))",
            "(= (by-if $n) (if (== $n 0) 0 (if (== (by-if (- $n 1)) (- $n 1)) $n wrong)))",
            "(= (by-case $n) (if (== $n 0) 0 (case (by-case (- $n 1)) ((no wrong) ($m (+ $m 1))))))",
            "(= (in-case $n) (case $n ((0 0) ($m (+ 1 (in-case (- $m 1)))))))",
            "(= (by-switch $n) (if (== $n 0) 0 (switch (by-switch (- $n 1)) ((no wrong) ($m (+ $m 1))))))",
            "(= (in-switch $n) (switch $n ((0 0) ($m (+ 1 (in-switch (- $m 1)))))))",
            "(= (by-chain $n) (chain (eval (== $n 0)) $end (unify $end True 0 (chain (eval (- $n 1)) $m"
                    + " (chain (metta (by-chain $m) %Undefined% &self) $r (eval (+ $r 1)))))))",
            "(= (by-function $n) (function (chain (eval (== $n 0)) $end (unify $end True (return 0)"
                    + " (chain (eval (- $n 1)) $m (chain (eval (by-function $m)) $r"
                    + " (chain (eval (+ $r 1)) $s (return $s))))))))",
            "(= (by-turns $n) (if (== $n 0) 0 (+ 1 (in-turn (- $n 1)))))",
            "(= (in-turn $n) (if (== $n 0) 0 (let $m (by-turns (- $n 1)) (+ $m 1))))",
            "(= (by-match $n) (if (== $n 0) 0 (match &self (step $d) (+ $d (by-match (- $n $d))))))",
            "(step 1)",
            "(= (by-rules $n) (if (== $n 0) 0 (+ 1 (by-rules (- $n 1)))))",
            "(= (by-rules $n) (empty))",
            "(= (by-superpose $n) (if (== $n 0) 0 (superpose ((+ 1 (by-superpose (- $n 1))) (empty)))))",
            "(= (by-collapse $n) (if (== $n 0) 0 (let ($m) (collapse (by-collapse (- $n 1))) (+ $m 1))))",
            "(: by-type (-> Number Number))",
            "(= (by-type $n) (if (== $n 0) 0 (+ 1 (by-type (- $n 1)))))",
            "(= (by-parts $n) (if (== $n 0) 0 (+ (by-parts (- $n 1)) (one-more 0))))",
            "(= (by-later-parts $n) (if (== $n 0) 0 (+ (one-more 0) (by-later-parts (- $n 1)))))",
            "(: by-parameter (-> Number $t $t))",
            "(= (by-parameter $n $x) (if (== $n 0) $x (+ 1 (by-parameter (- $n 1) $x))))",
            "(= (several $n) (if (== $n 0) (superpose (0 10)) (+ 1 (several (- $n 1)))))",
            "(= (none $n) (if (== $n 0) (empty) (+ 1 (none (- $n 1)))))",
            "(= (failing $n) (if (== $n 0) (/ 1 0) (+ 1 (failing (- $n 1)))))",
            "(= (known $n $x) (if (== $n 0) (same $x 7) (+ 1 (known (- $n 1) $x))))",
            "(= (same $x $x) $x)",
            "(= (build $n) (if (== $n 0) Z (S (build (- $n 1)))))",
            "(= (count Z) 0)",
            "(= (count (S $x)) (+ 1 (count $x)))");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(by-if 1000000)",
                "(by-argument 1000000)",
                "(by-let 1000000)",
                "(by-let* 1000000)",
                "(by-case 1000000)",
                "(by-case-of-call 1000000)",
                "(by-switch 1000000)",
                "(by-unify 1000000)",
                "(by-turns 1000000)",
                "(by-superpose 1000000)",
                "(by-type 1000000)",
                "(by-parameter 1000000 done)",
                "(by-collapse 100000)",
                "(by-chain 100000)",
                "(by-function 100000)",
                "(by-new-variable 100000)",
            })
    void loopsNeedNoFrames(String call) throws Exception {
        gives(LOOPS, ONE_THREAD.withMaxDepth(FEW), call, "[done]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(by-turns 99999) | [never]",
                "(by-old-variable 100000 $x) | [1]",
                "(let $r (by-old-variable 100000 $x) ($r $x)) | [(1 1)]",
            })
    void loopsGiveWhatTheyEndWith(String call, String results) throws Exception {
        gives(LOOPS, ONE_THREAD.withMaxDepth(FEW), call, results);
    }

    /** To keep what is known of the variables in between would take a quarter of an hour, and more than the memory. */
    @Test
    void aLoopThatFindsOutMoreAndMoreOfAVariable() throws Exception {
        gives(LOOPS, ONE_THREAD.withMaxDepth(FEW), "(longer 5000 $x)", "[True]");
        gives(LOOPS, ONE_THREAD, "(let $r (longer 2000 $x) ($r (length $x 0)))", "[(True 2000)]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by-argument",
                "by-call",
                "by-let",
                "by-let*",
                "by-if",
                "by-case",
                "in-case",
                "by-switch",
                "by-turns",
                "by-type",
            })
    void callsThatWaitAreOnTheHeap(String head) throws Exception {
        gives(SUMS, ONE_THREAD, "(" + head + " 1000000)", "[1000000]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in-switch",
                "by-chain",
                "by-function",
                "by-match",
                "by-rules",
                "by-superpose",
                "by-collapse",
                "by-parts",
                "by-later-parts",
            })
    void fewerCallsThatWait(String head) throws Exception {
        gives(SUMS, ONE_THREAD, "(" + head + " 100000)", "[100000]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"by-chain", "by-function", "by-match", "by-rules"})
    @Tag("slow")
    void aMillionOfThoseThatTakeLonger(String head) throws Exception {
        gives(SUMS, ONE_THREAD, "(" + head + " 1000000)", "[1000000]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(by-parameter 100000 5) | [100005]",
                "(several 100000) | [100000, 100010]",
                "(none 100000) | []",
                "(failing 100000) | [(Error (/ 1 0) DivisionByZero)]",
                "(let $n (known 100000 $x) ($x $n)) | [(7 100007)]",
                "(count (build 100000)) | [100000]",
            })
    void whatIsAtTheBottomComesUp(String call, String results) throws Exception {
        gives(SUMS, ONE_THREAD, call, results);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by-argument",
                "by-let",
                "by-if",
                "by-case",
                "by-function",
                "by-match",
                "by-rules",
                "by-superpose",
                "by-collapse",
                "by-parts",
                "by-later-parts",
            })
    void severalThreadsGoAsDeep(String head) throws Exception {
        gives(SUMS, ONE_THREAD.withThreads(2).withHeartbeat(64), "(" + head + " 50000)", "[50000]");
        gives(SUMS, ONE_THREAD.withHeartbeat(0), "(" + head + " 5000)", "[5000]");
    }

    private static void gives(Environment program, Settings settings, String call, String results) throws Exception {
        SmallStack.run(() -> assertThat(Session.of(program, settings, line -> {})
                        .evaluate(Terms.term(call))
                        .mkString("[", ", ", "]"))
                .as("%s on %d threads", call, settings.threads())
                .isEqualTo(results));
    }
}
