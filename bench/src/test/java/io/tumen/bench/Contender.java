package io.tumen.bench;

import static io.tumen.planner.Criterion.ARRIVAL;
import static io.tumen.planner.Criterion.COST;
import static io.tumen.planner.Criterion.TRANSFERS;

import io.tumen.corridor.Corridor;
import io.tumen.planner.Criterion;
import java.util.EnumSet;
import java.util.Locale;

/// Who is measured, and over what.
public enum Contender {
    TUMEN_ARRIVAL_COST,
    TUMEN_ARRIVAL_TRANSFERS,
    TUMEN_ARRIVAL_TRANSFERS_COST,
    TUMEN_ALL_FOUR,
    TEXTBOOK_ARRIVAL_COST,
    TEXTBOOK_ARRIVAL_TRANSFERS_COST,
    TEXTBOOK_ALL_FOUR,
    OTP_ARRIVAL_TRANSFERS,
    OTP_ARRIVAL_TRANSFERS_COST,
    /// With a search backwards first, to drop what cannot reach the destination in time and money.
    OTP_ARRIVAL_TRANSFERS_COST_PRUNED;

    Router over(Corridor corridor) {
        return switch (this) {
            case TUMEN_ARRIVAL_COST -> new Tumen(corridor, EnumSet.of(ARRIVAL, COST));
            case TUMEN_ARRIVAL_TRANSFERS -> new Tumen(corridor, EnumSet.of(ARRIVAL, TRANSFERS));
            case TUMEN_ARRIVAL_TRANSFERS_COST -> new Tumen(corridor, EnumSet.of(ARRIVAL, TRANSFERS, COST));
            case TUMEN_ALL_FOUR -> new Tumen(corridor, EnumSet.allOf(Criterion.class));
            case TEXTBOOK_ARRIVAL_COST -> new Textbook(corridor, EnumSet.of(ARRIVAL, COST));
            case TEXTBOOK_ARRIVAL_TRANSFERS_COST -> new Textbook(corridor, EnumSet.of(ARRIVAL, TRANSFERS, COST));
            case TEXTBOOK_ALL_FOUR -> new Textbook(corridor, EnumSet.allOf(Criterion.class));
            case OTP_ARRIVAL_TRANSFERS -> new OpenTripPlanner(corridor, OpenTripPlanner.STANDARD, false);
            case OTP_ARRIVAL_TRANSFERS_COST -> new OpenTripPlanner(corridor, OpenTripPlanner.MULTI_CRITERIA, false);
            case OTP_ARRIVAL_TRANSFERS_COST_PRUNED ->
                new OpenTripPlanner(corridor, OpenTripPlanner.MULTI_CRITERIA, true);
        };
    }

    /// For a table: `tumen arrival cost`.
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
