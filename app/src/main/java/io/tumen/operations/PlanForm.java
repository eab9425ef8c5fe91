package io.tumen.operations;

import org.jspecify.annotations.Nullable;

/// What a user asks of the planner, in the user's own words: both doors hand these texts over unread, so that both
/// give the same answer to the same mistake.
///
/// @param origin      name, UN/LOCODE or id of a place
/// @param destination name, UN/LOCODE or id of a place
/// @param teu         number of twenty-foot units
/// @param hs          HS code, with or without dots
/// @param ready       `2026-09-07` (08:00 at the origin) or `2026-09-07T14:30`, in the origin's time
/// @param trade       `domestic` when null
/// @param tonnes      net mass of all goods, t; the corridor's usual load per TEU when null
/// @param value       value of all goods in CNY; no inventory cost when null
/// @param deadline    by when the goods must be there, in the destination's time: `2026-09-30` (the end of that day) or
///     `2026-09-30T14:30`; no chance is told when null
/// @param currency    ISO 4217 code of the currency of the answer; yuan when null
/// @param limits      by what ways are compared, and the most they may come to
/// @param latest      no way that is likely to arrive later, written as the deadline; within sixty days when null
public record PlanForm(
        String origin,
        String destination,
        String teu,
        String hs,
        String ready,
        @Nullable String trade,
        @Nullable String tonnes,
        @Nullable String value,
        @Nullable String deadline,
        @Nullable String currency,
        LimitForm limits,
        @Nullable String latest) {

    /// By the usual criteria, without limits.
    public PlanForm(
            String origin,
            String destination,
            String teu,
            String hs,
            String ready,
            @Nullable String trade,
            @Nullable String tonnes,
            @Nullable String value,
            @Nullable String deadline,
            @Nullable String currency) {
        this(origin, destination, teu, hs, ready, trade, tonnes, value, deadline, currency, LimitForm.NONE, null);
    }

    /// With the goods in a form of their own.
    public PlanForm(
            String origin,
            String destination,
            String ready,
            @Nullable String deadline,
            GoodsForm goods,
            LimitForm limits) {
        this(origin, destination, ready, deadline, goods, limits, null);
    }

    public PlanForm(
            String origin,
            String destination,
            String ready,
            @Nullable String deadline,
            GoodsForm goods,
            LimitForm limits,
            @Nullable String latest) {
        this(
                origin,
                destination,
                goods.teu(),
                goods.hs(),
                ready,
                goods.trade(),
                goods.tonnes(),
                goods.value(),
                deadline,
                goods.currency(),
                limits,
                latest);
    }

    GoodsForm goods() {
        return new GoodsForm(teu, hs, trade, tonnes, value, currency);
    }

    /// Without a deadline, in yuan.
    public PlanForm(
            String origin,
            String destination,
            String teu,
            String hs,
            String ready,
            @Nullable String trade,
            @Nullable String tonnes,
            @Nullable String value) {
        this(origin, destination, teu, hs, ready, trade, tonnes, value, null, null);
    }
}
