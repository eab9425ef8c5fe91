package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.flows.AllOrNothing;
import io.tumen.flows.CapacitatedEquilibrium;
import io.tumen.flows.FlowCertificate;
import io.tumen.flows.FlowSolver;
import io.tumen.flows.UserEquilibrium;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How goods are taken to choose among their ways.
public enum FlowMethod {
    EQUILIBRIUM("nobody gains by going another way, as full as things are"),
    ALL_OR_NOTHING("each takes its cheapest way, as if it were alone"),
    CAPACITATED("nobody gains by going another way, no capacity is exceeded, and a full place has its price in hours");

    private final String says;

    FlowMethod(String says) {
        this.says = says;
    }

    /// `all-or-nothing`
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it means, in a clause.
    public String says() {
        return says;
    }

    FlowSolver solver() {
        return switch (this) {
            case EQUILIBRIUM -> new UserEquilibrium();
            case ALL_OR_NOTHING -> new AllOrNothing();
            case CAPACITATED -> new CapacitatedEquilibrium();
        };
    }

    /// What a certificate of its answer claims.
    FlowCertificate.Claim claim() {
        return switch (this) {
            case EQUILIBRIUM, CAPACITATED -> FlowCertificate.Claim.EQUILIBRIUM;
            case ALL_OR_NOTHING -> FlowCertificate.Claim.FLOWS;
        };
    }

    /// @param code as [#code()] gives it; null for the equilibrium
    /// @throws InvalidValueException when there is no such method
    static FlowMethod of(@Nullable String code) {
        return code == null
                ? EQUILIBRIUM
                : Stream.of(values())
                        .filter(method -> method.code().equals(code.strip()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValueException("method", code, "one of " + codes()));
    }

    static String codes() {
        return Stream.of(values()).map(FlowMethod::code).collect(Collectors.joining(", "));
    }
}
