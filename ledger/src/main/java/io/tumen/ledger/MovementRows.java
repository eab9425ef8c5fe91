package io.tumen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a movement from rows of the ledger's tables that lie somewhere else, as in a proof.
public final class MovementRows {
    private MovementRows() {}

    /// A decision as its tables hold it, with the declaration it amended, if it did.
    ///
    /// @param amendment rows of table `amendment`: one, or none
    /// @param units     of table `amendment_unit`, in their order
    public record DecisionRows(ResultSet decision, List<ResultSet> amendment, List<ResultSet> units) {
        public DecisionRows {
            amendment = List.copyOf(amendment);
            units = List.copyOf(units);
        }

        private RecordedDecision read() throws SQLException {
            Map<Long, Declaration> amended = new HashMap<>();
            for (ResultSet row : amendment) {
                Declaration declaration = MovementTable.declaration(row).withUnits(unitsOf(units));
                amended.put(decision.getLong("position"), declaration);
            }
            return DecisionTable.taken(decision).decision(amended);
        }
    }

    /// @param movement  of table `movement`
    /// @param units     of table `movement_unit`, in their order
    /// @param decisions in the order of their positions
    /// @param facts     of table `fact`
    public static Movement read(
            ResultSet movement, List<ResultSet> units, List<DecisionRows> decisions, List<ResultSet> facts)
            throws SQLException {
        List<RecordedDecision> itsDecisions = new ArrayList<>();
        for (DecisionRows decision : decisions) {
            itsDecisions.add(decision.read());
        }
        List<RecordedFact> itsFacts = new ArrayList<>();
        for (ResultSet fact : facts) {
            itsFacts.add(FactRow.read(fact));
        }
        Lodged lodged = MovementTable.lodged(movement);
        return new Movement(
                lodged.id(),
                lodged.declaration().withUnits(unitsOf(units)),
                lodged.planSha256(),
                itsDecisions,
                itsFacts);
    }

    private static List<DeclaredUnit> unitsOf(List<ResultSet> rows) throws SQLException {
        List<DeclaredUnit> units = new ArrayList<>();
        for (ResultSet row : rows) {
            units.add(MovementTable.unit(row));
        }
        return units;
    }
}
