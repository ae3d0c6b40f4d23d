package paritydesk.intake;

import paritydesk.file.Findings;
import paritydesk.finding.Checked;
import paritydesk.finding.Place;
import paritydesk.intake.source.Form;
import paritydesk.intake.source.Format;
import paritydesk.intake.source.Given;
import paritydesk.intake.source.Line;
import paritydesk.intake.source.Records;
import paritydesk.intake.source.Refusal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a list of tokens in the format of tokenlists.org: chain, address, symbol and decimals of each. A token that is there twice with
/// other decimals is a fault.
public final class TokenList {

    private static final int MOST = 100_000;
    private static final int MOST_DECIMALS = 36;

    private final Findings findings;
    private final List<String> columns;
    private final List<Token> tokens = new ArrayList<>();
    private final Map<String, Token> seen = new HashMap<>();

    private TokenList(Findings findings, List<String> columns) {
        this.findings = findings;
        this.columns = columns;
    }

    public static Checked<List<Token>> read(Given given) {
        var findings = new Findings(given.name());
        List<Token> tokens = null;
        try (var records = Records.open(given, Form.of(Format.JSON).withRecords("/tokens"))) {
            var list = new TokenList(findings, records.columns());
            tokens = list.columns() ? list.all(records) : null;
        } catch (Refusal refusal) {
            findings.add(refusal.finding());
        } catch (IOException e) {
            findings.block(
                    "unreadable",
                    Place.of(given.name()),
                    "",
                    "could not be read: " + e.getMessage(),
                    "check that the file is there and that you may read it");
        }
        return Checked.of(tokens, findings.list());
    }

    private boolean columns() {
        boolean all = true;
        for (var name : List.of("chainId", "address", "symbol", "decimals")) {
            if (!columns.contains(name)) {
                all = false;
                findings.block(
                        "missing-field",
                        new Place(findings.document(), "/tokens/0/" + name),
                        "",
                        "is missing",
                        "use a list in the format of tokenlists.org");
            }
        }
        return all;
    }

    private List<Token> all(Records records) throws IOException {
        for (var line = records.next();
                line != null && tokens.size() < MOST;
                line = records.next()) {
            add(line);
        }
        return List.copyOf(tokens);
    }

    private void add(Line line) {
        var symbol = cell(line, "symbol");
        var address = cell(line, "address");
        var decimals = cell(line, "decimals");
        boolean whole =
                decimals.matches("[0-9]{1,2}") && Integer.parseInt(decimals) <= MOST_DECIMALS;
        if (symbol.isEmpty()
                || address.isEmpty()
                || !whole
                || !cell(line, "chainId").matches("[0-9]{1,18}")) {
            findings.block(
                    "wrong-value",
                    new Place(findings.document(), "/tokens/" + (line.number() - 1)),
                    symbol,
                    "is no token with chain, address, symbol and decimals of 0 to 36",
                    "correct it, or leave it out of the list");
            return;
        }
        var token =
                new Token(
                        symbol,
                        Chains.of(cell(line, "chainId")),
                        address,
                        Integer.parseInt(decimals),
                        true);
        var before =
                seen.putIfAbsent(
                        token.chain() + " " + address.toLowerCase(java.util.Locale.ROOT), token);
        if (before == null) {
            tokens.add(token);
        } else if (before.decimals() != token.decimals() || !before.asset().equals(symbol)) {
            findings.block(
                    "duplicate-id",
                    new Place(findings.document(), "/tokens/" + (line.number() - 1)),
                    address,
                    "is in the list twice, as "
                            + before.asset()
                            + " with "
                            + before.decimals()
                            + " and as "
                            + symbol
                            + " with "
                            + decimals
                            + " decimals",
                    "keep the right one");
        }
    }

    private String cell(Line line, String column) {
        return line.cell(columns.indexOf(column)).strip();
    }
}
