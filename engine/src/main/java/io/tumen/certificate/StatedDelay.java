package io.tumen.certificate;

import java.util.Map;

/// A delay function as the certificate's words give it, computed anew here: see the table in
/// `docs/flow-certificate.md`.
final class StatedDelay {
    /// Of each word: how many numbers belong to it; -1 for pairs.
    private static final Map<String, Integer> COUNTS =
            Map.of("constant", 1, "bpr", 4, "conical", 3, "queue", 5, "piecewise", -1, "table", 4);

    private final String word;
    private final double[] numbers;

    /// @param word    its name in the table
    /// @param numbers its parameters in the order of the table
    StatedDelay(String word, double[] numbers) {
        this.word = word;
        this.numbers = numbers.clone();
    }

    static String words() {
        return String.join(", ", COUNTS.keySet().stream().sorted().toList());
    }

    static boolean isKnown(String word, int count) {
        Integer right = COUNTS.get(word);
        return right != null && (right == count || (right < 0 && count >= 2 && count % 2 == 0));
    }

    boolean isTable() {
        return word.equals("table");
    }

    double hours(double volume) {
        return switch (word) {
            case "constant" -> numbers[0];
            case "bpr" -> numbers[0] + numbers[0] * numbers[1] * Math.pow(volume / numbers[2], numbers[3]);
            case "conical" -> numbers[0] * cone(1 - volume / numbers[2]);
            case "queue" -> numbers[0] + numbers[1] + numbers[1] * (1 + numbers[3]) / 2 * queue(volume);
            case "piecewise" -> walk(volume, 0);
            default -> numbers[1];
        };
    }

    double slope(double volume) {
        return switch (word) {
            case "constant" -> 0;
            case "bpr" ->
                volume == 0 && numbers[3] < 1
                        ? 0
                        : numbers[0]
                                * numbers[1]
                                * numbers[3]
                                / numbers[2]
                                * Math.pow(volume / numbers[2], numbers[3] - 1);
            case "conical" -> {
                double left = numbers[1] * (1 - volume / numbers[2]);
                yield numbers[0] * numbers[1] / numbers[2] * (1 - left / Math.hypot(left, beta()));
            }
            case "queue" -> {
                double load = volume * numbers[1] / numbers[2];
                double idle = 1 - Math.min(load, numbers[4]);
                double rise = (idle + 2 * Math.max(0, load - numbers[4])) / (idle * idle * idle);
                yield numbers[1] * (1 + numbers[3]) / 2 * numbers[1] / numbers[2] * rise;
            }
            case "piecewise" -> walk(volume, 1);
            default -> numbers[2];
        };
    }

    /// The integral of the hours from 0.
    double area(double volume) {
        return switch (word) {
            case "constant" -> numbers[0] * volume;
            case "bpr" ->
                numbers[0] * volume
                        + numbers[0]
                                * numbers[1]
                                * volume
                                * Math.pow(volume / numbers[2], numbers[3])
                                / (numbers[3] + 1);
            case "conical" -> numbers[0] * numbers[2] * (coneArea(1) - coneArea(1 - volume / numbers[2]));
            case "queue" ->
                (numbers[0] + numbers[1]) * volume
                        + numbers[2] * (1 + numbers[3]) / 2 * queueArea(volume * numbers[1] / numbers[2]);
            case "piecewise" -> walk(volume, 2);
            default -> numbers[3];
        };
    }

    private double beta() {
        return (numbers[1] - 0.5) / (numbers[1] - 1);
    }

    /// @param left the share of the practical capacity that is left
    private double cone(double left) {
        return 2 - beta() - numbers[1] * left + Math.hypot(numbers[1] * left, beta());
    }

    private double coneArea(double left) {
        double alpha = numbers[1];
        double root = Math.hypot(alpha * left, beta());
        double under = left * root / 2 + beta() * beta() / (2 * alpha) * Math.log(logArgument(alpha * left, root));
        return (2 - beta()) * left - alpha * left * left / 2 + under;
    }

    /// `w + root`, without losing digits where `w` is far below 0.
    private double logArgument(double w, double root) {
        return (w >= 0 ? w + root : beta() * beta() / (root - w)) / beta();
    }

    private double queue(double volume) {
        double load = volume * numbers[1] / numbers[2];
        double from = numbers[4];
        if (load <= from) {
            return load / (1 - load);
        }
        double over = (load - from) / (1 - from);
        return (from + over * (1 + over)) / (1 - from);
    }

    private double queueArea(double load) {
        double from = Math.min(load, numbers[4]);
        double over = load - from;
        double t = over / (1 - from);
        return Math.log(1 / (1 - from)) - from + over * (from + t / 2 + t * t / 3) / (1 - from);
    }

    /// @param what 0 for the hours, 1 for the slope, 2 for the area
    private double walk(double volume, int what) {
        double area = 0;
        for (int i = 0; ; i += 2) {
            boolean last = i + 4 > numbers.length - 1;
            boolean single = numbers.length == 2;
            double slope = single ? 0 : (numbers[i + 3] - numbers[i + 1]) / (numbers[i + 2] - numbers[i]);
            if (last || volume < numbers[i + 2]) {
                double over = volume - numbers[i];
                double hours = numbers[i + 1] + slope * over;
                return what == 0 ? hours : what == 1 ? slope : area + over * (numbers[i + 1] + hours) / 2;
            }
            area += (numbers[i + 2] - numbers[i]) * (numbers[i + 1] + numbers[i + 3]) / 2;
        }
    }
}
