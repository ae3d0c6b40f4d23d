package paritydesk.answer;

import paritydesk.study.PegQuestion;
import paritydesk.study.PegQuestion.KeeperGeneration;
import paritydesk.study.PegQuestion.KeptPool;
import paritydesk.valuation.peg.KeeperRule;
import paritydesk.valuation.peg.LedgerKeeper;
import paritydesk.valuation.peg.LedgerKeeper.Outcome;
import paritydesk.valuation.peg.LedgerPair;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What a keeper does call by call, to the last unit, while its regulator allows everything.
final class KeeperAnswers {

    private static final BigInteger EVERYTHING = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

    private KeeperAnswers() {}

    /// Every call that did something, and why the first one after them did nothing (empty where all calls acted).
    record KeeperCalls(
            List<KeeperCall> calls,
            String stopped,
            BigInteger debt,
            BigInteger tokens,
            BigInteger profit,
            BigInteger virtualPrice)
            implements Answer {
        KeeperCalls {
            calls = List.copyOf(calls);
        }
    }

    /// One call: what it moved into the pool (below zero out of it), what the caller got, and the pool after it.
    record KeeperCall(
            BigInteger moved,
            BigInteger callerProfit,
            BigInteger first,
            BigInteger second,
            BigInteger supply,
            BigInteger price) {}

    static Answer calls(PegQuestion.PegKeeper q) {
        try {
            return calls(q, keeper(q), pool(q.pool()));
        } catch (ArithmeticException e) {
            return new Answer.None("the pool cannot be valued: " + e.getMessage());
        }
    }

    private static Answer calls(PegQuestion.PegKeeper q, LedgerKeeper fresh, LedgerPair opened) {
        var calls = new ArrayList<KeeperCall>();
        var keeper = fresh;
        var pool = opened;
        var stopped = "";
        long now = keeper.rule().actionDelay();
        for (int i = 0; i < q.calls() && stopped.isEmpty(); i++) {
            switch (keeper.update(pool, now, EVERYTHING, EVERYTHING)) {
                case Outcome.Waits _ -> stopped = "WAITS";
                case Outcome.Refused refused -> stopped = refused.reason().name();
                case Outcome.Acted acted -> {
                    keeper = acted.keeper();
                    pool = acted.pool();
                    calls.add(call(acted));
                }
            }
            now += keeper.rule().actionDelay();
        }
        return new KeeperCalls(
                calls,
                stopped,
                keeper.debt(),
                keeper.tokens(),
                keeper.profit(pool),
                pool.virtualPrice());
    }

    private static KeeperCall call(Outcome.Acted acted) {
        var pool = acted.pool();
        return new KeeperCall(
                acted.moved(),
                acted.callerProfit(),
                pool.first(),
                pool.second(),
                pool.supply(),
                pool.price());
    }

    private static LedgerKeeper keeper(PegQuestion.PegKeeper q) {
        var rule =
                q.generation() == KeeperGeneration.FIRST
                        ? KeeperRule.first(q.coin(), q.callerShare())
                        : KeeperRule.second(q.coin(), q.callerShare());
        var debt = q.debt() == null ? BigInteger.ZERO : q.debt();
        var tokens = q.tokens() == null ? BigInteger.ZERO : q.tokens();
        return new LedgerKeeper(rule, debt, tokens, q.balance(), 0);
    }

    private static LedgerPair pool(KeptPool pool) {
        var terms =
                LedgerPair.LedgerTerms.of(
                        pool.amplification(),
                        pool.fee(),
                        pool.firstDecimals(),
                        pool.secondDecimals());
        return pool.supply() == null
                ? LedgerPair.opened(pool.first(), pool.second(), terms)
                : new LedgerPair(pool.first(), pool.second(), pool.supply(), terms);
    }
}
