package io.tumen.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// From where goods get to one place, and through which first port.
///
/// @param ready   as asked; each origin reads it in its own time
/// @param origins in the order of the corridor
public record HinterlandView(
        List<UnderScenario> scenarios,
        String destination,
        String destinationName,
        QuestionView question,
        String ready,
        List<OriginView> origins,
        List<String> notes) {

    /// @param ports best ways through each first port, in order of cost; empty when there is none
    /// @param byCost null when there is no way, or ways are not compared by it
    /// @param byTime null when there is no way
    /// @param byCo2e null when there is no way, or ways are not compared by it
    /// @param why   why there is no way, null when there is one
    public record OriginView(
            String place,
            String placeName,
            double longitude,
            double latitude,
            List<PortView> ports,
            @Nullable Win byCost,
            @Nullable Win byTime,
            @Nullable Win byCo2e,
            @Nullable String why) {}

    /// @param byShip false for ways that use no ship
    public record PortView(
            String port,
            String portName,
            boolean byShip,
            ChoiceView cheapest,
            ChoiceView fastest,
            ChoiceView cleanest) {}

    /// The port that is best in something.
    ///
    /// @param standing     of its way with the law
    /// @param amount       what it comes to: money per TEU, hours, or kg CO2e per TEU
    /// @param margin       by how much it is ahead of the next, in the same unit; null when it is the only one
    /// @param nextPortName null when it is the only one
    public record Win(
            String port,
            String portName,
            String standing,
            double amount,
            @Nullable Double margin,
            @Nullable String nextPortName) {}
}
