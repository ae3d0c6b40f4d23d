package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rules;

import java.math.BigInteger;
import java.util.List;

/// A liquidation in Compound v2's own integers [std: compound-finance/compound-protocol]. Mantissas have 18 places; each product or
/// quotient of two is cut to 18 places before the next. Collateral is counted and seized in cTokens.
public final class CompoundLiquidation {

    private final BigInteger closeFactor;
    private final BigInteger protocolShare;

    public CompoundLiquidation(Rules.CloseFactor rules) {
        closeFactor = FixedPoint.exact("close factor", rules.closeFactor(), 18);
        protocolShare = FixedPoint.exact("protocol seize share", rules.protocolFee(), 18);
    }

    /// A market that an account is in: cTokens held, underlying owed, exchange rate, collateral factor and underlying price.
    public record Market(
            BigInteger tokens,
            BigInteger borrowed,
            BigInteger exchangeRate,
            BigInteger collateralFactor,
            BigInteger price) {
        public Market {
            FixedPoint.notNegative("tokens", tokens);
            FixedPoint.notNegative("borrowed", borrowed);
            FixedPoint.notNegative("exchange rate", exchangeRate);
            FixedPoint.notNegative("collateral factor", collateralFactor);
            FixedPoint.aboveZero("price", price);
        }
    }

    /// What an account could still borrow and what it lacks; one of the two is 0.
    public record Liquidity(BigInteger excess, BigInteger shortfall) {}

    /// A call: underlying repaid, cTokens taken from the borrower, those of them that the venue keeps and that the liquidator gets.
    public record Call(
            BigInteger repaid, BigInteger seized, BigInteger protocol, BigInteger liquidator) {}

    /// Σ of collateral less Σ of debts, in the price's units.
    public static Liquidity liquidity(List<Market> account) {
        var has = BigInteger.ZERO;
        var owes = BigInteger.ZERO;
        for (var m : account) {
            var unit = mul(mul(m.collateralFactor(), m.exchangeRate()), m.price());
            has = has.add(mul(unit, m.tokens()));
            owes = owes.add(mul(m.price(), m.borrowed()));
        }
        var net = has.subtract(owes);
        return new Liquidity(net.max(BigInteger.ZERO), net.negate().max(BigInteger.ZERO));
    }

    /// The most of a debt that one call may repay.
    public BigInteger allowed(BigInteger borrowed) {
        return mul(closeFactor, borrowed);
    }

    /// cTokens for a repayment: `repaid · (incentive·P_borrowed)/(P_collateral·exchange rate)`.
    public static BigInteger seizeTokens(
            BigInteger incentive, BigInteger borrowedPrice, Market collateral, BigInteger repaid) {
        var numerator = mul(incentive, borrowedPrice);
        var denominator = mul(collateral.price(), collateral.exchangeRate());
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a cToken that is worth nothing cannot be seized");
        }
        return mul(FixedPoint.floor(numerator, FixedPoint.WAD, denominator), repaid);
    }

    /// Repays `repay` of market number `owed` for cTokens of market number `pledged`. Refused without a shortfall, above the close factor,
    /// or where the account has too few cTokens.
    public Call call(
            List<Market> account, int pledged, int owed, BigInteger incentive, BigInteger repay) {
        if (liquidity(account).shortfall().signum() == 0) {
            throw new IllegalArgumentException("the account has no shortfall");
        }
        var most = allowed(account.get(owed).borrowed());
        if (repay.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "repays " + repay + ", more than the " + most + " that may be");
        }
        var collateral = account.get(pledged);
        var seized = seizeTokens(incentive, account.get(owed).price(), collateral, repay);
        if (seized.compareTo(collateral.tokens()) > 0) {
            throw new IllegalArgumentException(
                    "seizes " + seized + " of " + collateral.tokens() + " tokens");
        }
        return split(repay, seized);
    }

    /// The largest call: the close factor's, or as much as the cTokens pay for.
    public Call largest(List<Market> account, int pledged, int owed, BigInteger incentive) {
        var collateral = account.get(pledged);
        var price = account.get(owed).price();
        var most = allowed(account.get(owed).borrowed());
        var wanted = seizeTokens(incentive, price, collateral, most);
        if (wanted.compareTo(collateral.tokens()) <= 0) {
            return call(account, pledged, owed, incentive, most);
        }
        var ratio = seizeTokens(incentive, price, collateral, FixedPoint.WAD);
        var repay = FixedPoint.floor(collateral.tokens(), FixedPoint.WAD, ratio);
        return call(account, pledged, owed, incentive, repay);
    }

    private Call split(BigInteger repaid, BigInteger seized) {
        var protocol = mul(seized, protocolShare);
        return new Call(repaid, seized, protocol, seized.subtract(protocol));
    }

    private static BigInteger mul(BigInteger a, BigInteger b) {
        return FixedPoint.floor(a, b, FixedPoint.WAD);
    }
}
