package paritydesk.store;

import org.jdbi.v3.core.Handle;

import paritydesk.checklist.SignOff;

import java.util.List;

/// Signatures under human items. There is no way to change or remove one.
record SignOffTable(Handle handle) {

    void add(SignOff sign) {
        handle.createUpdate(
                        "INSERT INTO sign_off VALUES (:id, :plan, :item, :role, :name, :at,"
                                + " :remark)")
                .bind("id", ScenarioTable.next(handle, "sign_off"))
                .bind("plan", sign.planHash())
                .bind("item", sign.item())
                .bind("role", sign.role())
                .bind("name", sign.name())
                .bind("at", sign.at())
                .bind("remark", sign.comment())
                .execute();
    }

    /// In the order in which they were given.
    List<SignOff> list(String planHash) {
        return handle.createQuery("SELECT * FROM sign_off WHERE plan_hash = :plan ORDER BY id")
                .bind("plan", planHash)
                .map(
                        (row, _) ->
                                new SignOff(
                                        row.getString("item"),
                                        row.getString("plan_hash"),
                                        row.getString("name"),
                                        row.getString("role"),
                                        Instants.read(row, "signed_at"),
                                        row.getString("remark")))
                .list();
    }
}
