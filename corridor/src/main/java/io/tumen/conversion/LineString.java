package io.tumen.conversion;

import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line on the earth, as Well-Known Text writes it (OGC 06-103r4): `LINESTRING (121.85 29.93, 122.4 30.1)`, longitude
/// first; heights are left out.
record LineString(List<Position> points) {
    private static final Pattern FORM =
            Pattern.compile("LINESTRING\\s*(?:Z|M|ZM)?\\s*\\(([^()]*)\\)", Pattern.CASE_INSENSITIVE);
    private static final int AT_LEAST = 2;

    LineString {
        points = List.copyOf(points);
    }

    /// @throws InvalidValueException for any other text
    static LineString parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw refused(text);
        }
        var points = new ArrayList<Position>();
        for (String point : form.group(1).split(",", -1)) {
            String[] numbers = point.strip().split("\\s+");
            if (numbers.length < 2) {
                throw refused(text);
            }
            points.add(position(numbers, text));
        }
        if (points.size() < AT_LEAST) {
            throw refused(text);
        }
        return new LineString(points);
    }

    private static Position position(String[] numbers, String text) {
        try {
            return new Position(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[0]));
        } catch (NumberFormatException e) {
            throw refused(text);
        }
    }

    private static InvalidValueException refused(String text) {
        String start = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new InvalidValueException(
                "geometry", start, "a line in degrees, such as LINESTRING (121.85 29.93, 122.4 30.1)");
    }

    double km() {
        double km = 0;
        for (int i = 1; i < points.size(); i++) {
            km += points.get(i - 1).greatCircleKm(points.get(i));
        }
        return km;
    }

    String text() {
        var text = new StringBuilder("LINESTRING (");
        for (Position point : points) {
            text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%s %s", number(point.longitude()), number(point.latitude())));
        }
        return text.append(')').toString();
    }

    private static String number(double degrees) {
        return PackageRows.number(degrees);
    }
}
