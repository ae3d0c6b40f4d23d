package paritydesk.answer;

/// In which form the value of a field is written. Money is in the reporting currency, prices in it per token; a fraction that is shown as
/// percent or basis points, and a time that is shown in words, stays in its own unit in the record.
public enum Measure {
    /// An amount of the reporting currency.
    MONEY,
    /// The reporting currency per token.
    PRICE,
    /// A number of tokens.
    TOKENS,
    /// A fraction, in percent.
    SHARE,
    /// A fraction, in basis points.
    BPS,
    /// A fraction per year, in percent.
    YEARLY,
    /// A ratio such as a health factor.
    RATIO,
    /// A multiple, `1.8×`.
    TIMES,
    /// How many.
    COUNT,
    /// A figure without a unit.
    NUMBER,
    /// Integers of a ledger, to the last unit.
    UNITS,
    SECONDS,
    HOURS,
    DAYS,
    YEARS,
    /// Index into the clock of the run; −1 is never. Written as its instant.
    STEP,
    /// Index that counts from 0; −1 is never.
    ORDINAL,
    /// Round of a default: 0 by itself, −1 never.
    WAVE,
    INSTANT,
    FLAG,
    /// A constant of a closed set, in words.
    CHOICE,
    /// The same as a text.
    CODE,
    TEXT,
    /// A part with fields of its own.
    PART,
    /// A record as a whole.
    TITLE
}
