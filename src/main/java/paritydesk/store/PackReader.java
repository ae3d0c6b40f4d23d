package paritydesk.store;

import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.book.Leg;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads what [PackWriter] wrote.
final class PackReader {

    private static final int LOW = 0x7f;
    private static final int GROUP = 7;

    private final byte[] bytes;
    private final List<String> words = new ArrayList<>();
    private int at;

    private PackReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static Book of(byte[] bytes) {
        return new PackReader(bytes).book();
    }

    private Book book() {
        if (number() != PackWriter.FORM) {
            throw new IllegalStateException("a book of another form");
        }
        var id = text();
        var name = text();
        var asOf = instant();
        boolean synthetic = number() == 1;
        var note = text();
        int count = (int) number();
        var accounts = new ArrayList<Account>(count);
        for (int i = 0; i < count; i++) {
            accounts.add(account());
        }
        return new Book(id, name, asOf, synthetic, note, accounts);
    }

    private Account account() {
        var id = text();
        var owner = text();
        var venue = word();
        var holder = word();
        var legs = new Leg[(int) number()];
        for (int i = 0; i < legs.length; i++) {
            legs[i] = leg();
        }
        return new Account(id, owner, venue, holder, List.of(legs));
    }

    private Leg leg() {
        int kind = (int) number();
        var asset = word();
        var quantity = exact();
        return switch (kind) {
            case PackWriter.COLLATERAL -> new Leg.Collateral(asset, quantity);
            case PackWriter.DEBT -> new Leg.Debt(asset, quantity);
            case PackWriter.LINEAR -> linear(asset, quantity);
            default -> option(linear(asset, quantity));
        };
    }

    private Leg.Linear linear(String asset, BigDecimal quantity) {
        var multiplier = exact();
        var price = exact();
        var rate = exact();
        var margin = number() == 1 ? exact() : null;
        return new Leg.Linear(asset, quantity, multiplier, price, rate, margin);
    }

    private Leg.Option option(Leg.Linear terms) {
        var right = Leg.Right.valueOf(word());
        var strike = exact();
        var expiry = instant();
        return new Leg.Option(
                terms.asset(),
                terms.quantity(),
                terms.multiplier(),
                terms.entryPrice(),
                terms.maintenanceRate(),
                terms.margin(),
                right,
                strike,
                expiry,
                exact());
    }

    private BigDecimal exact() {
        long head = number();
        int scale = (int) zigzag(head >>> 1);
        if ((head & PackWriter.LONG) == 0) {
            return BigDecimal.valueOf(zigzag(number()), scale);
        }
        int size = (int) number();
        var value = new BigInteger(bytes, at, size);
        at += size;
        return new BigDecimal(value, scale);
    }

    private static long zigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private Instant instant() {
        long seconds = zigzag(number());
        return Instant.ofEpochSecond(seconds, number());
    }

    private String word() {
        int known = (int) number();
        if (known == 0) {
            words.add(text());
            return words.getLast();
        }
        return words.get(known - 1);
    }

    private String text() {
        int size = (int) number();
        var text = new String(bytes, at, size, StandardCharsets.UTF_8);
        at += size;
        return text;
    }

    private long number() {
        long value = 0;
        for (int shift = 0; ; shift += GROUP) {
            byte next = bytes[at++];
            value |= (long) (next & LOW) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
