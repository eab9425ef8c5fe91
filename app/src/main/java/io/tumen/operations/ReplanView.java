package io.tumen.operations;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a scenario makes of bookings.
///
/// @param scenarios laid over the corridor
/// @param known     when the change became known; who had set off by then goes on from where it is
/// @param tallies   how many bookings each outcome has, every outcome named
/// @param shifts    from which first port to which the moved ones go, the most TEU first
/// @param shortages what was full on the ways that the moved ones would have taken, the most TEU first
/// @param extraCny  what the moved ones pay more, CNY
/// @param extraLate bookings that miss a deadline which they kept before
/// @param changed   every booking that is not kept, in order
public record ReplanView(
        List<UnderScenario> scenarios,
        OffsetDateTime known,
        List<Tally> tallies,
        List<Shift> shifts,
        List<Shortage> shortages,
        double extraCny,
        int extraLate,
        List<Change> changed) {
    public ReplanView {
        scenarios = List.copyOf(scenarios);
        tallies = List.copyOf(tallies);
        shifts = List.copyOf(shifts);
        shortages = List.copyOf(shortages);
        changed = List.copyOf(changed);
    }

    /// @param outcome kept, moved, under_way, stranded, found, hopeless
    public record Tally(String outcome, String meaning, int bookings, double teu) {}

    /// @param hoursLater by which the goods arrive later, on average by TEU; negative when earlier
    /// @param extraCny   for all of them
    public record Shift(String from, String to, int bookings, double teu, double extraCny, double hoursLater) {}

    /// A departure or a day that was full. A booking counts at each that stood in its way.
    ///
    /// @param limit slots, terminal_day, link_day
    /// @param id    of the service, terminal or link
    /// @param name  of the service, of the terminal's place, or of the link's two places
    public record Shortage(String limit, String id, String name, int bookings, double teu) {}

    /// Where goods go on from that were under way.
    ///
    /// @param place the last that they reached, or the first at which they can leave the vehicle that they were on
    /// @param from  from when they can go on, at the place's time
    public record Onward(String place, OffsetDateTime from) {}

    /// @param arrival at the destination's time
    /// @param cny     with the cost of the goods' time, without storage
    public record Given(String way, String services, String gateway, OffsetDateTime arrival, double cny) {}

    /// @param before     null when it had no lawful way
    /// @param after      null when it has none; what lies behind goods under way is part of it
    /// @param onward     where goods under way go on from, or are stuck; null for others
    /// @param extraCny   null without one before and one after
    /// @param hoursLater null without one before and one after
    /// @param inTime     null when it has no deadline or no arrival
    /// @param why        why it has no way, null when it has one
    public record Change(
            String booking,
            String outcome,
            double teu,
            @Nullable Given before,
            @Nullable Given after,
            @Nullable Onward onward,
            @Nullable Double extraCny,
            @Nullable Double hoursLater,
            @Nullable Boolean inTime,
            @Nullable String why) {}
}
