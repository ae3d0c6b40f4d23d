package paritydesk.valuation.incentive;

import java.util.Arrays;
import java.util.List;

/// What somebody can do about a migration.
public enum Action {
    MIGRATE_NOW(Role.HOLDER),
    MIGRATE_LATER(Role.HOLDER),
    NEVER(Role.HOLDER),
    PROVIDE(Role.LIQUIDITY_PROVIDER),
    WITHDRAW(Role.LIQUIDITY_PROVIDER),
    LIQUIDATE(Role.LIQUIDATOR),
    ABSTAIN(Role.LIQUIDATOR),
    FOLLOW_A(Role.VALIDATOR),
    FOLLOW_B(Role.VALIDATOR),
    FOLLOW_BOTH(Role.VALIDATOR);

    private final Role role;

    Action(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    /// What a role can choose from, in the order of this list.
    public static List<Action> of(Role role) {
        return Arrays.stream(values()).filter(a -> a.role == role).toList();
    }

    /// Who acts.
    public enum Role {
        HOLDER,
        LIQUIDITY_PROVIDER,
        LIQUIDATOR,
        VALIDATOR
    }
}
