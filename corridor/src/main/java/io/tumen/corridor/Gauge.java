package io.tumen.corridor;

/// Track gauge.
///
/// @param millimetres 1435 in China and Korea, 1520 in Russia
public record Gauge(int millimetres) {
    public Gauge {
        if (millimetres < 600 || millimetres > 1676) {
            throw new InvalidValueException(
                    "gauge", Integer.toString(millimetres), "a track gauge in mm, such as 1435 or 1520");
        }
    }
}
