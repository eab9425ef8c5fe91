package io.tumen.operations;

import io.tumen.corridor.Position;
import io.tumen.feed.CountryOutline;
import io.tumen.operations.FlowsView.LinkUse;
import io.tumen.operations.FlowsView.Origin;
import io.tumen.operations.FlowsView.Port;
import io.tumen.operations.FlowsView.Study;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// A map of one case as SVG: land, every link as wide as what it carries, the ports where goods are loaded. In
/// Mercator's projection; land is Natural Earth's (public domain), whose way of drawing disputed borders is its own.
final class FlowMap {
    private static final double WIDTH = 520;
    private static final double MARGIN_DEGREES = 1.5;
    private static final double WIDEST = 9;
    private static final double THINNEST = 0.8;
    private static final double LARGEST_MARK = 9;

    private final Study study;
    private final double most;
    private final double west;
    private final double east;
    private final double south;
    private final double north;
    private final double scale;
    private final StringBuilder svg = new StringBuilder();

    private FlowMap(Study study, double most, List<Study> frame) {
        this.study = study;
        this.most = most;
        west = degrees(frame, 0).min().orElse(100) - MARGIN_DEGREES;
        east = degrees(frame, 0).max().orElse(140) + MARGIN_DEGREES;
        south = degrees(frame, 1).min().orElse(20) - MARGIN_DEGREES;
        north = degrees(frame, 1).max().orElse(50) + MARGIN_DEGREES;
        scale = WIDTH / (east - west);
    }

    /// @param frame all cases whose maps stand beside each other: they show the same land on the same scale
    static String of(Study study, List<Study> frame) {
        double most = frame.stream()
                .flatMap(one -> one.links().stream())
                .mapToDouble(link -> link.teu().likely())
                .max()
                .orElse(1);
        return new FlowMap(study, most, frame).svg();
    }

    private static DoubleStream degrees(List<Study> frame, int part) {
        return frame.stream()
                .flatMap(study -> Stream.concat(
                        study.links().stream().flatMap(link -> link.path().stream()),
                        study.hinterland().stream()
                                .map(origin -> new double[] {origin.longitude(), origin.latitude()})))
                .mapToDouble(point -> point[part]);
    }

    private String svg() {
        double height = y(south);
        svg.append(String.format(
                Locale.ROOT,
                "<svg class=\"map\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">%n",
                WIDTH,
                height,
                Html.escaped("Map: " + study.name())));
        svg.append(String.format(Locale.ROOT, "<rect class=\"sea\" width=\"%.0f\" height=\"%.0f\"/>%n", WIDTH, height));
        land();
        study.links().reversed().forEach(this::link);
        study.hinterland().forEach(this::origin);
        study.ports().forEach(this::port);
        return svg.append("</svg>\n").toString();
    }

    private void land() {
        svg.append("<g class=\"land\">\n");
        for (var land : CountryOutline.within(new Position(south, west), new Position(north, east))) {
            svg.append("<path d=\"");
            String command = "M";
            for (Position corner : land.ring()) {
                svg.append(command).append(point(corner.longitude(), clamped(corner.latitude())));
                command = "L";
            }
            svg.append("Z\"/>\n");
        }
        svg.append("</g>\n");
    }

    private void link(LinkUse link) {
        if (link.teu().likely() <= 0) {
            return;
        }
        svg.append(String.format(
                Locale.ROOT, "<path class=\"flow %s\" stroke-width=\"%.1f\" d=\"", kind(link.mode()), width(link)));
        String command = "M";
        for (double[] point : link.path()) {
            svg.append(command).append(point(point[0], point[1]));
            command = "L";
        }
        svg.append(String.format(
                Locale.ROOT,
                "\"><title>%s</title></path>%n",
                Html.escaped(link.from() + "–" + link.to() + ", " + link.mode() + ": "
                        + Html.whole(link.teu().likely()) + " TEU a year")));
    }

    private double width(LinkUse link) {
        return THINNEST + (WIDEST - THINNEST) * link.teu().likely() / most;
    }

    private static String kind(String mode) {
        return switch (mode) {
            case "rail", "road" -> mode;
            default -> "water";
        };
    }

    private void origin(Origin origin) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"origin\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"/>%n",
                x(origin.longitude()),
                y(origin.latitude())));
        label(origin.longitude(), origin.latitude(), origin.name(), "");
    }

    private void port(Port port) {
        Double longitude = port.longitude();
        Double latitude = port.latitude();
        if (longitude == null || latitude == null || port.teu().likely() <= 0) {
            return;
        }
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"port\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>%n",
                x(longitude),
                y(latitude),
                3 + (LARGEST_MARK - 3) * Math.sqrt(port.share().likely()),
                Html.escaped(port.name() + ": " + Html.whole(port.teu().likely()) + " TEU a year")));
        label(longitude, latitude, port.name(), " class=\"strong\"");
    }

    private void label(double longitude, double latitude, String name, String attributes) {
        svg.append(String.format(
                Locale.ROOT,
                "<text%s x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                attributes,
                x(longitude) + 7,
                y(latitude) + 4,
                Html.escaped(name)));
    }

    private String point(double longitude, double latitude) {
        return String.format(Locale.ROOT, "%.1f %.1f", x(longitude), y(latitude));
    }

    private double x(double longitude) {
        return (longitude - west) * scale;
    }

    private double y(double latitude) {
        return (mercator(north) - mercator(latitude)) * scale;
    }

    /// The pole lies infinitely far away.
    private static double clamped(double latitude) {
        return Math.clamp(latitude, -85, 85);
    }

    /// In degrees of the equator.
    private static double mercator(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }
}
