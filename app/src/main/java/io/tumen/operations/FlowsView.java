package io.tumen.operations;

import io.tumen.corridor.Range;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who goes which way under several scenarios, side by side. Amounts are of a year at the pace of the day; a range
/// holds what comes out with all hours, prices and amounts of demand at their low, likely and high values.
///
/// @param title   of the whole
/// @param method  a code of [FlowMethod]
/// @param says    what the method takes goods to do
/// @param studies the first is the one the others are held against
/// @param figures what is compared, a row each
public record FlowsView(String title, String method, String says, List<Study> studies, List<Figure> figures) {

    /// One case.
    ///
    /// @param text        as it can be asked again, empty for the corridor as it is
    /// @param demandYear  whose demand moves
    /// @param ports       where goods are first loaded on a ship, by falling amounts; what uses no ship has no id
    /// @param entries     where a ship lands them last
    /// @param hinterland  of each origin, how its goods part among the ports
    /// @param bottlenecks what is used to half of its capacity or more, the fullest first
    /// @param stranded    what no open and lawful way carries, and why
    /// @param payers      who pays what more than in the first case; empty for the first
    /// @param reliance    who relies on the place that was asked for; null where none was
    /// @param notes       what must be known of this case besides, a sentence each
    /// @param assumptions a sentence each
    public record Study(
            List<UnderScenario> scenarios,
            String text,
            String name,
            LocalDate day,
            int demandYear,
            List<Port> ports,
            List<Port> entries,
            List<Origin> hinterland,
            List<ModeUse> modes,
            List<LinkUse> links,
            List<Bottleneck> bottlenecks,
            List<PairUse> pairs,
            List<Unmoved> stranded,
            List<Payer> payers,
            @Nullable Reliance reliance,
            List<String> notes,
            List<String> assumptions,
            Run run) {}

    /// Who pays what more than in the first case, of those who move in both; amounts of a year.
    ///
    /// @param who  place where the goods begin
    /// @param cny  with the goods' time
    /// @param lost TEU that move in the first case only
    /// @param won  TEU that move in this case only
    public record Payer(String who, double teu, double cny, double hoursEach, double lost, double won) {}

    /// Who relies on a place, at the likely values.
    public record Reliance(String place, List<Reliant> provinces, List<Choice> choices) {}

    /// @param province   ISO 3166-2
    /// @param teu        a year, of all that begins there
    /// @param share      of it that uses the place, 0 to 1
    /// @param stranded   TEU a year that cannot move without it
    /// @param extraCny   what the rest would pay more without it, CNY a year with the goods' time
    /// @param extraHours what going round costs each TEU that used it
    public record Reliant(
            String province, double teu, double share, double stranded, double extraCny, double extraHours) {}

    /// The cheapest way through the place against the cheapest one past it.
    ///
    /// @param through CNY per TEU with the goods' time; null where no way leads through
    /// @param past    CNY per TEU with the goods' time; null where no way leads past
    /// @param ahead   what the place may become dearer, or must become cheaper where negative, until both are equal
    public record Choice(
            String origin,
            String destination,
            String hs,
            @Nullable Double through,
            @Nullable Double past,
            @Nullable Double ahead) {}

    /// A row of the comparison.
    ///
    /// @param id          stable
    /// @param unit        of the values
    /// @param values      one for each study
    /// @param differences to the first study, one for each study; of runs at the same values
    public record Figure(String id, String name, String unit, List<Range> values, List<Range> differences) {}

    /// @param port    null for goods that use no ship
    /// @param country ISO 3166-1, null for goods that use no ship
    /// @param teu     a year
    /// @param share   of all that moves, 0 to 1
    public record Port(
            @Nullable String port,
            String name,
            @Nullable String country,
            @Nullable Double longitude,
            @Nullable Double latitude,
            Range teu,
            Range share) {}

    /// @param shares by falling amounts
    public record Origin(
            String place, String name, String subdivision, double longitude, double latitude, List<Share> shares) {}

    /// @param port  null for goods that use no ship
    /// @param teu   a year
    /// @param share of what the origin sends
    public record Share(@Nullable String port, String name, Range teu, Range share) {}

    /// @param teuKm a year
    /// @param co2eTonnes a year
    public record ModeUse(String mode, Range teuKm, Range co2eTonnes) {}

    /// @param path points with longitude and latitude
    /// @param teu  a year
    public record LinkUse(String link, String mode, String from, String to, List<double[]> path, Range teu) {}

    /// @param kind     `terminal`, `link` or `service`
    /// @param teu      a day
    /// @param capacity a day
    /// @param use      part of the capacity that is used, 1 when full
    /// @param hours    that one TEU loses there to the others
    /// @param priceCny what one more TEU a day of capacity saves a day, CNY at the mean value of time of those who use
    /// it,
    ///                 which is right where they all value it alike; 0 unless it is full
    public record Bottleneck(
            String id,
            String kind,
            String name,
            double teu,
            double capacity,
            double use,
            double hours,
            double priceCny) {}

    /// @param teu  a year
    /// @param cny  paid per TEU
    /// @param generalisedCny with the goods' time, per TEU
    /// @param unknown part of it whose way rests on an open legal point, 0 to 1
    public record PairUse(
            String origin,
            String destination,
            String hs,
            String trade,
            Range teu,
            Range cny,
            Range hours,
            Range generalisedCny,
            Range co2eKg,
            double unknown) {}

    /// @param teu   a year
    /// @param cause `closed`, `unlawful` or `no_way`
    /// @param words why, a full sentence
    /// @param freed what the cheapest way would cost that the change opens, CNY per TEU; null where none does
    public record Unmoved(
            String origin,
            String destination,
            String hs,
            String trade,
            double teu,
            String cause,
            String words,
            @Nullable Double freed) {}

    /// How the solver came to the answer at the likely values.
    ///
    /// @param stop why it stopped
    public record Run(double gapRelative, int iterations, String stop) {}
}
