package io.tumen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads a movement from rows of the ledger's tables that lie somewhere else, as in a proof.
public final class MovementRows {
    private MovementRows() {}

    /// @param movement  of table `movement`
    /// @param units     of table `movement_unit`, in their order
    /// @param decisions of table `decision`
    /// @param facts     of table `fact`
    public static Movement read(
            ResultSet movement, List<ResultSet> units, List<ResultSet> decisions, List<ResultSet> facts)
            throws SQLException {
        List<DeclaredUnit> itsUnits = new ArrayList<>();
        for (ResultSet unit : units) {
            itsUnits.add(MovementTable.owned(unit, 0).unit());
        }
        List<RecordedDecision> itsDecisions = new ArrayList<>();
        for (ResultSet decision : decisions) {
            itsDecisions.add(DecisionTable.taken(decision, 0).decision());
        }
        List<RecordedFact> itsFacts = new ArrayList<>();
        for (ResultSet fact : facts) {
            itsFacts.add(FactRow.read(fact));
        }
        Lodged lodged = MovementTable.lodged(movement, 0);
        return new Movement(
                lodged.id(), lodged.declaration().withUnits(itsUnits), lodged.planSha256(), itsDecisions, itsFacts);
    }
}
