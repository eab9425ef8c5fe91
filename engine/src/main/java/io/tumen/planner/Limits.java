package io.tumen.planner;

import io.tumen.corridor.InvalidValueException;

/// The most that a way may come to, for the whole cargo at the likely values; ways beyond are not looked for.
///
/// @param milliCny  thousandths of a yuan with the cost of the goods' time, 0 or more
/// @param grams     CO2e, g, 0 or more
/// @param transfers changes from one vehicle to another, 0 or more
public record Limits(long milliCny, long grams, int transfers) {
    public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE - 1);

    private static final int PARTS = 1000;

    public Limits {
        refuseNegative("cost limit in CNY", milliCny);
        refuseNegative("CO2e limit in kg", grams);
        refuseNegative("limit of transfers", transfers);
    }

    private static void refuseNegative(String what, long value) {
        if (value < 0) {
            throw new InvalidValueException(what, Long.toString(value), "0 or more");
        }
    }

    public Limits withMostCny(double cny) {
        return new Limits((long) Math.floor(PARTS * cny), grams, transfers);
    }

    public Limits withMostCo2eKg(double kg) {
        return new Limits(milliCny, (long) Math.floor(PARTS * kg), transfers);
    }

    public Limits withMostTransfers(int most) {
        return new Limits(milliCny, grams, most);
    }

    /// Whether a way with its storage is within them, as far as it was counted.
    boolean allow(Delivery delivery) {
        return delivery.milli() <= milliCny && delivery.grams() <= grams && delivery.transfers() <= transfers;
    }

    /// Whether a limit is set on what the criterion counts.
    boolean bounds(Criterion criterion) {
        return switch (criterion) {
            case ARRIVAL -> false;
            case COST -> milliCny != NONE.milliCny;
            case CO2E -> grams != NONE.grams;
            case TRANSFERS -> transfers != NONE.transfers;
        };
    }
}
