package io.tumen.operations;

import io.tumen.corridor.Range;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a plan as both doors show it: the command line prints it, the web sends it as JSON, so their numbers
/// are the same.
///
/// @param scenarios  what lies over the package; empty for the package as it is
/// @param ways       every way that may be used, the best per gateway first in order of cost
/// @param nearMisses gateways and departures that cannot be taken, and why
/// @param breakEvens each foreign gateway held against the corridor's reference port
/// @param claims     what others said is saved on this corridor
/// @param notes      what a reader must know before trusting the numbers
public record PlanView(
        List<UnderScenario> scenarios,
        Query query,
        List<Way> ways,
        List<NearMissView> nearMisses,
        List<BreakEvenView> breakEvens,
        List<ClaimView> claims,
        List<String> notes) {

    /// The question as it was understood.
    ///
    /// @param deadline the last minute that is in time, in the destination's zone; null when none was given
    /// @param currency of all money of the answer, ISO 4217
    /// @param rate     null for yuan
    /// @param by       by what ways are compared: `arrival`, `cost`, `co2e`, `transfers`
    public record Query(
            String origin,
            String originName,
            String destination,
            String destinationName,
            double teu,
            Range tonnes,
            String hs,
            OffsetDateTime ready,
            String trade,
            String subdivision,
            @Nullable OffsetDateTime deadline,
            String currency,
            @Nullable RateView rate,
            List<String> by) {}

    /// At what rate money was turned into the currency of the answer.
    ///
    /// @param day from which the rate holds
    public record RateView(LocalDate day, Range cnyPerUnit, String source, String confidence) {}

    /// One itinerary.
    ///
    /// @param id              `w1`, `w2` … in the order of the list
    /// @param standing        `lawful` or `unknown`
    /// @param best            what it is best in among the ways of its gateway: `cheapest`, `fastest`, `cleanest`,
    ///     `fewest changes`
    /// @param onFront         whether no other way is at least as good in everything
    /// @param baseline        whether it never leaves the country
    /// @param crossing        null when it never leaves the country
    /// @param late            null when the late case finds no departure within the horizon
    /// @param hours           from ready to delivered
    /// @param outlook         how sure the arrival is
    /// @param cost            all cost lines, in the currency of the query
    /// @param costPerTeu      all cost lines divided by the TEU
    /// @param transfers       how often the goods change from one vehicle to another
    /// @param profile         cumulated distance, time and cost after each step
    public record Way(
            String id,
            String gateway,
            String gatewayName,
            String standing,
            List<String> best,
            boolean onFront,
            boolean baseline,
            @Nullable Crossing crossing,
            OffsetDateTime departure,
            OffsetDateTime early,
            OffsetDateTime likely,
            @Nullable OffsetDateTime late,
            Hours hours,
            OutlookView outlook,
            Range cost,
            Range costPerTeu,
            Range co2eKg,
            double distanceKm,
            int transfers,
            JudgementView judgement,
            List<LegView> legs,
            List<ProfilePoint> profile) {}

    /// Where a way leaves the country, loads abroad and comes home, as place ids; a part is null when the way has none.
    ///
    /// @param exitDay day of exit in the zone of the border post, which decides whose law holds
    public record Crossing(
            @Nullable String exit,
            @Nullable String transit,
            @Nullable String entry,
            @Nullable LocalDate exitDay) {}

    /// @param high null when the late case finds no departure within the horizon
    public record Hours(double low, double likely, @Nullable Double high) {}

    /// One step of a way.
    ///
    /// @param kind   `haul`, `work` or `wait`
    /// @param what   in words
    /// @param co2eKg null where nothing moves
    /// @param factor what the emissions were computed with, null where nothing moves
    /// @param path   `[longitude, latitude]` pairs for drawing, empty where nothing moves
    public record LegView(
            String kind,
            String what,
            @Nullable String mode,
            @Nullable String service,
            String start,
            String to,
            OffsetDateTime from,
            OffsetDateTime until,
            double hours,
            double distanceKm,
            @Nullable Range co2eKg,
            @Nullable FactorView factor,
            List<CostView> costs,
            List<double[]> path) {}

    /// @param assumption whether nobody published this amount and it is our stated assumption
    /// @param amount         in the currency of the query
    /// @param quotedCurrency in which the price was found
    /// @param quoted         amount in that currency
    public record CostView(
            String kind,
            String what,
            Range amount,
            String quotedCurrency,
            Range quoted,
            String source,
            String confidence,
            boolean assumption) {}

    /// What a vehicle emits, and who says so.
    ///
    /// @param gramsPerTonneKm g CO2e per t-km
    /// @param scope           `well_to_wheel` or `tank_to_wheel`
    public record FactorView(
            String vehicle,
            String description,
            Range gramsPerTonneKm,
            String scope,
            String source,
            String confidence) {}

    /// A point of the time–cost–distance profile (UNESCAP): what has been used up when a step ends.
    ///
    /// @param cost likely cost of the whole consignment so far, in the currency of the query
    public record ProfilePoint(String place, double km, double hours, double cost) {}

    /// A gateway or a departure that somebody would think of, and why it cannot be taken.
    ///
    /// @param gateway null when no way at all was found
    /// @param why     `unlawful`, `closed`, `no_service`, `missed_cut_off`, `no_slot`, `full_day`, `after_horizon`,
    /// `beyond_limits`
    /// or
    ///     `no_way`
    public record NearMissView(
            @Nullable String gateway,
            @Nullable String gatewayName,
            String why,
            String words,
            @Nullable JudgementView judgement,
            @Nullable Hours hours,
            @Nullable Range costPerTeu) {}

    /// One way held against the baseline.
    ///
    /// @param savingPerTeu what the way saves per TEU; negative when it costs more
    public record BreakEvenView(
            String way, String wayName, String against, String againstName, Range savingPerTeu, String words) {}

    public record ClaimView(
            String route,
            String baseline,
            @Nullable Double saving,
            String unit,
            String days,
            int year,
            String confidence,
            String source) {}
}
