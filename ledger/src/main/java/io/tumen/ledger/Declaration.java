package io.tumen.ledger;

import io.tumen.corridor.HsCode;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import io.tumen.corridor.Way;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the holder lodges.
///
/// @param subdivision ISO 3166-2 of the province whose acts serve the goods, such as `CN-22`
/// @param teu         twenty-foot units, above 0
/// @param tonnes      mass of all goods, t, above 0
/// @param valueCny    value of all goods, CNY; null when not stated
/// @param way         planned exit, transit and entry
/// @param exitDay     planned day of exit; the law is judged on it, and where it has passed on the day of the decision
/// too
/// @param units       the containers with what is in each
/// @param plan        the plan this follows, as its text; kept with its SHA-256 and never read by the ledger. May be
/// empty
public record Declaration(
        Party holder,
        PlaceId origin,
        PlaceId destination,
        String subdivision,
        Trade trade,
        HsCode hs,
        BigDecimal teu,
        BigDecimal tonnes,
        @Nullable BigDecimal valueCny,
        Way way,
        LocalDate exitDay,
        List<DeclaredUnit> units,
        String plan) {
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    public Declaration {
        if (!SUBDIVISION.matcher(subdivision).matches()) {
            throw new InvalidValueException("province", subdivision, "an ISO 3166-2 code such as CN-22 for Jilin");
        }
        requireAboveZero("TEU", teu);
        requireAboveZero("tonnes", tonnes);
        teu = teu.stripTrailingZeros();
        tonnes = tonnes.stripTrailingZeros();
        valueCny = valueCny == null ? null : valueCny.stripTrailingZeros();
        units = List.copyOf(units);
        plan = StoredText.of(plan);
    }

    /// ISO 3166-1 of the home country, the first part of the subdivision.
    public String country() {
        return subdivision.substring(0, 2);
    }

    Declaration withUnits(List<DeclaredUnit> itsUnits) {
        return new Declaration(
                holder,
                origin,
                destination,
                subdivision,
                trade,
                hs,
                teu,
                tonnes,
                valueCny,
                way,
                exitDay,
                itsUnits,
                plan);
    }

    /// What is declared, whichever plan it follows.
    Declaration withoutPlan() {
        return new Declaration(
                holder, origin, destination, subdivision, trade, hs, teu, tonnes, valueCny, way, exitDay, units, "");
    }

    private static void requireAboveZero(String what, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new InvalidValueException(what, value.toPlainString(), "a number above 0");
        }
    }
}
